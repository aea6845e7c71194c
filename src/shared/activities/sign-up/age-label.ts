const year = 12;

/** "2 岁", "8 个月": an age as one says it; months below one year. */
export function ageLabel(months: number): string {
  return months < year ? `${months} 个月` : `${Math.floor(months / year)} 岁`;
}

/** "3–6 岁", "6–18 个月": both ends included. */
export function ageSpan({ from, to }: { from: number; to: number }): string {
  if (to < 2 * year) return from === 0 ? `${to} 个月以内` : `${from}–${to} 个月`;
  const last = Math.floor(to / year);
  const first = Math.floor(from / year);
  return first === last ? `${last} 岁` : `${first}–${last} 岁`;
}
