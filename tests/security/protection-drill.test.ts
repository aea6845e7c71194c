import type { FastifyInstance } from 'fastify';
import { domains } from '@cloud/domains';
import { jobsOf } from '@cloud/jobs';
import { enqueue, enqueueByClock } from '@cloud/platform/jobs/enqueue';
import { jobRuntimeOf, runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { reasonsToCall } from '@cloud/platform/reasons-to-call';
import { protection } from '@cloud/protection';
import { escalate } from '@cloud/protection/alarms/call-soon';
import { domain } from '@cloud/protection/domain';
import { verifyCase } from '@shared/envelope/case/verify/verify-case';
import { handlerAs, ownerAs } from '@shared/envelope/case/write/author';
import { writeMessage } from '@shared/envelope/case/write/write-message';
import { withdraw, writeStatus } from '@shared/envelope/case/write/write-statement';
import type { Writing } from '@shared/envelope/case/write/writing';
import { keysOfCode } from '@shared/envelope/code/code-keys';
import {
  chooseDirectory,
  type VerifiedDirectory,
} from '@shared/envelope/directory/choose-directory';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { randomFrom } from '@shared/envelope/random';
import { trialForm } from '@shared/protection/report/trial';
import { demoRoot } from '@shared/protection/trust/demo-root';
import {
  buildCentre,
  buildDuty,
  statusOf,
  type BuiltCentre,
  type BuiltHandler,
} from '@tests/builders/protection';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { sql } from 'kysely';
import { callAt } from '../../scripts/drill/call';
import type { Kept } from '../../scripts/drill/kept-file';
import { runDrill } from '../../scripts/drill/run-drill';
import { openGateway } from './open-gateway';

const database = useTestDatabase();
const random = randomFrom(globalThis.crypto);
const root = bytesFromBase64url(demoRoot.root);

let world: World;
let centre: BuiltCentre;
let gateway: FastifyInstance;
let origin: string;
let kept: Kept;

beforeEach(async () => {
  await sql`delete from pgboss.job`.execute(database.db);
  world = createWorld(database.db);
  centre = await buildCentre(world);
  await buildDuty(world, centre, centre.handlers[0], { hours: 160 });
  const status = statusOf(world, centre, 1);
  await world.call(protection, 'publishStatus', { status }, { as: centre.lead });
  gateway = await openGateway(world.runtime);
  origin = await gateway.listen({ port: 0, host: '127.0.0.1' });
  kept = { replies: [], waiting: [] };
});
afterEach(() => gateway.close());

const drill = (changes: Partial<Parameters<typeof runDrill>[0]> = {}) =>
  runDrill({
    tenant: world.tenantId,
    root,
    minimumVersion: 1,
    call: callAt(origin),
    random,
    now: world.clock.now(),
    kept,
    keep: (next) => {
      kept = next;
    },
    ...changes,
  });

const later = (hours: number) => world.clock.advance(hours * 3_600_000);

/** Whether `/watchz` calls for people because of the trial. */
async function isRed(): Promise<boolean> {
  const reasons = await reasonsToCall({
    runtime: world.runtime,
    database: { db: world.db, pools: () => [] },
    domains: domains.filter(({ name }) => name === 'protection'),
  });
  return reasons.some(({ check }) => check === 'protection.trial');
}

async function directoryNow(): Promise<VerifiedDirectory> {
  const { reply: served } = await world.call(protection, 'directory', {});
  const now = world.clock.now();
  const question = { tenant: world.tenantId, root, minimumVersion: 1, stored: [], served, now };
  const choice = chooseDirectory(question);
  if (!choice.ok) throw new Error(choice.faults.join());
  return choice.directory;
}

const trialsOf = async (who: BuiltHandler) =>
  (await world.call(protection, 'queue', {}, { as: who })).items.filter(
    ({ reporter }) => reporter === 'drill',
  );

/** What a handler's browser does: opens, verifies, reads. */
async function opened(caseId: string, who: BuiltHandler): Promise<Writing> {
  const page = await world.call(protection, 'openCase', { caseId }, { as: who });
  const directory = await directoryNow();
  const keys = { public: who.keys, identity: who.keys.identity, signingSecret: who.keys.secret };
  const { state, findings } = await verifyCase({
    tenant: world.tenantId,
    case: caseId,
    entries: page.entries.map(({ entry }) => entry),
    wraps: page.wraps,
    directory,
    me: { role: 'handler', keys },
  });
  expect(findings).toEqual([]);
  if (!state) throw new Error('nothing of it counts');
  return { state, author: handlerAs(keys), directory, at: world.clock.now(), random };
}

/** …and signs that it arrived. */
async function confirm(caseId: string, who: BuiltHandler): Promise<void> {
  const writing = await opened(caseId, who);
  const [report] = writing.state.entries.flatMap(({ message }) => message ?? []);
  expect(report).toMatchObject({ kind: 'report', body: { content: { form: trialForm } } });
  const { entries } = writeStatus(writing, 'shared', 'received', null);
  await world.call(protection, 'confirmTrial', { caseId, entries }, { as: who });
}

test('sent from outside, red until a handler has signed, green, and red again a day later', async () => {
  const [first] = centre.handlers;
  expect(await isRed()).toBe(true);
  expect(await drill()).toEqual({ findings: [], confirmed: [] });
  const [trial] = await trialsOf(first);
  expect(trial).toMatchObject({ urgency: 'ordinary', promisedBy: null, unitId: null });
  expect(await isRed()).toBe(true);

  later(2);
  await confirm(trial?.caseId ?? '', first);
  expect(await isRed()).toBe(false);
  later(22);
  expect(await isRed()).toBe(false);
  const sentAt = new Date(world.clock.now().getTime() - 24 * 3_600_000).toISOString();
  expect(await drill()).toEqual({ findings: [], confirmed: [sentAt] });

  // Nobody confirms the second one: the server says so, and so does whoever looks from outside.
  later(24);
  expect(await isRed()).toBe(true);
  expect((await drill()).findings).toEqual([
    {
      kind: 'NOT_CONFIRMED',
      at: new Date(world.clock.now().getTime() - 24 * 3_600_000).toISOString(),
    },
  ]);
});

test('one of days ago that is confirmed today shows nothing of today', async () => {
  const [first] = centre.handlers;
  await drill();
  later(48);
  const [trial] = await trialsOf(first);
  await confirm(trial?.caseId ?? '', first);
  expect(await isRed()).toBe(true);
});

test('a server that only says that it was confirmed is not believed from outside', async () => {
  await drill();
  await sql`update protection_cases set acknowledged_at = ${world.clock.now()}, opened_at = ${world.clock.now()}
    where tenant_id = ${world.tenantId}`.execute(world.db);
  expect(await isRed()).toBe(false);
  later(24);
  expect((await drill()).findings).toMatchObject([{ kind: 'NOT_CONFIRMED' }]);
});

test('a trial that is gone, and lists of readers that no phone would take, are red', async () => {
  await drill();
  await sql`delete from protection_cases where tenant_id = ${world.tenantId}`.execute(world.db);
  expect((await drill()).findings).toMatchObject([{ kind: 'NOT_THERE', why: 'NOT_FOUND' }]);
  const before = kept;
  expect((await drill({ root: new Uint8Array(32).fill(7) })).findings).toEqual([
    { kind: 'NO_DIRECTORY', why: 'ALTERED' },
  ]);
  expect((await drill({ minimumVersion: 9 })).findings).toMatchObject([{ kind: 'NO_DIRECTORY' }]);
  await gateway.close();
  expect((await drill()).findings).toMatchObject([{ kind: 'UNREACHABLE' }]);
  expect(kept).toEqual(before);
});

test('nobody is called for a trial, whatever happens with it, and in a week it is gone', async () => {
  const [first, second] = centre.handlers;
  await drill();
  const [trial] = await trialsOf(first);
  const caseId = trial?.caseId ?? '';
  const [{ code } = { code: '' }] = kept.waiting;
  const keys = keysOfCode(bytesFromBase64url(code));
  const { state } = await opened(caseId, first);
  const hers = {
    state,
    author: ownerAs(keys),
    directory: await directoryNow(),
    at: world.clock.now(),
    random,
  };
  const ofCase = { locator: keys.locator, caseId };
  const more = await writeMessage(hers, 'shared', { kind: 'text', body: { text: '再', re: null } });
  const { entries, wraps } = more;
  await world.call(protection, 'send', { ...ofCase, entries, wraps, urgency: 'urgent' });
  await world.call(protection, 'takeCase', { caseId }, { as: first });
  await world.call(protection, 'raiseUrgency', { caseId }, { as: first });
  await world.call(protection, 'handOverCase', { caseId, to: second.handler }, { as: first });
  const back = withdraw({ ...hers, state: more.state });
  await world.call(protection, 'withdraw', { ...ofCase, entries: back.entries });
  const place = { db: world.db, tenantId: world.tenantId };
  const jobs = jobsOf(world.runtime.services, [domain]);
  await enqueue(place, escalate, {});
  await runDueJobs(jobRuntimeOf(world.runtime), jobs);
  const { rows } = await sql`select from inbox_messages
    where tenant_id = ${world.tenantId} and kind = 'duty-alarm'`.execute(world.db);
  expect(rows).toEqual([]);

  const forget = jobs.find(({ job }) => job.name === 'protection.forget');
  if (!forget) throw new Error('nothing forgets');
  for (const [hours, left] of [
    [6 * 24, 1],
    [25, 0],
  ] as const) {
    later(hours);
    await sql`delete from pgboss.job`.execute(database.db);
    await enqueueByClock(place, forget.job);
    await runDueJobs(jobRuntimeOf(world.runtime), [forget]);
    const cases = await sql`select from protection_cases
      where tenant_id = ${world.tenantId}`.execute(world.db);
    expect(cases.rows).toHaveLength(left);
  }
});
