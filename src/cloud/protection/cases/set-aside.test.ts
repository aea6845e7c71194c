import { buildCentre, type BuiltCentre, type BuiltHandler } from '@tests/builders/protection';
import {
  buildReport,
  nextCall,
  writtenBy,
  type BuiltCase,
} from '@tests/builders/protection-reports';
import { useWorld, type World } from '@tests/support/test-world';
import { sql } from 'kysely';
import { protection } from '..';

const getWorld = useWorld();
let world: World;
let centre: BuiltCentre;
let first: BuiltHandler;
let second: BuiltHandler;
let lead: BuiltHandler;
let report: BuiltCase;

beforeEach(async () => {
  world = getWorld();
  centre = await buildCentre(world);
  [first, second, lead] = centre.handlers;
  report = await buildReport(world, centre);
});

const signedBy = (who: BuiltHandler) => ({
  caseId: report.caseId,
  entries: [writtenBy(report, who, { kind: 'status', body: { status: 'opened', of: null } })],
});
const ask = (who: BuiltHandler) =>
  world.call(protection, 'askToSetAside', { ...signedBy(who), kind: 'harassment' }, { as: who });
const agree = (who: BuiltHandler) =>
  world.call(protection, 'agreeToClose', signedBy(who), { as: who });
const view = () => world.call(protection, 'open', { locator: report.locator });
const queueOf = async (who: BuiltHandler, which: 'open' | 'closed' = 'open') =>
  (await world.call(protection, 'queue', { which }, { as: who })).items;
const alarmAt = async () => {
  const { rows } = await sql<{ at: Date | null }>`select alarm_at as at from protection_cases
    where tenant_id = ${world.tenantId} and id = ${report.caseId}`.execute(world.db);
  return rows[0]?.at;
};

test('one handler alone sets nothing aside: alarms go on until the lead has said yes', async () => {
  const called = await alarmAt();
  expect(called).toBeInstanceOf(Date);
  expect(await ask(first)).toMatchObject({ state: 'closing' });
  expect(await alarmAt()).toEqual(called);
  expect((await view()).state).toBe('taken');
  // Whoever asked answers for it.
  const row = { state: 'closing', withoutCase: 'harassment', takenBy: { handler: first.handler } };
  expect(await queueOf(second)).toMatchObject([row]);
  for (const who of [first, second])
    await expect(agree(who)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await agree(lead)).toMatchObject({ state: 'without-case' });
  expect(await alarmAt()).toBeNull();
  expect((await view()).state).toBe('closed');
  // Read as before for as long as it is kept: she may write again.
  expect(await queueOf(first, 'closed')).toMatchObject([{ state: 'without-case' }]);
});

test('a lead does not say yes to herself, and what she refuses is a case again', async () => {
  await ask(lead);
  const bare = { caseId: report.caseId };
  await expect(world.call(protection, 'agreeToClose', bare, { as: lead })).rejects.toMatchObject({
    code: 'OWN_REQUEST',
  });
  await world.call(protection, 'keepOpen', bare, { as: lead });
  expect(await queueOf(first)).toMatchObject([{ state: 'taken', withoutCase: null }]);
  // A closing that is asked for later is one, and not what was asked before.
  const closing = { ...bare, reason: 'helped' } as const;
  await world.call(protection, 'askToClose', closing, { as: first });
  expect(await agree(lead)).toMatchObject({ state: 'closed' });
});

test('her next word undoes what was asked: nobody says yes to an end that she has written into', async () => {
  await ask(first);
  await world.call(protection, 'send', nextCall(report));
  expect(await queueOf(lead)).toMatchObject([
    { state: 'taken', withoutCase: null, takenBy: { handler: first.handler } },
  ]);
  expect((await view()).events.at(-1)).toMatchObject({ kind: 'kept-open', by: 'system' });
  await expect(agree(lead)).rejects.toMatchObject({ code: 'OTHER_STATE' });
});

test('what she writes to a case that was set aside waits for somebody again', async () => {
  await ask(first);
  await agree(lead);
  await world.call(protection, 'send', nextCall(report));
  expect((await view()).state).toBe('waiting');
  expect(await queueOf(first)).toMatchObject([{ state: 'waiting', withoutCase: null }]);
});

test('what confirms the daily trial ends no report', async () => {
  await expect(
    world.call(protection, 'confirmTrial', signedBy(first), { as: first }),
  ).rejects.toMatchObject({ code: 'NOT_A_TRIAL' });
  expect((await view()).state).toBe('waiting');
});
