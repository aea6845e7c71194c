const digits = '零一二三四五六七八九';

/**
 * "第 45 条" of "第四十五条第一款": what fits at the edge of a line. Of several articles the first with
 * "等"; anything that is not spelled like an article stays as it is.
 */
export function shortArticle(article: string): string {
  const [first, ...others] = article.match(/第([零一二三四五六七八九十百千]+)条/g) ?? [];
  if (first === undefined) return article;
  const number = numberOf(first.slice(1, -1));
  return `第 ${number} 条${others.length > 0 ? '等' : ''}`;
}

function numberOf(words: string): number {
  let total = 0;
  let digit = 0;
  for (const character of words) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (unit === undefined) {
      digit = digits.indexOf(character);
    } else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}
