import { memberWords } from './words';

it('names a family member the way one would say it', () => {
  expect(memberWords({ name: '小米', relation: 'child', age: 2 })).toBe('小米（孩子，2 岁）');
  expect(memberWords({ name: null, relation: 'child', age: 0 })).toBe('孩子（不到 1 岁）');
  expect(memberWords({ name: '王阿姨', relation: 'parent', age: null })).toBe('王阿姨（父母）');
  expect(memberWords({ name: null, relation: 'spouse', age: null })).toBe('爱人');
});
