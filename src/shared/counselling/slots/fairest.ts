/** What a counsellor has given and is given, in the 28 days that end on the day of the slot. */
export interface Load {
  counsellorId: string;
  /** Minutes of appointments, holds and offers included. */
  booked: number;
  offered: number;
  /** When somebody was last given to her, in milliseconds; null: never. */
  lastGivenAt: number | null;
}

/** So many days, the slot's own included, decide whose turn it is. */
export const fairnessDays = 28;

/**
 * Counsellors in the order of whose turn it is: whoever is booked least for what she offers, then whoever was
 * given nobody for longest; who offers nothing comes last.
 */
export function inTurn(loads: readonly Load[]): string[] {
  const share = ({ booked, offered }: Load) => (offered > 0 ? booked / offered : Infinity);
  const order = (a: Load, b: Load) =>
    compare(share(a), share(b)) ||
    compare(a.lastGivenAt ?? -Infinity, b.lastGivenAt ?? -Infinity) ||
    (a.counsellorId < b.counsellorId ? -1 : 1);
  return [...loads].sort(order).map(({ counsellorId }) => counsellorId);
}

/** Whose turn it is; null where there is nobody. */
export function fairest(loads: readonly Load[]): string | null {
  return inTurn(loads)[0] ?? null;
}

function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
