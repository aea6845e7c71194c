import { sql } from 'kysely';
import { usualLimit, type PersonLimit } from '@shared/contract/operation';
import { fail } from '../errors';
import type { OperationContext } from '../operation/operation-context';

/** The parts of a call that counting needs. */
type CountedCall = Pick<OperationContext, 'db' | 'tenantId' | 'now' | 'caller'>;

/** Counts what a person makes us write, and refuses what goes beyond the limit. */
export interface PersonLimits {
  /**
   * Counts one more call.
   * @param own the operation's own limit, counted by itself; null: the one that all others share
   * @throws TOO_MANY with `retryAfterSeconds`
   */
  count(context: CountedCall, operation: string, own: PersonLimit | null): Promise<void>;
}

/** For tests whose clock stands still: no window would ever end. */
export const withoutLimits: PersonLimits = { count: async () => undefined };

interface Count {
  minute: number;
  inMinute: number;
  /** In this process. */
  inHour: number;
  /** Of the other processes, as of the last exchange. */
  elsewhere: number;
}

/** After so many calls of one person's this process shares its count; in a rush of one call each nothing is shared. */
const shareEvery = 20;
/** People whose counts are held at the same time; beyond it counting begins anew. */
const mostCounts = 100_000;
const minuteMs = 60_000;
const hourMs = 3_600_000;

/** Calls in an hour by which nobody comes near a limit. */
const few = 5;
const cells = 1 << 17;

/**
 * The minute is counted in this process, for speed: one look-up in a map. The hour is counted over all
 * processes that share the database, in steps.
 */
export function personLimits(): PersonLimits {
  const counts = new Map<string, Count>();
  const firstCalls = new FirstCalls();
  let hour = 0;
  return {
    async count(context, operation, own) {
      const subject = subjectOf(context);
      if (subject === null) return;
      const limit = own ?? usualLimit;
      const name = `${context.tenantId} ${own ? operation : 'commands'} ${subject}`;
      const now = context.now.getTime();
      const minute = Math.floor(now / minuteMs);
      if (hour !== Math.floor(now / hourMs)) {
        hour = Math.floor(now / hourMs);
        counts.clear();
        firstCalls.clear();
      }
      const hasRoom = limit.aMinute > 2 * few;
      if (hasRoom && !counts.has(name) && firstCalls.take(name, minute)) return;
      const count = currentCount(counts, name, minute, () =>
        hasRoom ? firstCalls.taken(name, minute) : { inMinute: 0, inHour: 0 },
      );
      if (count.inMinute >= limit.aMinute) throw tooMany(now, minuteMs);
      if (count.inHour + count.elsewhere >= limit.anHour) throw tooMany(now, hourMs);
      count.inMinute += 1;
      count.inHour += 1;
      if (count.inHour % shareEvery === 0) await share(context, name, { hour, count });
    },
  };
}

/**
 * Everybody's first calls of the hour, in a fixed 256 KB: in a rush thousands call once or twice, and a
 * count by name would take 300 bytes of each for an hour. Two names may share a cell; then both are counted
 * by name a few calls sooner.
 */
class FirstCalls {
  private readonly calls = new Uint8Array(cells);
  private readonly minutes = new Uint8Array(cells);

  /** Counts the call, if it is still one of the few. */
  take(name: string, minute: number): boolean {
    const cell = cellOf(name);
    const before = this.calls[cell] ?? 0;
    if (before >= few) return false;
    if (before === 0) this.minutes[cell] = minute % 60;
    this.calls[cell] = before + 1;
    return true;
  }

  /** What a count by name begins with. */
  taken(name: string, minute: number): Pick<Count, 'inMinute' | 'inHour'> {
    const isThisMinute = this.minutes[cellOf(name)] === minute % 60;
    return { inMinute: isThisMinute ? few : 0, inHour: few };
  }

  clear(): void {
    this.calls.fill(0);
  }
}

/** FNV-1a, which spreads names that differ in one character. */
function cellOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & (cells - 1);
}

function currentCount(
  counts: Map<string, Count>,
  name: string,
  minute: number,
  begin: () => Pick<Count, 'inMinute' | 'inHour'>,
): Count {
  const known = counts.get(name);
  if (known) {
    if (known.minute !== minute) Object.assign(known, { minute, inMinute: 0 });
    return known;
  }
  if (counts.size >= mostCounts) counts.clear();
  const fresh = { minute, ...begin(), elsewhere: 0 };
  counts.set(name, fresh);
  return fresh;
}

/** Outside any transaction: a refused command has been counted as well. */
async function share(
  { db, tenantId }: CountedCall,
  name: string,
  { hour, count }: { hour: number; count: Count },
) {
  const { rows } = await sql<{ used: number }>`
    insert into rate_limits (tenant_id, bucket, window_starts_at, used)
    values (${tenantId}, ${name}, ${new Date(hour * hourMs)}, ${shareEvery})
    on conflict (tenant_id, bucket, window_starts_at)
      do update set used = rate_limits.used + excluded.used
    returning used`.execute(db);
  count.elsewhere = (rows[0]?.used ?? count.inHour) - count.inHour;
}

function subjectOf({ caller }: CountedCall): string | null {
  if (caller.kind === 'person') return caller.personId;
  return caller.kind === 'openid' ? `openid ${caller.openid}` : null;
}

function tooMany(now: number, windowMs: number) {
  const retryAfterSeconds = Math.ceil((windowMs - (now % windowMs)) / 1000);
  const wait =
    retryAfterSeconds < 90
      ? `${retryAfterSeconds} 秒`
      : `${Math.ceil(retryAfterSeconds / 60)} 分钟`;
  return fail('TOO_MANY', {
    data: { retryAfterSeconds },
    message: `操作太频繁了，${wait}后再试`,
  });
}
