import { sql } from 'kysely';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { widestBlock } from '@cloud/platform/secrets/address-blocks';
import { limitRate } from '@cloud/platform/secrets/rate-limit';
import { keyedHash } from '@cloud/platform/secrets/subkeys';
import { passwordDelaySeconds } from '@shared/people/staff-sign-in/sign-in-delay';
import type { KnownBrowser } from '../known-browser';

/** After one wrong password, two, and so on until it grows no more. */
const delays = Array.from({ length: 12 }, (_, index) => passwordDelaySeconds(index + 1));

/** From all strangers together in an hour: many addresses must not buy many guesses. */
const TRIES_OF_STRANGERS = 60;

/** Who tries a name. */
export interface Trying {
  userName: string;
  /** The name's owner has signed in there before. */
  browser: KnownBrowser | undefined;
}

/**
 * Spends a try for a name, whether or not anybody has it; undefined, or how many seconds to wait.
 * Counted for the address block that it comes from, so that who knows her name and mistypes elsewhere
 * keeps her out of nothing; her own browser has a count of its own, and passes however often strangers
 * were wrong. Before the password is looked at and outside of any transaction, so that guesses sent at
 * once count.
 */
export async function spendPasswordTry(
  context: OperationContext,
  trying: Trying,
): Promise<number | undefined> {
  const { db, tenantId, now } = context;
  if (!trying.browser) {
    const { userName } = trying;
    const limit = { name: 'password-by-name', allowed: TRIES_OF_STRANGERS, windowSeconds: 3600 };
    await limitRate(context, { ...limit, subject: userName });
  }
  const nameHash = hashTrying(context, trying);
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

/** The right password: what was counted against whoever typed it is forgotten. */
export async function forgetFailures(context: OperationContext, trying: Trying): Promise<void> {
  await context.db
    .deleteFrom('password_failures')
    .where('tenant_id', '=', context.tenantId)
    .where('name_hash', '=', hashTrying(context, trying))
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

function hashTrying(context: OperationContext, { userName, browser }: Trying): string {
  const { address, services } = context;
  const from = browser ? `browser ${browser.browserId}` : widestBlock(address ?? '');
  return keyedHash(services.config, 'user name', `${userName} ${from}`);
}
