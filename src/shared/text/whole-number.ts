import { withoutUnseen } from './tidy-text';

const grouped = /^\d{1,3}(?:,\d{3})+$/;

/**
 * A whole number of people or places as staff write it in a table: "４０", "40人", "1,000", "1 000 位",
 * "4.0E1" as programs write it.
 * @returns null for anything else, such as "约30", "0x10", "39.5" or "30-40"
 */
export function readWholeNumber(typed: string): number | null {
  const text = withoutUnseen(typed.normalize('NFKC'))
    .replace(/\s/g, '')
    .replace(/[人位个名座席]$/, '');
  if (/^\d{1,15}$/.test(text)) return Number(text);
  if (grouped.test(text)) return Number(text.replace(/,/g, ''));
  // A cell of numbers, and nothing a person would write: told from "0x10" by its shape.
  if (!/^\d{1,15}(?:\.\d+)?(?:e\+?\d{1,2})?$/i.test(text)) return null;
  const number = Number(text);
  const near = Math.round(number);
  // 39.99999999999999 is what a formula leaves of 40.
  return Math.abs(number - near) < 1e-9 && Number.isSafeInteger(near) ? near : null;
}
