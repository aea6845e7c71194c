/** "2026 年 12 月 31 日" of "2026-12-31". */
export function dayWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year} 年 ${month} 月 ${day} 日`;
}

/** "12 月 31 日前", as a deadline is told: that day still counts. */
export function dayBefore(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${month} 月 ${day} 日前`;
}
