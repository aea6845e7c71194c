const dots = /[•‧∙⋅・]/g;
// Blanks, signs that are drawn as nothing, and variants of a sign.
const passedOver =
  /[\s\u0085\u00ad\u061c\u115f\u1160\u17b4\u17b5\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0]|\u034f|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/gu;

/**
 * What two spellings of the same name have in common, to compare by and never to show: full-width and
 * half-width, capitals, blanks, unseen signs, kinds of dots and ways to write an accent make no
 * difference. `name_key` of migration 0020 is the same in SQL.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(passedOver, '').replace(dots, '·');
}
