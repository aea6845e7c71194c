import query from './web-query';

test.each([
  ['?id=1&guest=', { guest: '', id: '1' }],
  ['b=2&a=1&&b=3', { a: '1', b: ['2', '3'] }],
  ['#flag&q=a=b', { flag: null, q: 'a=b' }],
  ['?name=%E5%A6%88%E5%A6%88+1', { name: '妈妈 1' }],
  ['?broken=%E5', { broken: '%E5' }],
  ['?__proto__=x', Object.fromEntries([['__proto__', 'x']])],
  ['', {}],
])('%s', (search, read) => {
  const found = query.parse(search);
  expect(Object.entries(found)).toEqual(Object.entries(read));
});

test('the router decodes for itself', () => {
  expect(query.parse('?q=%E5%A6%88+1', { decode: false })).toEqual({ q: '%E5%A6%88+1' });
});
