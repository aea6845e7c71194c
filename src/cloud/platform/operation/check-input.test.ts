import * as v from 'valibot';
import { text } from '@shared/contract/schemas';
import { checkInput } from './check-input';

const secret = '13800001234';
const schema = v.object({
  name: text(5),
  kind: v.picklist(['a', 'b']),
  people: v.optional(v.array(v.object({ age: v.number() })), []),
  answers: v.optional(v.record(v.string(), v.number()), {}),
});

async function issuesOf(input: unknown): Promise<unknown> {
  const refused = await checkInput(schema, input).then(
    () => null,
    (error: { code: string; data: { issues: unknown } }) => error,
  );
  expect(refused).toMatchObject({ code: 'BAD_INPUT', status: 400 });
  expect(JSON.stringify(refused)).not.toContain(secret);
  return refused?.data.issues;
}

test('what the schema makes of it goes on, and nothing that it does not know', async () => {
  const input = { name: ' 李妈妈 ', kind: 'a', isAdmin: true, ['__proto__']: { isAdmin: true } };
  const checked = await checkInput(schema, input);
  expect(checked).toEqual({ name: '李妈妈', kind: 'a', people: [], answers: {} });
  expect(Object(checked).isAdmin).toBeUndefined();
});

test('an operation without an input takes none', async () => {
  expect(await checkInput(undefined, { a: 1 })).toBeUndefined();
});

test('an issue says where and, in our own words, what; never what was sent', async () => {
  expect(await issuesOf({ name: secret.repeat(3), kind: secret })).toEqual([
    { path: 'name', message: '最多 5 个字' },
    { path: 'kind', message: '内容不对' },
  ]);
  expect(await issuesOf({ name: '李', kind: 'a', people: [{ age: 1 }, { age: secret }] })).toEqual([
    { path: 'people.1.age', message: '内容不对' },
  ]);
  expect(await issuesOf(secret)).toEqual([{ path: '', message: '内容不对' }]);
});

test('a name that the sender made up is not given back either', async () => {
  expect(await issuesOf({ name: '李', kind: 'a', answers: { [secret]: 'x' } })).toEqual([
    { path: 'answers.?', message: '内容不对' },
  ]);
});

test('ten issues are enough', async () => {
  const people = Array.from({ length: 500 }, () => ({ age: secret }));
  expect(await issuesOf({ name: '李', kind: 'a', people })).toHaveLength(10);
});
