import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { inTransaction } from '@cloud/platform/database/in-transaction';
import { bindJob, type BoundJob, type JobContext } from '@cloud/platform/jobs/job';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { oneOf } from '@cloud/platform/one-of';
import { ladderAt, LEAD_RUNG, rungAfter } from '@shared/protection/duty/ladder';
import { readWithin } from '@shared/protection/promise/promise';
import { isUnconfirmedLong } from '@shared/protection/rules';
import { urgencies } from '@shared/protection/states/case-states';
import { dutyFacts, isThere, leadsNow, type DutyFacts } from '../duty/duty-facts';
import type { CaseRow } from '../queries';
import { callPerson } from './call-person';
import { escalate } from './call-soon';
import { ring } from './ring';

const casesARun = 100;
/** Where nobody at all could be called, it is tried again so soon. Milliseconds. */
const tryAgainMs = 5 * 60_000;
const dayMs = 86_400_000;

interface Calling {
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
  facts: DutyFacts;
  leads: readonly string[];
}

export const escalationJobs: readonly BoundJob[] = [
  bindJob(escalate, async ({ context }) => {
    await inTransaction(context.db, (db) => callForAll(context, db));
  }),
];

/** Every case whose time has come calls its next rung; a process that dies has called none of them. */
async function callForAll(context: JobContext, db: Kysely<Database>): Promise<void> {
  const { tenantId, now } = context;
  const place = { db, tenantId };
  const due = await db
    .selectFrom('protection_cases')
    .where('tenant_id', '=', tenantId)
    .where('alarm_at', '<=', now)
    .where('reporter', '!=', 'drill')
    .orderBy('alarm_at')
    .limit(casesARun)
    .selectAll()
    .forUpdate()
    .skipLocked()
    .execute();
  if (due.length === 0) return;
  const calling = {
    ...place,
    now,
    facts: await dutyFacts(place, now),
    leads: await leadsNow(place, now),
  };
  for (const row of due) await callForOne(calling, row);
  await enqueue(place, ring, {});
}

async function callForOne(calling: Calling, row: CaseRow): Promise<void> {
  const { db, tenantId, now, facts } = calling;
  const ladder = await ladderOf(calling, row);
  const isForLeads = isLeftUnasked(row, now);
  const next = isForLeads
    ? (ladder.find(({ rung }) => rung === LEAD_RUNG) ?? null)
    : rungAfter(ladder, row.alarm_rung);
  const usual = isForLeads ? dayMs : readWithin(oneOf(urgencies, row.urgency), facts.times);
  const wait = next ? usual : tryAgainMs;
  const rung = next?.rung ?? LEAD_RUNG;
  for (const person of next?.people ?? []) await callPerson(calling, row.id, rung, person);
  await db
    .updateTable('protection_cases')
    .set({
      // With nobody to call, the last rung is what is said of it: `/watchz` calls people then.
      alarm_rung: rung,
      alarm_at: new Date(now.getTime() + wait),
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
}

/** Taken back a week ago, and nobody knows by whom. */
const isLeftUnasked = (row: CaseRow, now: Date): boolean =>
  row.state === 'withdrawn' &&
  row.withdrawn_at !== null &&
  isUnconfirmedLong(row.withdrawn_at, row.withdrawal_confirmed_at, now);

async function ladderOf({ db, tenantId, now, facts, leads }: Calling, row: CaseRow) {
  const taker =
    row.taken_by === null
      ? undefined
      : await db
          .selectFrom('protection_handlers as h')
          .where('h.tenant_id', '=', tenantId)
          .where('h.handler', '=', row.taken_by)
          .where(isThere(now))
          .select('h.person_id')
          .executeTakeFirst();
  return ladderAt({
    takenBy: taker?.person_id ?? null,
    duties: facts.duties,
    leads,
    mayRead: (person) => row.readers.includes(person),
    at: now,
  });
}
