import fc from 'fast-check';
import { checkDigitOf, hasRightCheckDigit } from './check-digit';
import { codeAsDigits, codeAsWords, readReturnCode } from './code-as-text';
import { codeFromDigits, digitsOfCode, isReturnCode, newReturnCode } from './return-code';
import { suggestWords } from './suggest-words';
import { textContainsCode } from './text-contains-code';
import { WORDS } from './wordlist';

const anyCode = fc.stringMatching(/^\d{24}$/).map(codeFromDigits);
const code = codeFromDigits('314159265358979323846264');
const words = codeAsWords(code);
const digits = codeAsDigits(code);

describe('a new code', () => {
  test('is below 10^24: draws that are not are drawn anew', () => {
    const draws = [new Uint8Array(10).fill(255), codeFromDigits('000000000000000000000007')];
    const asked: number[] = [];
    const made = newReturnCode((count) => {
      asked.push(count);
      return draws.shift() ?? new Uint8Array();
    });
    expect(digitsOfCode(made)).toBe('000000000000000000000007');
    expect(asked).toEqual([10, 10]);
  });

  test('the limit is exact', () => {
    expect(isReturnCode(codeFromDigits('9'.repeat(24)))).toBe(true);
    // 10^24
    expect(isReturnCode(Uint8Array.from(Buffer.from('d3c21bcecceda1000000', 'hex')))).toBe(false);
    expect(isReturnCode(Uint8Array.from(Buffer.from('d3c21bcecceda0ffffff', 'hex')))).toBe(true);
    expect(isReturnCode(new Uint8Array(9))).toBe(false);
  });
});

describe('as words', () => {
  test('eight of the list, and back', () => {
    fc.assert(
      fc.property(anyCode, (any) => {
        const shown = codeAsWords(any);
        expect(shown).toHaveLength(8);
        for (const form of [shown.join(' '), shown.join(''), shown.join('、'), shown.join('\n')]) {
          expect(readReturnCode(form)).toEqual({ ok: true, code: any });
        }
      }),
    );
  });

  test.each([
    ['numbered', words.map((word, i) => `${i + 1}. ${word}`).join('\n')],
    [
      'numbered in Chinese',
      words.map((word, i) => `${'一二三四五六七八'.charAt(i)}、${word}`).join('；'),
    ],
    ['full-width gaps', words.join('\u3000')],
    ['among signs', `（${words.join('，')}。）`],
  ])('%s', (_, typed) => {
    expect(readReturnCode(typed)).toEqual({ ok: true, code });
  });

  test('a wrong order or a wrong word is noticed 255 times in 256 or more', () => {
    const random = fc.sample(fc.tuple(anyCode, fc.nat(7), fc.nat(7), fc.nat(2047)), {
      numRuns: 4000,
      seed: 8,
    });
    let [swaps, passedSwaps, wrong, passedWrong] = [0, 0, 0, 0];
    for (const [any, one, other, place] of random) {
      const shown = codeAsWords(any);
      const swapped = [...shown];
      [swapped[one], swapped[other]] = [shown[other] ?? '', shown[one] ?? ''];
      if (shown[one] !== shown[other]) {
        swaps += 1;
        if (readReturnCode(swapped.join(' ')).ok) passedSwaps += 1;
      }
      const replaced = shown.map((word, i) => (i === one ? (WORDS[place] ?? '') : word));
      if (replaced[one] !== shown[one]) {
        wrong += 1;
        if (readReturnCode(replaced.join(' ')).ok) passedWrong += 1;
      }
    }
    expect(passedSwaps / swaps).toBeLessThan(3 / 256);
    expect(passedWrong / wrong).toBeLessThan(3 / 256);
  });

  test('what is wrong is said', () => {
    expect(readReturnCode('')).toEqual({ ok: false, reason: 'EMPTY', found: 0 });
    expect(readReturnCode('  、 ')).toEqual({ ok: false, reason: 'EMPTY', found: 0 });
    expect(readReturnCode(words.slice(1).join(' '))).toEqual({
      ok: false,
      reason: 'WRONG_LENGTH',
      found: 7,
    });
    const [, ...others] = words;
    const unknown = readReturnCode(`老家伙 ${others.join(' ')}`);
    expect(unknown).toEqual({ ok: false, reason: 'UNKNOWN_WORD', found: 7, unknown: '老家伙' });
    expect(readReturnCode([words[1], words[0], ...words.slice(2)].join(' '))).toEqual({
      ok: false,
      reason: 'WRONG_CHECK',
      found: 8,
    });
  });

  test('typing is helped by the first characters', () => {
    expect(suggestWords('')).toEqual([]);
    expect(suggestWords('白').length).toBeLessThanOrEqual(8);
    for (const word of words) expect(suggestWords(` ${word}`)).toEqual([word]);
  });
});

describe('as digits', () => {
  test('five groups of five, and back', () => {
    fc.assert(
      fc.property(anyCode, (any) => {
        const shown = codeAsDigits(any);
        expect(shown.map((group) => group.length)).toEqual([5, 5, 5, 5, 5]);
        expect(readReturnCode(shown.join(' '))).toEqual({ ok: true, code: any });
      }),
    );
  });

  test.each([
    ['without gaps', digits.join('')],
    ['hyphens', digits.join('-')],
    [
      'full-width',
      digits.join(' ').replace(/\d/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
    [
      'in Chinese',
      digits.join('，').replace(/\d/g, (sign) => '〇一二三四五六七八九'.charAt(Number(sign))),
    ],
    ['over lines', digits.join('\n')],
    ['with words around', `我的码是 ${digits.join(' ')}`],
  ])('%s', (_, typed) => {
    expect(readReturnCode(typed)).toEqual({ ok: true, code });
  });

  test('every single wrong digit and every swap of neighbours is noticed', () => {
    const plain = digits.join('');
    for (let at = 0; at < plain.length; at += 1) {
      for (const digit of '0123456789') {
        const typed = plain.slice(0, at) + digit + plain.slice(at + 1);
        expect(readReturnCode(typed).ok).toBe(typed === plain);
      }
      const [a, b] = [plain.charAt(at), plain.charAt(at + 1)];
      const swapped = plain.slice(0, at) + b + a + plain.slice(at + 2);
      if (b !== '' && a !== b) {
        expect(readReturnCode(swapped)).toEqual({ ok: false, reason: 'WRONG_CHECK', found: 25 });
      }
    }
  });

  test('the check digit is Damm’s', () => {
    expect(checkDigitOf('572')).toBe('4');
    expect(hasRightCheckDigit('5724')).toBe(true);
    expect(hasRightCheckDigit('5742')).toBe(false);
  });
});

describe('a text that contains the code', () => {
  const plain = digits.join('');
  test.each([
    ['the words', `请记住：${words.join('、')}`],
    ['the words without gaps', words.join('')],
    [
      'the words in another order, in sentences',
      words
        .map((word) => `我买了${word}。`)
        .reverse()
        .join(''),
    ],
    ['six of them', words.slice(0, 6).join(' ')],
    ['the digits', `码 ${digits.join(' ')} 完`],
    ['the digits with anything between', Array.from(plain).join('x啊,')],
    [
      'the digits in Chinese',
      plain.replace(/\d/g, (sign) => '零一二三四五六七八九'.charAt(Number(sign))),
    ],
    ['three groups', digits.slice(1, 4).join('-')],
  ])('%s', (_, text) => {
    expect(textContainsCode(text, code)).toBe(true);
  });

  test.each([
    ['her own words', '他昨天又喝了酒，我带着孩子在妈妈家。电话 13577712345，请下午打。'],
    ['five of the words', words.slice(0, 5).join(' ')],
    ['two groups', digits.slice(0, 2).join(' ')],
    ['another code', codeAsWords(codeFromDigits('271828182845904523536028')).join(' ')],
    ['nothing', ''],
  ])('not: %s', (_, text) => {
    expect(textContainsCode(text, code)).toBe(false);
  });
});
