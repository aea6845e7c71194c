const digit = '零一二三四五六七八九';
const unitOf: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Money as people type it, in whole fen: "20万", "２０万", "20 万元", "200,000", "3万5", "二十万",
 * "1.5万", "8724.36". Null for what is no sum: nothing, a minus, two sums, more than two places of fen.
 */
export function readMoney(typed: string): number | null {
  const words = typed
    .normalize('NFKC')
    .replace(/[,，\s¥￥]/g, '')
    .replace(/萬/g, '万')
    .replace(/(元整?|块钱?|圆|人民币)$/, '');
  const [whole = '', rest = '', ...more] = words.split('万');
  if (words === '' || more.length > 0) return null;
  if (!words.includes('万')) return fenOf(whole, 1);
  const main = fenOf(whole, 10_000);
  if (main === null || rest === '') return main;
  // "3万5" is 35,000, "3万5千" and "3万5000" say it themselves.
  const after = /^[\d一二三四五六七八九]$/.test(rest) ? fenOf(rest, 1000) : fenOf(rest, 1);
  return after === null || after >= 1_000_000 ? null : main + after;
}

function fenOf(words: string, times: number): number | null {
  const amount = amountOf(words);
  if (amount === null) return null;
  const fen = Math.round(amount * times * 100);
  const isWhole = Math.abs(fen - amount * times * 100) < 1e-6 * Math.max(1, fen);
  return isWhole && Number.isSafeInteger(fen) ? fen : null;
}

function amountOf(words: string): number | null {
  const found = /^(\d{1,9}(?:\.\d{1,4})?)([百千])?$/.exec(words);
  if (found) return Number(found[1]) * (unitOf[found[2] ?? ''] ?? 1);
  return /^[零一二两三四五六七八九十百千]+$/.test(words) ? chinese(words) : null;
}

function chinese(words: string): number {
  let total = 0;
  let open = 0;
  for (const character of words) {
    const unit = unitOf[character];
    if (unit === undefined) open = character === '两' ? 2 : digit.indexOf(character);
    else {
      total += (open || 1) * unit;
      open = 0;
    }
  }
  return total + open;
}
