import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { passwordDelaySeconds } from '@shared/people/staff-sign-in/sign-in-delay';

/** After one wrong password, two, and so on until it grows no more. */
const delays = Array.from({ length: 12 }, (_, index) => passwordDelaySeconds(index + 1));

/**
 * Spends a try for a name, whether or not anybody has it; undefined, or how many seconds to wait.
 * Before the password is looked at and outside of any transaction, so that guesses sent at once count.
 */
export async function spendPasswordTry(
  context: OperationContext,
  userName: string,
): Promise<number | undefined> {
  const { db, tenantId, now } = context;
  const nameHash = hashName(context, userName);
  // In one statement: of guesses that arrive together none slips in between count and delay.
  const { rows } = await sql`
    insert into password_failures (tenant_id, name_hash, failures, blocked_until, last_at)
    values (${tenantId}, ${nameHash}, 1, ${now}, ${now})
    on conflict (tenant_id, name_hash) do update set
      failures = password_failures.failures + 1,
      blocked_until = ${now}::timestamptz + interval '1 second'
        * (${delays}::int[])[least(password_failures.failures + 1, ${delays.length}::int)],
      last_at = excluded.last_at
    where password_failures.blocked_until <= ${now}
    returning failures`.execute(db);
  return rows.length > 0 ? undefined : secondsBlocked(context, nameHash);
}

/** The right password: what was counted is forgotten. */
export async function forgetFailures(context: OperationContext, userName: string): Promise<void> {
  await context.db
    .deleteFrom('password_failures')
    .where('tenant_id', '=', context.tenantId)
    .where('name_hash', '=', hashName(context, userName))
    .execute();
}

async function secondsBlocked(context: OperationContext, nameHash: string): Promise<number> {
  const row = await context.db
    .selectFrom('password_failures')
    .select('blocked_until')
    .where('tenant_id', '=', context.tenantId)
    .where('name_hash', '=', nameHash)
    .executeTakeFirst();
  const ms = (row?.blocked_until.getTime() ?? 0) - context.now.getTime();
  return Math.max(1, Math.ceil(ms / 1000));
}

function hashName(context: OperationContext, userName: string): string {
  return createHmac('sha256', context.services.config.hashKey)
    .update(`user name ${userName}`)
    .digest('hex');
}
