/** "8,724.36 元" of 872436 fen; whole yuan without the point. */
export function yuan(fen: number): string {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fen % 100;
  return rest === 0 ? `${whole} 元` : `${whole}.${String(rest).padStart(2, '0')} 元`;
}

/** "3%" of 30,000 millionths, as it stands in a field. */
export function percentText(millionths: number): string {
  return String(millionths / 10_000);
}

/** "3.45%" or "３.４５" in millionths; null for what is none, or beyond 100 %. */
export function readPercent(typed: string): number | null {
  const words = typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^百分之/, '')
    .replace(/%$/, '');
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(words)) return null;
  const millionths = Math.round(Number(words) * 10_000);
  return millionths <= 1_000_000 ? millionths : null;
}

/** Months as they are typed: "36", "36个月", "3年"; null for none, or more than 30 years. */
export function readMonths(typed: string): number | null {
  const found = /^(\d{1,3})(年|个?月|期)?$/.exec(typed.normalize('NFKC').replace(/\s/g, ''));
  if (!found) return null;
  const months = Number(found[1]) * (found[2] === '年' ? 12 : 1);
  return months >= 1 && months <= 360 ? months : null;
}
