import fc from 'fast-check';
import { codeAsDigits, codeAsWords, readReturnCode } from './code-as-text';
import { codeFromDigits } from './return-code';

const anyCode = fc.stringMatching(/^\d{24}$/).map(codeFromDigits);
const digitsOf = (code: Uint8Array) => codeAsDigits(code).join('');

/** Signs that nobody sees: keyboards, notes and chats leave them behind in what is copied. */
const unseen = [
  '\u00ad',
  '\u034f',
  '\u180e',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u202c',
  '\u202e',
  '\u2060',
  '\u2069',
  '\ufe0f',
  '\ufeff',
  '\u{e0100}',
];

/** One character for each figure that is another figure only to a machine. */
const otherWidths = [
  '０１２３４５６７８９',
  '⓪①②③④⑤⑥⑦⑧⑨',
  '⁰¹²³⁴⁵⁶⁷⁸⁹',
  '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗',
  '𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿',
].map((figures) => Array.from(figures));

/** What looks like a figure and is none: Latin, Cyrillic, Greek, and figures that no keyboard here has. */
const lookalikes: Record<string, readonly string[]> = {
  '0': ['O', 'o', 'О', 'о', 'Ο', '٠'],
  '1': ['l', 'I', 'І', 'ӏ', '١'],
  '3': ['З', 'з', 'Ʒ'],
  '4': ['Ч', '٤'],
  '5': ['S', 'Ѕ'],
  '6': ['б', 'Ꮾ'],
  '8': ['B', 'В'],
  '9': ['g', '٩'],
};

const strewn = (text: string, signs: readonly string[]) => {
  const all = Array.from(text);
  return all.map((sign, at) => sign + (signs[at % signs.length] ?? '')).join('');
};

test('signs that nobody sees, anywhere in the right code, are passed over', () => {
  const some = fc.array(fc.constantFrom('', ...unseen), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(anyCode, some, (code, signs) => {
      for (const typed of [
        codeAsWords(code).join(' '),
        codeAsWords(code).join(''),
        digitsOf(code),
      ]) {
        expect(readReturnCode(strewn(typed, signs))).toEqual({ ok: true, code });
      }
    }),
  );
});

test.each(unseen)('each of them is: %j', (sign) => {
  const code = codeFromDigits('314159265358979323846264');
  expect(readReturnCode(strewn(codeAsWords(code).join(''), [sign]))).toEqual({ ok: true, code });
});

test('figures of any width and shape are figures', () => {
  const shapes = fc.array(fc.constantFrom(...otherWidths), { minLength: 25, maxLength: 25 });
  fc.assert(
    fc.property(anyCode, shapes, (code, widths) => {
      const typed = Array.from(digitsOf(code), (digit, at) => widths[at]?.[Number(digit)]).join('');
      expect(readReturnCode(typed)).toEqual({ ok: true, code });
    }),
  );
});

test('what only looks like a figure is none: the code is said to be too short, never another one', () => {
  fc.assert(
    fc.property(anyCode, fc.nat(24), fc.nat(5), (code, at, which) => {
      const plain = digitsOf(code);
      const choice = lookalikes[plain.charAt(at)];
      if (!choice) return;
      const typed = plain.slice(0, at) + choice[which % choice.length] + plain.slice(at + 1);
      expect(readReturnCode(typed)).toEqual({ ok: false, reason: 'WRONG_LENGTH', found: 24 });
    }),
  );
});

test('a wrong code stays a wrong one, however it is dressed up', () => {
  const some = fc.array(fc.constantFrom('', ...unseen), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      anyCode,
      fc.nat(24),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(...otherWidths),
      some,
      (code, at, more, width, signs) => {
        const plain = digitsOf(code);
        const other = String((Number(plain.charAt(at)) + more) % 10);
        const wrong = plain.slice(0, at) + other + plain.slice(at + 1);
        const typed = wrong.replace(/\d/g, (digit) => width[Number(digit)] ?? '');
        expect(readReturnCode(strewn(typed, signs))).toMatchObject({ reason: 'WRONG_CHECK' });
      },
    ),
  );
});

test('nothing that can be typed throws, and no rubbish is a code', () => {
  const rubbish = fc.string({ unit: 'binary', maxLength: 80 });
  fc.assert(
    fc.property(rubbish, (typed) => {
      expect(readReturnCode(typed)).toMatchObject({ ok: false });
    }),
  );
  for (const typed of ['\ud800', '\udc00\ud83d', '⑩'.repeat(3000), '\u200b'.repeat(3000)]) {
    expect(readReturnCode(typed)).toMatchObject({ ok: false });
  }
});
