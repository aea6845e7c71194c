import { nextPage, readCursor } from './page';

const ids = [1, 2, 3].map((n) => `01990000-0000-7000-8000-00000000000${n}`);
const rows = ids.map((id, index) => ({ id, at: new Date(Date.UTC(2026, 10, 23, index)) }));
const code = (text: string) => Buffer.from(text).toString('base64url');

test('a page that has a next one says where it begins', () => {
  const page = nextPage(rows, 2, (row) => row);
  expect(page.rows).toEqual(rows.slice(0, 2));
  expect(readCursor(page.next ?? undefined)).toEqual(rows[1]);
});

test('the last page says so', () => {
  expect(nextPage(rows, 3, (row) => row)).toEqual({ rows, next: null });
  expect(nextPage([], 3, (row: { id: string; at: Date }) => row)).toEqual({ rows: [], next: null });
});

test('no cursor is the beginning', () => {
  expect(readCursor(undefined)).toBeNull();
});

test.each([
  ['nothing', ''],
  ['no id', code('0')],
  ['no time', code(` ${ids[0]}`)],
  ['an id of another form', code('0 1')],
  ['a time before 1970', code(`-1 ${ids[0]}`)],
  ['a time that PostgreSQL does not know', code(`8640000000000000 ${ids[0]}`)],
  ['a number in another form', code(`1e3 ${ids[0]}`)],
  ['a NUL', code(`0 ${ids[0]}\u0000`)],
])('%s is refused', (_what, cursor) => {
  expect(() => readCursor(cursor)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
});
