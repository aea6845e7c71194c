import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { inTransaction } from '@cloud/platform/database/in-transaction';
import { bindJob, type BoundJob } from '@cloud/platform/jobs/job';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { notify } from '@cloud/platform/notify/notify';
import { LEAD_RUNG } from '@shared/protection/duty/ladder';
import { notAsked } from '../cases/change-case';
import { isThere, leadsNow } from '../duty/duty-facts';
import { addEvent } from '../entries/events';
import { keysNotice } from '../notifications';
import { anyOf, type CaseRow } from '../queries';
import { callPerson } from './call-person';
import { escalate, passBack } from './call-soon';
import { wake } from './wake';

const casesARun = 100;
const held = ['taken', 'closing'];

interface Looking {
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
}

/**
 * Whoever has lost her account, her role, her unit or her key holds no case: it waits for somebody else, is
 * called for from the first step, and the leads who read it are told at once.
 */
export const passingBackJobs: readonly BoundJob[] = [
  bindJob(passBack, async ({ context }) => {
    await inTransaction(context.db, async (db) => {
      const { tenantId, now } = context;
      const looking = { db, tenantId, now };
      const leads = await leadsNow(looking, now);
      await askToRevoke(looking, leads);
      const gone = await handlersGone(looking);
      if (gone.length === 0) return;
      await callNoMore(looking, gone);
      const rows = await casesHeldBy(looking, gone);
      for (const row of rows) await passOn(looking, row, { gone, leads });
      if (rows.length > 0) await enqueue(looking, escalate, {});
    });
  }),
];

async function handlersGone({ db, tenantId, now }: Looking): Promise<string[]> {
  const { rows } = await sql<{ handler: string }>`select h.handler from protection_handlers h
    where h.tenant_id = ${tenantId} and not ${isThere(now)}`.execute(db);
  return rows.map(({ handler }) => handler);
}

/** What was to be sent to them is not sent any more. */
async function callNoMore({ db, tenantId, now }: Looking, gone: readonly string[]) {
  await db
    .updateTable('protection_alarms')
    .set({ state: 'given-up', settled_at: now })
    .where('tenant_id', '=', tenantId)
    .where('state', '=', 'waiting')
    .where('handler', '=', anyOf(gone))
    .execute();
}

async function casesHeldBy({ db, tenantId }: Looking, gone: readonly string[]) {
  return (
    db
      .selectFrom('protection_cases')
      .where('tenant_id', '=', tenantId)
      .where('state', 'in', ['waiting', ...held, 'withdrawn'])
      .where('reporter', '!=', 'drill')
      .where((row) =>
        row.or([row('taken_by', '=', anyOf(gone)), row('closing_asked_by', '=', anyOf(gone))]),
      )
      .orderBy('id')
      .limit(casesARun)
      .selectAll()
      // Waits for whoever is at it: what is skipped would lie for a minute more.
      .forUpdate()
      .execute()
  );
}

interface Around {
  gone: readonly string[];
  leads: readonly string[];
}

/** An end that was asked for by her, or of a case that was hers, is void: nobody says yes to it. */
async function passOn(looking: Looking, row: CaseRow, { gone, leads }: Around): Promise<void> {
  const { db, tenantId, now } = looking;
  const tookIt = row.taken_by !== null && gone.includes(row.taken_by);
  const isWithdrawn = row.state === 'withdrawn';
  const after = (state: string | null) =>
    state !== null && held.includes(state) ? (tookIt ? 'waiting' : 'taken') : state;
  await db
    .updateTable('protection_cases')
    .set({
      ...notAsked,
      ...(tookIt ? { taken_by: null, taken_at: null } : {}),
      ...(isWithdrawn
        ? { state_before: after(row.state_before) }
        : { state: after(row.state) ?? row.state, unread_since: row.unread_since ?? now }),
      // That she took it back herself is known: nobody has to ask her any more.
      ...(row.withdrawal_confirmed_at === null ? wake(row, now) : {}),
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
  if (tookIt) await addEvent(looking, row.id, { kind: 'handler-gone', by: 'system' });
  if (row.state === 'closing') await addEvent(looking, row.id, { kind: 'kept-open', by: 'system' });
  for (const lead of leads.filter((person) => row.readers.includes(person)))
    await callPerson(looking, row.id, LEAD_RUNG, lead, '有一件事要换人经办');
}

/** New reports go on being sealed to a key until a lead has signed that it is revoked. */
async function askToRevoke(looking: Looking, leads: readonly string[]): Promise<void> {
  for (const keyId of await keysToRevoke(looking)) {
    for (const personId of leads) {
      await notify(looking, {
        personId,
        kind: keysNotice,
        title: '有一把钥匙要停用',
        body: '一位同事不再经办了，请在工作台签一份声明。',
        link: null,
        // The same as of a key that its holder gave up: told once.
        dedupeKey: `key-left ${keyId}`,
      });
    }
  }
}

/** Keys in force whose holder has given them up, or has no account or role there any more. */
async function keysToRevoke({ db, tenantId, now }: Looking): Promise<string[]> {
  const { rows } = await sql<{ key_id: string }>`select l.key_id from protection_keys l
    join protection_handlers h on h.tenant_id = l.tenant_id and h.handler = l.handler
    where l.tenant_id = ${tenantId} and l.valid_from <= ${now} and l.valid_until > ${now}
      and l.revoked_at is null and (l.left_at is not null or not ${isThere(now)})`.execute(db);
  return rows.map((row) => row.key_id);
}
