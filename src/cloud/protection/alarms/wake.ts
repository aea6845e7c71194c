/** When a case calls people: at once, and from the first rung. The daily trial never does. */
export function wake({ reporter }: { reporter: string }, now: Date) {
  return { alarm_at: reporter === 'drill' ? null : now, alarm_rung: null };
}
