import type { Fact } from '@shared/rules/facts';
import { readWholeNumber } from '@shared/text/whole-number';

/** A number as she typed it ("３０", "30个月"); null when it is none, or beyond what can be. */
export function readNumber(fact: Extract<Fact, { kind: 'number' }>, typed: string): number | null {
  const words = typed.normalize('NFKC').trim();
  const bare = words.endsWith(fact.unit) ? words.slice(0, -fact.unit.length) : words;
  const number = readWholeNumber(bare);
  return number !== null && fact.least <= number && number <= fact.most ? number : null;
}

/** "2023" and "5" as "2023-05"; null for what is no month that was. */
export function readMonth(year: string, month: string, today: string): string | null {
  const [y, m] = [readWholeNumber(year), readWholeNumber(month)];
  if (y === null || m === null || y < 1900 || m < 1 || m > 12) return null;
  const read = `${y}-${String(m).padStart(2, '0')}`;
  return read <= today.slice(0, 7) ? read : null;
}

/** A day of the calendar; null for one that is not in it, such as 30 February. */
export function readDay(year: string, month: string, day: string): string | null {
  const [y, m, d] = [readWholeNumber(year), readWholeNumber(month), readWholeNumber(day)];
  if (y === null || m === null || d === null || y < 1900 || y > 2200) return null;
  const read = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  const time = new Date(`${read}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(read) ? read : null;
}
