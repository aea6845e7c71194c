import type { Parameter } from '@shared/rules/parameters';
import { readWholeNumber } from '@shared/text/whole-number';
import { readMoney } from './calculators/read-money';

export const figureUnitNames: Record<Parameter['unit'], string> = {
  fen: '元',
  millionths: '%',
  months: '个月',
  years: '年',
  hours: '课时',
  people: '人',
};

/** A figure as somebody types it, in its unit: "1200.5" yuan is 120,050 fen, "3.45" % is 34,500; else null. */
export function readFigure(typed: string, unit: Parameter['unit']): number | null {
  if (unit === 'fen') return readMoney(typed);
  if (unit !== 'millionths') return readWholeNumber(typed.trim());
  const words = typed.normalize('NFKC').replace(/\s|%$/g, '');
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(words)) return null;
  const millionths = Math.round(Number(words) * 10_000);
  return millionths <= 1_000_000 ? millionths : null;
}
