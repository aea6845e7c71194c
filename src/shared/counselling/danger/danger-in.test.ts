import fc from 'fast-check';
import { dangerIn } from './danger-in';
import { dangerKinds, dangerWords, simplified, type DangerKind } from './danger-words';

const all = dangerKinds.flatMap((kind) =>
  dangerWords.words[kind].map((word) => ({ kind, word }) as const),
);

test.each<[string, DangerKind]>([
  ['有时候觉得活着没意思', 'herself'],
  ['我不想活了怎么办', 'herself'],
  ['自 杀', 'herself'],
  ['自\n杀', 'herself'],
  ['自…杀', 'herself'],
  ['自❤️杀', 'herself'],
  ['自\u200b杀', 'herself'],
  ['自\u00ad杀', 'herself'],
  ['自x杀', 'herself'],
  ['ＺＩＳＨＡ', 'herself'],
  ['Zi Sha', 'herself'],
  ['zì shā', 'herself'],
  ['自殺', 'herself'],
  ['輕生', 'herself'],
  ['想跳樓', 'herself'],
  ['⾃杀', 'herself'],
  // "Not" takes nothing back.
  ['我没有想死', 'herself'],
  ['我怕我会掐死孩子', 'others'],
  ['老公又打我', 'hurt'],
  ['他鎖我，關起來', 'hurt'],
])('"%s" speaks of danger', (text, kind) => expect(dangerIn(text)).toContain(kind));

test('a sentence that is broken over two messages', () => {
  expect(dangerIn('真的不想', '活了')).toEqual(['herself']);
});

test('several kinds at once, in one order', () => {
  expect(dangerIn('他打我，我想死')).toEqual(['herself', 'hurt']);
});

test.each([
  '',
  ' ',
  '睡不着。孩子一哭我就发火，发完又后悔。',
  '他不听话，作业写到十点',
  '想问抚养费怎么算',
  '我想学做月嫂',
  'Hello, 15:30 可以吗？',
  '😀😀',
])('"%s" is talk like any other', (text) => expect(dangerIn(text)).toEqual([]));

// Each sign that may be put between, and each form of a letter.
const between = fc.constantFrom('', ' ', '　', '。', '-', '*', '…', '\n', '\u200b', '\ufe0f', '❤️');
const traditional = Object.entries(simplified).map(([form, letter]) => ({ form, letter }));
const formsOf = (letter: string) => {
  const forms = traditional.filter((one) => one.letter === letter).map(({ form }) => form);
  const wide = /[a-z]/.test(letter)
    ? [letter.toUpperCase(), String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)]
    : [];
  return fc.constantFrom(letter, ...forms, ...wide);
};
const disguised = fc
  .constantFrom(...all)
  .chain(({ kind, word }) =>
    fc
      .tuple(...[...word].map((letter) => fc.tuple(formsOf(letter), between)))
      .map((parts) => ({ kind, text: parts.flat().join('') })),
  );

test('every word finds itself in any disguise, in the middle of anything', () => {
  fc.assert(
    fc.property(disguised, fc.string(), fc.string(), ({ kind, text }, before, after) => {
      expect(dangerIn(before + text + after)).toContain(kind);
    }),
    { numRuns: 2000 },
  );
});

test('what is written afterwards never takes it back', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.array(fc.string()), ({ word, kind }, rest) => {
      expect(dangerIn(word, ...rest)).toContain(kind);
    }),
  );
});

test('each word finds itself, stands once, and is in the form that texts are brought to', () => {
  for (const { word, kind } of all)
    expect([word, dangerIn(word).includes(kind)]).toEqual([word, true]);
  expect(new Set(all.map(({ word }) => word)).size).toBe(all.length);
});
