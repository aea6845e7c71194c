/** A scan as far as it decides who was there. */
export interface CountedScan {
  deviceId: string;
  scanId: string;
  positions: readonly number[];
  /** Corrected: milliseconds since 1970. */
  at: number;
  /** Of a scan that takes another one back, for these positions. */
  undoes: { deviceId: string; scanId: string } | null;
  isGreen: boolean;
}

export interface Presence {
  position: number;
  at: number;
  deviceId: string;
  scanId: string;
  /** When another phone let the same person in, too. */
  elsewhereAt: number | null;
}

const keyOf = (deviceId: string, scanId: string) => `${deviceId} ${scanId}`;

/**
 * Who of one party is there, from all scans of it that are known: the same in whatever order and
 * however often they came. The earliest corrected time counts.
 */
export function mergeScans(scans: Iterable<CountedScan>): Presence[] {
  const known = new Map<string, CountedScan>();
  for (const scan of scans) {
    const key = keyOf(scan.deviceId, scan.scanId);
    if (!known.has(key)) known.set(key, scan);
  }
  const undone = new Map<string, Set<number>>();
  for (const { undoes, positions } of known.values()) {
    if (!undoes) continue;
    const key = keyOf(undoes.deviceId, undoes.scanId);
    const gone = undone.get(key) ?? new Set();
    for (const position of positions) gone.add(position);
    undone.set(key, gone);
  }
  const standing = new Map<number, CountedScan[]>();
  for (const [key, scan] of known) {
    if (!scan.isGreen || scan.undoes) continue;
    for (const position of new Set(scan.positions)) {
      if (undone.get(key)?.has(position)) continue;
      standing.set(position, [...(standing.get(position) ?? []), scan]);
    }
  }
  return [...standing]
    .sort(([a], [b]) => a - b)
    .map(([position, all]) => presenceOf(position, all));
}

function presenceOf(position: number, scans: CountedScan[]): Presence {
  const inOrder = [...scans].sort(
    (a, b) => a.at - b.at || compare(keyOf(a.deviceId, a.scanId), keyOf(b.deviceId, b.scanId)),
  );
  const [first] = inOrder;
  if (!first) throw new RangeError('a position stands by a scan');
  const { deviceId, scanId, at } = first;
  const elsewhere = inOrder.find((scan) => scan.deviceId !== deviceId);
  return { position, at, deviceId, scanId, elsewhereAt: elsewhere?.at ?? null };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
