import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { WireError } from '../errors';
import type { OperationContext } from '../operation/operation-context';

export interface Refusal {
  /** `<domain>.<operation>`, or the domain alone where its contract says so. */
  operation: string;
  code: string;
  /** As the schema gave it: ids are taken out of it, nothing else. */
  input: unknown;
}

/** Keeps what was refused to whom, in a table that stays small (`security_events`). */
export interface SecurityEvents {
  /** Counts one refusal. */
  note(context: OperationContext, refusal: Refusal): Promise<void>;
}

/** From so many refusals of one kind by one actor in an hour on, the log calls for somebody. */
const alarming = 32;
/** Rows that one process begins in an hour; what comes then is counted for `others`. */
const mostRows = 2000;
const hourMs = 3_600_000;

/** Days that a refusal is kept: at least six months, as the law wants it of logs. */
export const securityEventDays = 190;

interface Count {
  times: number;
  kept: number;
}

/**
 * A refusal that says something about its caller: not allowed, a wrong password or code, too often. A
 * session that ended is no such thing.
 */
export function isSecurityMatter({ code, status }: WireError): boolean {
  return [401, 403, 429].includes(status) && code !== 'SIGN_IN_NEEDED';
}

export function securityEvents(): SecurityEvents {
  let hour = 0;
  const counts = new Map<string, Count>();
  return {
    async note(context, refusal) {
      const thisHour = Math.floor(context.now.getTime() / hourMs);
      if (thisHour !== hour) {
        hour = thisHour;
        counts.clear();
      }
      const { operation, code } = refusal;
      const named = actorOf(context);
      const nameOf = (actor: string) => `${context.tenantId} ${actor} ${operation} ${code}`;
      const actor = counts.has(nameOf(named)) || counts.size < mostRows ? named : 'others';
      const count = counts.get(nameOf(actor)) ?? { times: 0, kept: 0 };
      counts.set(nameOf(actor), count);
      count.times += 1;
      // The first is kept at once, then each doubling: a flood costs a handful of statements.
      if (!isPowerOfTwo(count.times)) return;
      const { log } = context.services;
      if (count.times >= alarming) {
        log.warn({ alert: 'many refusals', actor, operation, code, times: count.times });
      }
      const more = count.times - count.kept;
      count.kept = count.times;
      await keep(context, refusal, actor, more);
    },
  };
}

async function keep(
  { db, tenantId, now }: OperationContext,
  { operation, code, input }: Refusal,
  actor: string,
  times: number,
): Promise<void> {
  const hour = new Date(Math.floor(now.getTime() / hourMs) * hourMs);
  const { target, unitId } = idsIn(input);
  await sql`
    insert into security_events
      (tenant_id, hour, actor, operation, code, target, unit_id, times, first_at, last_at)
    values (${tenantId}, ${hour}, ${actor}, ${operation}, ${code}, ${target}, ${unitId}, ${times},
      ${now}, ${now})
    on conflict (tenant_id, hour, actor, operation, code) do update set
      times = security_events.times + excluded.times, last_at = excluded.last_at,
      target = excluded.target, unit_id = excluded.unit_id`.execute(db);
}

/** A person's id as it is; an openid or address never, only what it can be recognised by again. */
function actorOf({ caller, address, services }: OperationContext): string {
  const hashOf = (kind: string, text: string) => {
    const hash = createHmac('sha256', services.config.hashKey)
      .update(`security event\u0000${kind}\u0000${text}`)
      .digest('hex');
    return `${kind}:${hash.slice(0, 16)}`;
  };
  if (caller.kind === 'person') return caller.personId;
  if (caller.kind === 'openid') return hashOf('openid', caller.openid);
  return address === null ? caller.kind : hashOf('address', address);
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const unit = /^[a-z0-9-]{2,40}$/;

/** The unit, and the first other id that the call named. */
function idsIn(input: unknown): { target: string | null; unitId: string | null } {
  const fields = Object.entries(typeof input === 'object' && input !== null ? input : {});
  const texts = fields.filter((field): field is [string, string] => typeof field[1] === 'string');
  return {
    target: texts.find(([, text]) => id.test(text))?.[1] ?? null,
    unitId: texts.find(([name, text]) => name === 'unitId' && unit.test(text))?.[1] ?? null,
  };
}

function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0;
}
