import { WORDS } from './wordlist';

const most = 8;

/** Words of the list that begin with what is typed, at most eight; one means that it is settled. */
export function suggestWords(typed: string): string[] {
  const start = typed.normalize('NFKC').replace(/[^\u4e00-\u9fff]/g, '');
  return start === '' ? [] : WORDS.filter((word) => word.startsWith(start)).slice(0, most);
}
