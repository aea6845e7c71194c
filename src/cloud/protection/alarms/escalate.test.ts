import { buildSession } from '@tests/builders/people';
import {
  buildContact,
  buildDuty,
  type BuiltCentre,
  type BuiltHandler,
} from '@tests/builders/protection';
import { buildReport, entryOf, nextCall, writtenBy } from '@tests/builders/protection-reports';
import { useAlarmDesk, type AlarmDesk } from '@tests/support/alarm-desk';
import type { World } from '@tests/support/test-world';
import { sql } from 'kysely';
import { protection } from '..';

const getDesk = useAlarmDesk();
let desk: AlarmDesk;
let world: World;
let centre: BuiltCentre;

beforeEach(() => {
  desk = getDesk();
  ({ world, centre } = desk);
});

const work = () => desk.work();
const later = (minutes: number) => desk.later(minutes);
const called = () => desk.called();
const red = () => desk.red();

const take = (caseId: string, who: BuiltHandler) =>
  world.call(protection, 'takeCase', { caseId }, { as: who });

test('a report calls the first step at once, then the next, the leads, and begins anew', async () => {
  const [first, second] = centre.handlers;
  await buildDuty(world, centre, first, { step: 1 });
  await buildDuty(world, centre, second, { step: 2 });
  const { caseId } = await buildReport(world, centre);
  await work();
  expect(await called()).toEqual({ first: 1 });
  later(29);
  await work();
  expect(await called()).toEqual({ first: 1 });
  later(1);
  await work();
  expect(await called()).toEqual({ first: 1, second: 1 });
  expect(await red()).not.toContain('protection.alarm');
  later(30);
  await work();
  expect(await called()).toEqual({ first: 1, second: 1, lead: 1 });
  expect(await red()).toContain('protection.alarm');
  later(30);
  await work();
  expect(await called()).toEqual({ first: 2, second: 1, lead: 1 });

  await take(caseId, second);
  expect(await red()).not.toContain('protection.alarm');
  later(24 * 60);
  await work();
  expect(await called()).toEqual({ first: 2, second: 1, lead: 1 });
});

test('one that is not urgent goes on after a day', async () => {
  const [first, second] = centre.handlers;
  await buildDuty(world, centre, first, { step: 1, hours: 72 });
  await buildDuty(world, centre, second, { step: 2, hours: 72 });
  await buildReport(world, centre, { urgency: 'ordinary' });
  await work();
  later(23 * 60);
  await work();
  expect(await called()).toEqual({ first: 1 });
  later(60);
  await work();
  expect(await called()).toEqual({ first: 1, second: 1 });
});

test('Saturday, 02:00, the first step is empty: the second is called at once', async () => {
  const [first, second] = centre.handlers;
  world.clock.set(new Date('2026-11-28T02:00:00+08:00'));
  await buildDuty(world, centre, first, {
    step: 1,
    from: new Date('2026-11-28T09:00:00+08:00'),
    hours: 8,
  });
  await buildDuty(world, centre, second, { step: 2 });
  await buildReport(world, centre);
  await work();
  expect(await called()).toEqual({ second: 1 });
});

test('a duty that nobody confirmed is an empty one', async () => {
  const [first, second] = centre.handlers;
  await buildDuty(world, centre, second, { step: 2 });
  const now = world.clock.now().getTime();
  const input = {
    step: 1,
    handler: first.handler,
    startsAt: new Date(now - 1000).toISOString(),
    endsAt: new Date(now + 3_600_000).toISOString(),
  };
  await world.call(protection, 'saveDuty', input, { as: centre.lead });
  await buildReport(world, centre);
  await work();
  expect(await called()).toEqual({ second: 1 });
});

test('with an empty rota the leads are called at once, and it is said', async () => {
  await buildReport(world, centre);
  await work();
  expect(await called()).toEqual({ lead: 1 });
  expect(await red()).toEqual(expect.arrayContaining(['protection.rota', 'protection.alarm']));
});

test('with nobody at all it is said, and tried again until somebody is there', async () => {
  const [first, second] = centre.handlers;
  await buildReport(world, centre, { readers: [first, second] });
  await work();
  expect(await called()).toEqual({});
  expect(await red()).toContain('protection.alarm');
  await buildDuty(world, centre, first);
  later(5);
  await work();
  expect(await called()).toEqual({ first: 1 });
});

test('who cannot read it is not called for it', async () => {
  const [first, second, lead] = centre.handlers;
  await buildDuty(world, centre, first, { step: 1 });
  await buildReport(world, centre, { readers: [second, lead] });
  await work();
  expect(await called()).toEqual({ lead: 1 });
});

test('who lost the role is not on duty any more', async () => {
  const [first, second] = centre.handlers;
  await buildDuty(world, centre, first, { step: 1 });
  await buildDuty(world, centre, second, { step: 2 });
  await sql`update grants set revoked_at = ${world.clock.now()}
    where tenant_id = ${world.tenantId} and person_id = ${first.id}`.execute(world.db);
  await buildReport(world, centre);
  await work();
  expect(await called()).toEqual({ second: 1 });
});

test('what goes out says nothing, and to the number that was tested', async () => {
  const [first, second] = centre.handlers;
  await buildContact(world, first, { channel: 'voice', number: '13900000011' });
  await buildDuty(world, centre, first, { step: 1 });
  await buildDuty(world, centre, second, { step: 2 });
  await buildReport(world, centre);
  await work();
  expect(desk.calls).toMatchObject([{ to: '13900000011', text: 'duty-alarm', params: {} }]);
  later(30);
  await work();
  expect(desk.texts).toMatchObject([{ to: '13900000007', template: 'duty-alarm', params: {} }]);
  const { rows } = await sql<{ words: string }>`select title || body as words from inbox_messages
    where tenant_id = ${world.tenantId} and kind = 'duty-alarm'`.execute(world.db);
  expect(new Set(rows.map(({ words }) => words))).toEqual(
    new Set(['有一件事等着你看请尽快打开工作台。']),
  );
});

test('a provider that is busy is asked again; one that was answered by taking is not', async () => {
  const [first] = centre.handlers;
  await buildDuty(world, centre, first);
  desk.answers = ['retry'];
  await buildReport(world, centre);
  await work();
  later(1);
  await work();
  expect(desk.texts).toHaveLength(2);
  expect(desk.texts[0]?.dedupeKey).toBe(desk.texts[1]?.dedupeKey);

  desk.answers = ['retry'];
  const { caseId } = await buildReport(world, centre);
  await work();
  expect(desk.texts).toHaveLength(3);
  await take(caseId, first);
  later(2);
  await work();
  expect(desk.texts).toHaveLength(3);
});

test('over a restart: a process that dies has called nobody, and the next one calls', async () => {
  const [first] = centre.handlers;
  await buildDuty(world, centre, first);
  await buildReport(world, centre);
  // The queue went with it, as after a restore; the case itself says what is due.
  await sql`delete from pgboss.job`.execute(desk.db);
  later(45);
  await work();
  await work();
  expect(await called()).toEqual({ first: 1 });
});

test('two processes at the same moment call once', async () => {
  const [first] = centre.handlers;
  await buildDuty(world, centre, first);
  await buildReport(world, centre);
  await Promise.all([work(), work(), work()]);
  expect(await called()).toEqual({ first: 1 });
});

test('what she writes to a case that was taken calls whoever took it, before all others', async () => {
  const [first, second] = centre.handlers;
  await buildDuty(world, centre, first);
  const report = await buildReport(world, centre);
  await take(report.caseId, second);
  await world.call(protection, 'send', nextCall(report));
  await work();
  expect(await called()).toEqual({ second: 1 });
  later(30);
  await work();
  expect(await called()).toEqual({ second: 1, first: 1 });
  await world.call(protection, 'openCase', { caseId: report.caseId }, { as: second });
  later(60);
  await work();
  expect(await called()).toEqual({ second: 1, first: 1 });
});

test('the daily trial wakes nobody; unconfirmed for more than a day it is said', async () => {
  const [first] = centre.handlers;
  await buildDuty(world, centre, first, { hours: 72 });
  expect(await red()).toEqual(['protection.trial']);
  const report = await buildReport(world, centre, { reporter: 'drill' });
  await work();
  expect(await called()).toEqual({});
  expect(await red()).toEqual(['protection.trial']);
  const entries = [
    writtenBy(report, first, { kind: 'status', body: { status: 'received', of: null } }),
  ];
  await world.call(protection, 'addEntries', { caseId: report.caseId, entries }, { as: first });
  expect(await red()).toEqual([]);
  later(27 * 60);
  expect(await red()).toEqual(['protection.trial']);
});

test('what was taken back calls until somebody looks, then every day, after a week the leads', async () => {
  const [first, second, lead] = centre.handlers;
  await buildDuty(world, centre, first, { hours: 160 });
  const report = await buildReport(world, centre);
  const { caseId, locator, owner } = report;
  await take(caseId, second);
  const entries = [entryOf(report, { by: owner, role: 'owner', kind: 'withdraw', body: {} })];
  await world.call(protection, 'withdraw', { locator, caseId, entries });
  await work();
  expect(await called()).toEqual({ second: 1 });
  const look = async (who: BuiltHandler) => {
    const session = await buildSession(world, who.id);
    await world.call(protection, 'openCase', { caseId }, { as: { ...who, ...session } });
  };
  await look(second);
  later(23 * 60);
  await work();
  expect(await called()).toEqual({ second: 1 });
  later(60);
  await work();
  expect(await called()).toEqual({ second: 2 });
  expect(await red()).not.toContain('protection.withdrawal');

  // A handler's look does not answer any more; a lead's does for a day.
  later(6 * 24 * 60);
  await look(second);
  await work();
  expect(await called()).toEqual({ second: 2, lead: 1 });
  expect(await red()).toContain('protection.withdrawal');
  await look(lead);
  later(23 * 60);
  await work();
  expect(await called()).toEqual({ second: 2, lead: 1 });
  later(2 * 60);
  await work();
  expect(await called()).toEqual({ second: 2, lead: 2 });

  const session = await buildSession(world, lead.id);
  const body = { status: 'opened', of: null };
  const signed = { caseId, entries: [writtenBy(report, lead, { kind: 'status', body })] };
  await world.call(protection, 'confirmWithdrawal', signed, { as: { ...lead, ...session } });
  expect(await red()).not.toContain('protection.withdrawal');
  later(48 * 60);
  await work();
  expect(await called()).toEqual({ second: 2, lead: 2 });
});
