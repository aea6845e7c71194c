import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { inTransaction } from '@cloud/platform/database/in-transaction';
import type { Check } from '@cloud/platform/reasons-to-call';
import { LEAD_RUNG } from '@shared/protection/duty/ladder';
import { trialHours, withdrawalDays } from '@shared/protection/rules';
import { confirmedDutiesWithin, isThere, leadsNow } from './duty/duty-facts';
import { currentDirectory, isUsable, keysWithHolders, newestStatuses, type Place } from './queries';

interface Looking extends Place {
  now: Date;
}

const dayMs = 86_400_000;
const leastReaders = 2;
/** A status older than this makes every client warn. */
const statusDays = 14;
const directoryDays = 7;
const rotaHours = 24;

/** Nothing is looked at before the first directory: until then the form shows telephone numbers only. */
function check(name: string, look: (looking: Looking) => Promise<string | null>): Check {
  return {
    name: `protection.${name}`,
    look: ({ db, tenantId, now }) =>
      inTransaction(db, async (trx: Kysely<Database>) => {
        const looking = { db: trx, tenantId, now };
        return (await currentDirectory(looking)) ? look(looking) : null;
      }),
  };
}

export const checks: readonly Check[] = [
  check('readers', async (looking) => {
    const keys = await keysWithHolders(looking).execute();
    const people = new Set(
      keys.filter((key) => isUsable(key, looking.now)).map((key) => key.person_id),
    );
    return people.size < leastReaders
      ? 'Fewer than two people hold a valid key: nobody can send a report'
      : null;
  }),
  check('directory', async (looking) => {
    const directory = await currentDirectory(looking);
    const [status] = await newestStatuses(looking, 1);
    const left = (directory?.expires_at.getTime() ?? 0) - looking.now.getTime();
    if (left <= directoryDays * dayMs)
      return 'The signed directory ends within a week, or has ended';
    const age =
      looking.now.getTime() - (status?.signed_at ?? directory?.issued_at ?? new Date(0)).getTime();
    return age > statusDays * dayMs ? 'No status statement was signed for two weeks' : null;
  }),
  check('rota', async (looking) =>
    (await confirmedDutiesWithin(looking, looking.now, rotaHours))
      ? null
      : 'Nobody is on duty, nor will be within a day',
  ),
  check('lead', async (looking) =>
    (await leadsNow(looking, looking.now)).length > 0
      ? null
      : 'Nobody leads the centre with a valid key: alarms have no last step, and nothing can be closed',
  ),
  check('nobody', async ({ db, tenantId, now }) => {
    const { rows } = await sql<{ unread: boolean }>`
      select exists (select from protection_cases
        where tenant_id = ${tenantId} and reporter <> 'drill'
          and state in ('waiting', 'taken', 'closing', 'withdrawn')
          and not readers && array(select h.person_id::text from protection_handlers h
            where h.tenant_id = ${tenantId} and ${isThere(now)})) as unread`.execute(db);
    return rows[0]?.unread
      ? 'An open case can be read by nobody who is still there: the recovery key has to open it'
      : null;
  }),
  check('gone', async ({ db, tenantId, now }) => {
    const dayAgo = new Date(now.getTime() - dayMs);
    const { rows } = await sql<{ waits: boolean }>`
      select exists (select from protection_keys l
        join protection_handlers h on h.tenant_id = l.tenant_id and h.handler = l.handler
        where l.tenant_id = ${tenantId} and l.valid_from <= ${dayAgo} and l.valid_until > ${now}
          and l.revoked_at is null
          and (l.left_at <= ${dayAgo} or not ${isThere(dayAgo)} and not ${isThere(now)})) as waits`.execute(
      db,
    );
    return rows[0]?.waits
      ? 'Reports are still sealed to somebody who is gone: for a day nobody has signed that her key is revoked'
      : null;
  }),
  check('alarm', async ({ db, tenantId, now }) => {
    const { rows } = await sql<{ unanswered: boolean }>`
      select exists (select from protection_cases
        where tenant_id = ${tenantId} and alarm_at is not null
          and (alarm_rung >= ${LEAD_RUNG} or alarm_at < ${new Date(now.getTime() - 10 * 60_000)}))
        as unanswered`.execute(db);
    return rows[0]?.unanswered
      ? 'Somebody was called up to the leads, and nobody has answered'
      : null;
  }),
  check('withdrawal', async ({ db, tenantId, now }) => {
    const { rows } = await sql<{ unasked: boolean }>`
      select exists (select from protection_cases
        where tenant_id = ${tenantId} and state = 'withdrawn' and reporter <> 'drill'
          and withdrawal_confirmed_at is null
          and withdrawn_at <= ${new Date(now.getTime() - withdrawalDays * dayMs)}) as unasked`.execute(
      db,
    );
    return rows[0]?.unasked
      ? 'A report was taken back a week ago, and nobody has found out by whom'
      : null;
  }),
  check('trial', async ({ db, tenantId, now }) => {
    const { rows } = await sql<{ confirmed: boolean }>`
      select exists (select from protection_cases
        where tenant_id = ${tenantId} and reporter = 'drill'
          and acknowledged_at > ${new Date(now.getTime() - trialHours * 3_600_000)}
          and acknowledged_at < received_at + make_interval(hours => ${trialHours})) as confirmed`.execute(
      db,
    );
    // What came days ago, and is confirmed today, shows nothing of today.
    return rows[0]?.confirmed ? null : 'No trial report was confirmed for more than a day';
  }),
];
