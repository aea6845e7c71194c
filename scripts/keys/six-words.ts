import { newPassphrase, readPassphrase } from '@shared/envelope/keys/handler-keys';
import type { RandomBytes } from '@shared/envelope/random';
import { KeysError } from './keys-error';
import type { Terminal } from './terminal';

const tries = 3;

/** Six new words, written down and typed once. Throws STOPPED, before anything was made with them. */
export async function giveSixWords(
  terminal: Terminal,
  random: RandomBytes,
  of: string,
): Promise<string> {
  const words = newPassphrase(random);
  await terminal.showOnPassingScreen([
    `${of}的六个词，用笔抄在纸上，顺序不能错：`,
    '',
    ...words.split(' ').map((word, index) => `    ${index + 1}. ${word}`),
    '',
    '只显示这一次。别拍照，别存进电脑。',
  ]);
  for (let left = tries; left > 0; left -= 1) {
    const typed = readPassphrase(await terminal.askHidden('照着纸输入六个词（不显示）：'));
    if (typed === words) return words;
    if (left > 1) terminal.say(`对不上，再来一次（还有 ${left - 1} 次）。`);
  }
  throw new KeysError('STOPPED', '三次都对不上。什么也没有存，从头再来，会换六个新词。');
}

/** What she typed, in its one spelling. Throws WORDS for what cannot be six words of the list. */
export async function askSixWords(terminal: Terminal, of: string): Promise<string> {
  const words = readPassphrase(await terminal.askHidden(`${of}的六个词（不显示）：`));
  if (words === null) throw new KeysError('WORDS', '不是词表里的六个词，看看有没有打错字。');
  return words;
}
