import { figureOn, type Parameter } from '../parameters';

const counts: Partial<Record<Parameter['unit'], string>> = {
  months: '个月',
  years: '年',
  hours: '课时',
  people: '人',
};

/** A value of a parameter as it is read: "3%", "15 个月", "1,200.50 元". */
export function figureWords(unit: Parameter['unit'], value: number): string {
  if (unit === 'fen') return `${yuan(value)} 元`;
  // Millionths of the whole are ten-thousandths of a per cent.
  if (unit === 'millionths') return `${value / 10_000}%`;
  return `${value} ${counts[unit] ?? ''}`;
}

function yuan(fen: number): string {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fen % 100;
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`;
}

/** "创业担保贷款年利率（2026-11-28 是 3%）" */
export function parameterWords(parameter: Parameter, day: string): string {
  const figure = figureOn(parameter, day);
  const value = figure === null ? '没有数' : `是 ${figureWords(parameter.unit, figure.value)}`;
  return `${parameter.words}（${day} ${value}）`;
}
