export interface Piece {
  text: string;
  isHit: boolean;
}

/** A text cut where one of the words stands in it; the longest word first, upper and lower case alike. */
export function marked(text: string, words: readonly string[]): Piece[] {
  const wanted = words
    .filter((word) => word !== '')
    .sort((one, other) => other.length - one.length);
  const small = text.toLowerCase();
  const pieces: Piece[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const hit = wanted.find((word) => small.startsWith(word.toLowerCase(), at));
    if (hit === undefined) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    if (plain !== '') pieces.push({ text: plain, isHit: false });
    plain = '';
    pieces.push({ text: text.slice(at, at + hit.length), isHit: true });
    at += hit.length;
  }
  return plain === '' ? pieces : [...pieces, { text: plain, isHit: false }];
}
