import { charactersOf, isLonger, lengthOf } from '@shared/text/characters';

/** Longer ones only cost time. */
export const longestPassword = 128;
/** In letters; a Chinese character counts as two, so a sentence of six is long enough. */
const leastLength = 12;
const leastDifferent = 5;

/** What is in every list of guesses, whatever stands around it. */
const common = [
  'password',
  'passw0rd',
  'qwerty',
  'qwertyuiop',
  'asdfgh',
  'zxcvbn',
  '1qaz2wsx',
  '123456',
  '654321',
  '111111',
  '000000',
  '666666',
  '888888',
  '123123',
  '112233',
  '5201314',
  'woaini',
  'iloveyou',
  'abc123',
  'abcdef',
  'admin',
  'welcome',
  'letmein',
  'womenshome',
  'yueqing',
  'fulian',
  '妇女之家',
  '妇联',
  '乐清',
  '管理员',
  '密码',
];
/** What must be left when the common parts are taken away. */
const leastOfOwn = 8;

/**
 * Why a password is too easy to guess, in words for her; null: it is good.
 * @param about her user name and her name, which others know
 */
export function passwordProblem(
  password: string,
  about: { userName: string; name: string | null },
): string | null {
  const text = password.normalize('NFKC').toLowerCase();
  if (isLonger(text, longestPassword)) return `最多 ${longestPassword} 个字`;
  if (weight(text) < leastLength) {
    return `至少 ${leastLength} 个字母或数字，或者 ${leastLength / 2} 个汉字。可以用一句只有你知道的话。`;
  }
  if (new Set(charactersOf(text)).size < leastDifferent) return '重复的字太多了，换一句话试试。';
  for (const known of [about.userName, about.name ?? '']) {
    const name = known.normalize('NFKC').toLowerCase();
    if (lengthOf(name) >= 2 && text.includes(name)) return '不要用自己的用户名或名字。';
  }
  if (weight(withoutCommon(text)) < leastOfOwn)
    return '这个密码太常见，别人一猜就中，换一句话试试。';
  return null;
}

function withoutCommon(text: string): string {
  // The longest first, or "qwerty" would leave the rest of "qwertyuiop".
  const words = [...common].sort((a, b) => b.length - a.length);
  const rest = words.reduce((left, word) => left.split(word).join(''), text);
  return rest.replace(/19\d\d|20\d\d/g, '').replace(/(.)\1{2,}/g, '$1');
}

function weight(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u3400-\u9fff]/.test(sign) ? 2 : 1), 0);
}
