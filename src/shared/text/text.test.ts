import { charactersOf, cut, isLonger, lengthOf, shortened } from './characters';
import { fitLines } from './fit-lines';
import { digitsOf, readMobile, tidyMobile } from './mobile-number';
import { nameKey } from './name-key';
import { isVisible, tidyText } from './tidy-text';
import { readWholeNumber } from './whole-number';

const family = '👨‍👩‍👧‍👦';
const england = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';

it('counts what a person counts', () => {
  for (const one of ['a', '𠮷', 'é', 'e\u0301', '👍🏽', family, '🇨🇳', england, '❤️', '1️⃣', '葛󠄀']) {
    expect([one, lengthOf(one)]).toEqual([one, 1]);
  }
  expect(lengthOf('🇨🇳🇨🇳')).toBe(2);
  expect(charactersOf('王👍🏽好')).toEqual(['王', '👍🏽', '好']);
  expect(lengthOf('')).toBe(0);
});

it('lets no pile of accents pass as one character', () => {
  expect(lengthOf(`a${'\u0301'.repeat(100)}`)).toBeGreaterThanOrEqual(10);
});

it('cuts between characters', () => {
  expect(cut('𠮷'.repeat(80), 3)).toBe('𠮷𠮷𠮷');
  expect(cut(`王${family}好`, 2)).toBe(`王${family}`);
  expect(shortened('𠮷'.repeat(80), 3)).toBe('𠮷𠮷…');
  expect(shortened('三个字', 3)).toBe('三个字');
  expect(isLonger('𠮷𠮷𠮷', 3)).toBe(false);
});

it('takes out what is drawn as nothing, and leaves emoji and joined scripts whole', () => {
  expect(tidyText(' 陈阿婆\u200b ')).toBe('陈阿婆');
  expect(tidyText('\ufeff王\u00ad芳\u2060')).toBe('王芳');
  expect(tidyText('王\u200d芳')).toBe('王芳');
  expect(tidyText('Ame\u0301lie')).toBe('Am\u00e9lie');
  for (const text of [family, england, '👩🏽‍🌾', '🏳️‍🌈', 'می\u200cخواهم', '葛󠄀', '\ue000']) {
    expect(tidyText(text)).toBe(text);
  }
});

it('ends every line in one way', () => {
  expect(tidyText('二楼\r三楼')).toBe('二楼\n三楼');
  expect(tidyText('一\r\n二\u2028三')).toBe('一\n二\n三');
});

it.each(['\u200b', '\u3164', '\u2800', '\u115f\u1160', '\u00a0\u3000', '\ufe0f', '\u0301', ''])(
  'sees nothing in %j',
  (text) => expect(isVisible(tidyText(text))).toBe(false),
);

it.each(['王', 'a', '…', '👍', '\u{31350}', '\ue123'])('sees %j', (text) =>
  expect(isVisible(tidyText(text))).toBe(true),
);

it('knows a name again however it is spelt', () => {
  const same = ['王芳', '王 芳', '王　芳', '王\u200b芳', ' 王芳 ', '王\u3164芳', '王\ufe00芳'];
  expect(new Set(same.map(nameKey)).size).toBe(1);
  expect(nameKey('Amélie')).toBe(nameKey('AME\u0301LIE'));
  expect(nameKey('ＬＩ')).toBe(nameKey('li'));
  expect(nameKey('阿依古丽•买买提')).toBe(nameKey('阿依古丽·买买提'));
  expect(nameKey('王芳')).not.toBe(nameKey('王方'));
});

it.each([
  '13800138000',
  ' 138 0013 8000 ',
  '138-0013-8000',
  '138－0013－8000',
  '１３８００１３８０００',
  '008613800138000',
  '+86 138 0013 8000',
  '（+86）138-0013-8000',
  '+86-138-0013-8000',
  '8613800138000',
  '013800138000',
  '\u202d138 0013 8000\u202c',
  '138\u200b00138000',
  '138.0013.8000',
])('reads the number in %j, also in a field', (typed) => {
  expect(readMobile(typed)).toBe('13800138000');
  expect(tidyMobile(typed)).toBe('13800138000');
});

it.each([
  '',
  '1380013800',
  '138001380000',
  '12800138000',
  '0577-12345678',
  '13800138000转2',
  'a13800138000',
  '+1 13800138000',
  '13800138000;13900139000',
])('reads no number in %j', (typed) => expect(readMobile(typed)).toBeNull());

it('keeps the digits of a number that is not whole yet', () => {
  expect(tidyMobile('138-00')).toBe('13800');
  expect(tidyMobile('+86 138')).toBe('86138');
  expect(digitsOf('１２ 岁')).toBe('12');
});

it.each([
  ['４０', 40],
  ['40人', 40],
  ['40 位', 40],
  ['1,000', 1000],
  ['1，000', 1000],
  ['4.0E1', 40],
  ['39.99999999999999', 40],
  ['0', 0],
  ['0x10', null],
  ['约30', null],
  ['30-40', null],
  ['1,00', null],
  ['39.5', null],
  ['-3', null],
  ['', null],
  ['人', null],
])('reads the whole number in %j', (typed, number) => {
  expect(readWholeNumber(typed)).toBe(number);
});

it('fits words into lines between characters', () => {
  const room = { most: 2, width: 10, widthOf: (text: string) => charactersOf(text).length };
  expect(fitLines('𠮷'.repeat(80), room)).toEqual(['𠮷'.repeat(10), `${'𠮷'.repeat(9)}…`]);
  expect(fitLines('👨‍👩‍👧‍👦'.repeat(12), room).at(-1)).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦');
  expect(fitLines('虹桥', room)).toEqual(['虹桥']);
  expect(fitLines('', room)).toEqual(['']);
});
