import { people } from '@cloud/people';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { buildUnit } from '@tests/builders/organisation';
import { buildSession } from '@tests/builders/people';
import {
  buildContact,
  buildDuty,
  publish,
  type BuiltCentre,
  type BuiltHandler,
} from '@tests/builders/protection';
import {
  buildReport,
  entryOf,
  writtenBy,
  type BuiltCase,
} from '@tests/builders/protection-reports';
import { useAlarmDesk, type AlarmDesk } from '@tests/support/alarm-desk';
import type { World } from '@tests/support/test-world';
import { sql } from 'kysely';
import { protection } from '..';
import { personalData } from '../personal-data';
import { passBack } from './call-soon';
import { ring } from './ring';

const getDesk = useAlarmDesk();
let desk: AlarmDesk;
let world: World;
let centre: BuiltCentre;

beforeEach(() => {
  desk = getDesk();
  ({ world, centre } = desk);
});

const workDue = () => desk.workDue();
/** As the clock does it every minute. */
const minute = () => desk.work([passBack]);

async function told(who: BuiltHandler): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`select title || ' ' || body as words
    from inbox_messages where tenant_id = ${world.tenantId} and person_id = ${who.id}
      and starts_with(kind, 'duty-') order by title`.execute(world.db);
  return rows.map(({ words }) => words);
}

const toTake = '有一件事要换人经办 请尽快打开工作台。';
const toRevoke = '有一把钥匙要停用 一位同事不再经办了，请在工作台签一份声明。';
const waits = '有一件事等着你看 请尽快打开工作台。';

async function rowSeenBy(who: BuiltHandler, caseId: string) {
  const { items } = await world.call(protection, 'queue', { which: 'open' }, { as: who });
  return items.find((each) => each.caseId === caseId);
}

/** A case that the second handler took, with the first on duty. */
async function takenCase(more: Parameters<typeof buildReport>[2] = {}): Promise<BuiltCase> {
  const [first, second] = centre.handlers;
  await buildDuty(world, centre, first, { hours: 160 });
  const report = await buildReport(world, centre, more);
  await world.call(protection, 'takeCase', { caseId: report.caseId }, { as: second });
  await workDue();
  await sql`delete from inbox_messages where tenant_id = ${world.tenantId}`.execute(world.db);
  return report;
}

const endRole = ({ id }: BuiltHandler) =>
  sql`update grants set revoked_at = ${world.clock.now()}
    where tenant_id = ${world.tenantId} and person_id = ${id}`.execute(world.db);

const ways: Record<string, (who: BuiltHandler) => Promise<unknown>> = {
  'loses her role': endRole,
  'has her last day': ({ id }) =>
    sql`update grants set ends_on = (${world.clock.now()}::timestamptz - interval '2 days')::date,
      starts_on = '2020-01-01'
      where tenant_id = ${world.tenantId} and person_id = ${id}`.execute(world.db),
  'goes to a town': async ({ id }) => {
    await buildUnit(world, { id: 'another-town', kind: 'town' });
    await sql`update grants set unit_id = 'another-town'
      where tenant_id = ${world.tenantId} and person_id = ${id}`.execute(world.db);
  },
  'gives up her key': (who) =>
    world.call(protection, 'leaveKey', { keyId: who.keys.keyId }, { as: who }),
  'is left out of the next directory': async (who) => {
    world.clock.advance(2_000);
    await publish(
      world,
      centre,
      centre.handlers.filter(({ id }) => id !== who.id),
    );
  },
};

test.each(Object.keys(ways))(
  'whoever %s has no case: it waits for others, who are called, and the lead knows at once',
  async (way) => {
    const [first, second, lead] = centre.handlers;
    const { caseId, locator } = await takenCase();
    await minute();
    expect(await told(lead)).toEqual([]);
    expect(await rowSeenBy(first, caseId)).toMatchObject({ state: 'taken' });

    await ways[way]?.(second);
    await minute();
    expect(await rowSeenBy(first, caseId)).toMatchObject({
      state: 'waiting',
      takenBy: null,
      unreadSince: world.clock.now().toISOString(),
    });
    expect(await told(lead)).toContain(toTake);
    expect(await told(first)).toEqual([waits]);
    expect(await told(second)).toEqual([]);
    // What it says to her is the plain truth, and by nobody's name.
    const view = await world.call(protection, 'open', { locator });
    expect(view.state).toBe('waiting');
    expect(view.events.at(-1)).toMatchObject({ kind: 'handler-gone', by: 'system' });

    const before = await told(lead);
    await minute();
    expect(await told(lead)).toEqual(before);
    await world.call(protection, 'takeCase', { caseId }, { as: first });
    expect(await rowSeenBy(first, caseId)).toMatchObject({ state: 'taken', isMine: true });
  },
);

test('a handler who deletes her account: her case is passed back in the same minute', async () => {
  const [first, second, lead] = centre.handlers;
  const { caseId } = await takenCase();
  await buildContact(world, lead, { number: '13900000055' });
  const session = await buildSession(world, second.id);
  const as = { ...second, ...session };
  await world.call(people, 'deleteMyAccount', { confirm: '注销账号' }, { as });
  // Nobody but the job that this left behind.
  await workDue();
  expect(await rowSeenBy(first, caseId)).toMatchObject({ state: 'waiting', takenBy: null });
  expect(new Set(await told(lead))).toEqual(new Set([toRevoke, toTake]));
  expect(desk.texts).toContainEqual(
    expect.objectContaining({ to: '13900000055', template: 'duty-alarm', params: {} }),
  );
});

test('of somebody who is there nothing is passed back: not when the whole list has ended either', async () => {
  const [first, second, lead] = centre.handlers;
  const { caseId } = await takenCase();
  for (const [table, column] of [
    ['protection_keys', 'valid_until'],
    ['protection_directories', 'expires_at'],
  ] as const)
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${world.clock.now()}
      where tenant_id = ${world.tenantId}`.execute(world.db);
  await minute();
  expect(await told(lead)).toEqual([]);
  expect(await rowSeenBy(first, caseId)).toMatchObject({
    state: 'taken',
    takenBy: { handler: second.handler },
  });
  // Control: of hers alone the end is the end.
  world.clock.advance(2_000);
  await publish(world, centre, [first, lead]);
  await minute();
  expect(await rowSeenBy(first, caseId)).toMatchObject({ state: 'waiting', takenBy: null });
});

test('an end that somebody asked for who is gone is void, and whoever holds the case is called', async () => {
  const [first, second, lead] = centre.handlers;
  const { caseId } = await takenCase();
  await world.call(protection, 'askToClose', { caseId, reason: 'helped' }, { as: first });
  await endRole(first);
  await minute();
  expect(await rowSeenBy(second, caseId)).toMatchObject({ state: 'taken', isMine: true });
  expect(await told(second)).toEqual([waits]);
  await expect(
    world.call(protection, 'agreeToClose', { caseId }, { as: lead }),
  ).rejects.toMatchObject({ code: 'OTHER_STATE' });
});

test('what was taken back stays taken back, and somebody else asks her', async () => {
  const [first, second, lead] = centre.handlers;
  const report = await takenCase();
  const { caseId, locator, owner } = report;
  const entries = [entryOf(report, { by: owner, role: 'owner', kind: 'withdraw', body: {} })];
  await world.call(protection, 'withdraw', { locator, caseId, entries });
  await workDue();
  expect(await told(first)).toEqual([]);
  await endRole(second);
  await minute();
  expect(await told(first)).toEqual([waits]);
  expect(await told(lead)).toContain(toTake);
  const { items } = await world.call(protection, 'queue', { which: 'withdrawn' }, { as: first });
  expect(items).toMatchObject([{ caseId, state: 'withdrawn', takenBy: null }]);
  const restore = writtenBy(report, first, { kind: 'restore', body: { of: 'x'.repeat(43) } });
  await world.call(protection, 'undoWithdrawal', { caseId, entries: [restore] }, { as: first });
  expect(await rowSeenBy(first, caseId)).toMatchObject({ state: 'waiting', takenBy: null });
});

test('who works elsewhere now sees and opens nothing with the key of the centre', async () => {
  const [, second] = centre.handlers;
  const { caseId } = await takenCase();
  expect(await rowSeenBy(second, caseId)).toBeDefined();
  await ways['goes to a town']?.(second);
  expect(await rowSeenBy(second, caseId)).toBeUndefined();
  await expect(
    world.call(protection, 'openCase', { caseId }, { as: second }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

test('one whose number is gone does not stand in the way of all others', async () => {
  const [first, second, lead] = centre.handlers;
  await buildDuty(world, centre, first);
  await buildContact(world, second);
  await buildContact(world, lead, { number: '13900000066' });
  const alarm = (handler: string, id: string) =>
    sql`insert into protection_alarms (tenant_id, id, handler, rung, channel, next_try_at, made_at)
      values (${world.tenantId}, ${id}::uuid, ${handler}, 1, 'sms', ${world.clock.now()}, ${world.clock.now()})`.execute(
      world.db,
    );
  await alarm(second.handler, '00000000-0000-4000-8000-000000000001');
  await alarm(lead.handler, '00000000-0000-4000-8000-000000000002');
  await personalData.erase(world.db, world.tenantId, second.id, world.clock.now());
  await sql`delete from pgboss.job`.execute(desk.db);
  await enqueue({ db: world.db, tenantId: world.tenantId }, ring, {});
  await workDue();
  expect(desk.texts.map(({ to }) => to)).toEqual(['13900000066']);
});

test('what nobody can see to by a job calls for somebody: no lead, no reader, a key that nobody revokes', async () => {
  const [first, second, lead] = centre.handlers;
  await buildDuty(world, centre, first, { hours: 160 });
  await buildReport(world, centre, { readers: [second, lead] });
  const ours = ['protection.lead', 'protection.nobody', 'protection.gone'];
  const now = async () => (await desk.red()).filter((name) => ours.includes(name));
  expect(await now()).toEqual([]);
  await endRole(second);
  expect(await now()).toEqual([]);
  await endRole(lead);
  expect(await now()).toEqual(['protection.lead', 'protection.nobody']);
  world.clock.advance(25 * 3_600_000);
  expect(await now()).toEqual(ours);
  // Revoked, they are sealed to no more; the case still has no reader.
  await sql`update protection_keys set revoked_at = ${world.clock.now()}
    where tenant_id = ${world.tenantId} and handler = any(${[second.handler, lead.handler]})`.execute(
    world.db,
  );
  expect(await now()).toEqual(['protection.lead', 'protection.nobody']);
});
