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

test('a text goes on composed and without what is drawn as nothing, in lines of one kind', async () => {
  const name = async (typed: string) => {
    const { name: taken } = v.parse(schema, await checkInput(schema, { name: typed, kind: 'a' }));
    return taken;
  };
  expect(await name('陈阿婆\u200b')).toBe('陈阿婆');
  expect(await name('Rene\u0301')).toBe('Ren\u00e9');
  expect(await name('二楼\r三楼')).toBe('二楼\n三楼');
  expect(await name('👨‍👩‍👧‍👦'.repeat(5))).toBe('👨‍👩‍👧‍👦'.repeat(5));
});

test('a text of which nothing can be seen is no text, and one is as long as a person counts', async () => {
  for (const name of ['\u200b', '\u3164', '\u2800 ', '\u0301']) {
    expect(await issuesOf({ name, kind: 'a' })).toEqual([{ path: 'name', message: '请填写' }]);
  }
  expect(await issuesOf({ name: '𠮷'.repeat(6), kind: 'a' })).toEqual([
    { path: 'name', message: '最多 5 个字' },
  ]);
  expect(await issuesOf({ name: `a${'\u0301'.repeat(90)}`, kind: 'a' })).toHaveLength(1);
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
