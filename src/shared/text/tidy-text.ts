// Drawn as nothing: zero-width signs and joiners, direction marks, soft hyphens, fillers of Hangul, the
// empty pattern of Braille, and what Unicode keeps to be ignored.
const unseen =
  /[\u034f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/gu;
// A joiner belongs where it joins: between the parts of an emoji, and in scripts that write with it.
// A flag of a part of a country is a black flag with tags.
const joined =
  /\u{1f3f4}[\u{e0030}-\u{e007a}]{1,8}\u{e007f}|[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]\u200d(?=\p{Extended_Pictographic})|[\p{Script=Arabic}\p{Mc}\p{Mn}][\u200c\u200d](?=\p{L})/gu;
const joiner = /[\u200c\u200d]/g;
const place = /\ue000(\d+)\ue001/g;

/** Marks and variants alone, blanks and controls: nothing that could be read. */
const visible = /[^\p{M}\p{Z}\p{Cc}\p{Cf}\p{Cs}]/u;

/** Without signs that are drawn as nothing. Emoji of several parts and flags stay whole. */
export function withoutUnseen(text: string): string {
  if (!/[^\u0020-\u007e\u3001-\u3029\u4e00-\u9fff]/.test(text)) return text;
  // What is to stay is put aside under its number; private signs that were typed are put aside too.
  const kept: string[] = [];
  const aside = (part: string) => `\ue000${kept.push(part) - 1}\ue001`;
  const marked = text.replace(/[\ue000\ue001]/g, aside).replace(joined, aside);
  const clean = marked.replace(unseen, '').replace(joiner, '');
  return clean.replace(place, (_, number) => kept[Number(number)] ?? '');
}

/**
 * A text as it is stored: accents composed (NFC), every line's end a line feed, nothing unseen, no
 * blanks around it.
 */
export function tidyText(text: string): string {
  const lines = text.normalize('NFC').replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  return withoutUnseen(lines).trim();
}

/** Whether anything of it can be seen. */
export const isVisible = (text: string): boolean => visible.test(text);
