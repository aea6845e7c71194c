const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * Four signs by which colleagues call a case on the telephone: "7Q42". They follow from its id, so that
 * nobody has to give numbers, and say nothing of it. Two cases may have the same: the list shows both.
 */
export function caseNumber(caseId: string): string {
  let mixed = 0;
  for (const sign of caseId) mixed = (mixed * 33 + sign.charCodeAt(0)) >>> 0;
  return Array.from({ length: 4 }, () => {
    const sign = signs.charAt(mixed % signs.length);
    mixed = Math.floor(mixed / signs.length);
    return sign;
  }).join('');
}
