import { jobsOf } from '@cloud/jobs';
import { enqueueByClock } from '@cloud/platform/jobs/enqueue';
import { jobRuntimeOf, runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { domain } from '@cloud/protection/domain';
import { buildSession } from '@tests/builders/people';
import { buildCentre, type BuiltCentre, type BuiltHandler } from '@tests/builders/protection';
import {
  buildReport,
  entryOf,
  nextCall,
  writtenBy,
  type BuiltCase,
} from '@tests/builders/protection-reports';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { newId } from '@cloud/platform/new-id';
import { sql } from 'kysely';
import { protection } from '.';

const database = useTestDatabase();
let world: World;
let centre: BuiltCentre;

beforeEach(async () => {
  await sql`delete from pgboss.job`.execute(database.db);
  world = createWorld(database.db);
  centre = await buildCentre(world);
});

const tables = ['cases', 'entries', 'wraps', 'events', 'referrals', 'case_alarms'];

async function left({ caseId }: BuiltCase): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const column = table === 'cases' ? 'id' : 'case_id';
    const { rows } = await sql<{ n: number }>`select count(*)::int as n
      from ${sql.table(`protection_${table}`)}
      where tenant_id = ${world.tenantId} and ${sql.ref(column)} = ${caseId}`.execute(world.db);
    counts[table] = rows[0]?.n ?? -1;
  }
  return counts;
}

const nothing = Object.fromEntries(tables.map((table) => [table, 0]));

async function forget(afterDays: number): Promise<void> {
  world.clock.set(new Date(start.getTime() + afterDays * 86_400_000));
  const jobs = jobsOf(world.runtime.services, [domain]).filter(
    ({ job }) => job.name === 'protection.forget',
  );
  for (const { job } of jobs) {
    await sql`delete from pgboss.job where name = ${job.name}`.execute(database.db);
    await enqueueByClock({ db: world.db, tenantId: world.tenantId }, job);
  }
  expect(await runDueJobs(jobRuntimeOf(world.runtime), jobs)).toMatchObject({ done: 1, failed: 0 });
}

const start = new Date('2026-11-23T01:00:00.000Z');
const withdraw = (report: BuiltCase) => {
  const { locator, caseId, owner } = report;
  const entry = entryOf(report, { by: owner, role: 'owner', kind: 'withdraw', body: {} });
  return world.call(protection, 'withdraw', { locator, caseId, entries: [entry] });
};

/** With a signature of the first handler's. */
const signed = (report: BuiltCase) => {
  const body = { status: 'opened', of: null };
  const entries = [writtenBy(report, centre.handlers[0], { kind: 'status', body })];
  return { caseId: report.caseId, entries };
};

const confirm = (report: BuiltCase, keep?: 'child') =>
  as(centre.handlers[0], (who) => {
    const input = { ...signed(report), ...(keep === undefined ? {} : { keep }) };
    return world.call(protection, 'confirmWithdrawal', input, { as: who });
  });

/** With a session of now: days have passed. */
async function as<Result>(
  who: BuiltHandler,
  work: (who: BuiltHandler) => Promise<Result>,
): Promise<Result> {
  return work({ ...who, ...(await buildSession(world, who.id)) });
}

test('what was taken back is there for seven days, and then in no table', async () => {
  const [first] = centre.handlers;
  const gone = await buildReport(world, centre);
  const undone = await buildReport(world, centre);
  const other = await buildReport(world, centre);
  await withdraw(gone);
  await withdraw(undone);
  await confirm(gone);
  await confirm(undone);
  const before = await left(gone);
  await forget(6.99);
  expect(await left(gone)).toEqual(before);
  const restore = writtenBy(undone, first, { kind: 'restore', body: { of: 'x'.repeat(43) } });
  const undo = { caseId: undone.caseId, entries: [restore] };
  await as(first, (who) => world.call(protection, 'undoWithdrawal', undo, { as: who }));
  await forget(7.01);
  expect(await left(gone)).toEqual(nothing);
  expect(await left(undone)).toMatchObject({ cases: 1, entries: 5 });
  expect(await left(other)).toMatchObject({ cases: 1, entries: 2 });
});

test('nothing is destroyed because nobody asked: not after seven days, but after ninety', async () => {
  const report = await buildReport(world, centre);
  await withdraw(report);
  const before = await left(report);
  await forget(8);
  await forget(89.9);
  expect(await left(report)).toEqual(before);
  await forget(90.1);
  expect(await left(report)).toEqual(nothing);
});

test('confirmed late, it can still be undone for a day', async () => {
  const report = await buildReport(world, centre);
  await withdraw(report);
  await forget(20);
  await confirm(report);
  await forget(20.9);
  expect((await left(report)).cases).toBe(1);
  await forget(21.1);
  expect(await left(report)).toEqual(nothing);
});

test.each(['a referred one', 'one that law keeps', 'one about a child, by its confirmation'])(
  '%s is closed, not destroyed',
  async (which) => {
    const [first] = centre.handlers;
    const report = await buildReport(world, centre);
    const { caseId } = report;
    if (which === 'a referred one') {
      const to = { referralId: newId(), target: 'police', ground: 'she-agreed' } as const;
      await world.call(protection, 'refer', { caseId, ...to }, { as: first });
    }
    if (which === 'one that law keeps') {
      const ground = 'proceedings';
      await world.call(protection, 'keepByLaw', { caseId, ground }, { as: first });
    }
    await withdraw(report);
    await confirm(report, which.includes('child') ? 'child' : undefined);
    await forget(8);
    expect(await left(report)).toMatchObject({ cases: 1, entries: 4 });
    const { items } = await world.call(protection, 'queue', { which: 'closed' }, { as: first });
    expect(items).toMatchObject([{ caseId, state: 'closed' }]);
    await forget(8 + 365 * 3 + 2);
    expect(await left(report)).toEqual(nothing);
  },
);

/** Asked for by one, agreed to by the lead, each with a session of that day. */
async function setAside(report: BuiltCase): Promise<void> {
  const [first, , lead] = centre.handlers;
  const signedBy = (who: BuiltHandler) => ({
    caseId: report.caseId,
    entries: [writtenBy(report, who, { kind: 'status', body: { status: 'opened', of: null } })],
  });
  const as = async (who: BuiltHandler) => ({
    as: { ...who, ...(await buildSession(world, who.id)) },
  });
  const input = { ...signedBy(first), kind: 'test' } as const;
  await world.call(protection, 'askToSetAside', input, await as(first));
  await world.call(protection, 'agreeToClose', signedBy(lead), await as(lead));
}

test('what was no case is kept for 90 days; her next word starts the time anew', async () => {
  const silent = await buildReport(world, centre);
  const speaking = await buildReport(world, centre);
  for (const report of [silent, speaking]) {
    await setAside(report);
  }
  await forget(60);
  await world.call(protection, 'send', nextCall(speaking));
  await setAside(speaking);
  await forget(91);
  expect(await left(silent)).toEqual(nothing);
  expect((await left(speaking)).cases).toBe(1);
  await forget(151);
  expect(await left(speaking)).toEqual(nothing);
});

test('an open case is never forgotten', async () => {
  const report = await buildReport(world, centre);
  await forget(365 * 10);
  expect((await left(report)).cases).toBe(1);
});
