import { smallNumber } from '@shared/counselling/rules';

/** "37 次"; one that is too small to be told is said to be so, and never shown as nothing. */
export function figureWords(value: number | null, unit: string): string {
  if (value === null) return `不到 ${smallNumber}`;
  return unit === '' ? String(value) : `${value} ${unit}`;
}
