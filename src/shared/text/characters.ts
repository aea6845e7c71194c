/**
 * What a person sees as one character: a sign with its accents and variants, an emoji with all that is
 * joined to it, a flag of two letters. A sign carries ten others at most, so that a text of so many
 * characters has a largest size. `Intl.Segmenter` is newer than the phones that we serve.
 */
const character =
  /\r\n|\p{RI}\p{RI}|[^](?:\u200d\p{Extended_Pictographic}|\p{M}|\p{Emoji_Modifier}|[\u200c\u200d]|[\u{e0020}-\u{e007f}]){0,10}/gu;

export function charactersOf(text: string): string[] {
  return text.match(character) ?? [];
}

/** How many characters a person counts. */
export function lengthOf(text: string): number {
  return charactersOf(text).length;
}

/** Whether it is longer than `most` characters; a short text is not taken apart for it. */
export function isLonger(text: string, most: number): boolean {
  return text.length > most && lengthOf(text) > most;
}

/** The first `most` characters, none of them halved. */
export function cut(text: string, most: number): string {
  return isLonger(text, most) ? charactersOf(text).slice(0, most).join('') : text;
}

/** As `cut`, with "…" as the last of the characters where something was left out. */
export function shortened(text: string, most: number): string {
  return isLonger(text, most) ? `${cut(text, most - 1).trimEnd()}…` : text;
}
