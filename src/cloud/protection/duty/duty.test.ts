import { jobsOf } from '@cloud/jobs';
import { jobRuntimeOf, runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import type { SmsMessage } from '@cloud/platform/sms/sms';
import { domain } from '@cloud/protection/domain';
import {
  buildCentre,
  buildContact,
  type BuiltCentre,
  type BuiltHandler,
} from '@tests/builders/protection';
import { buildSession } from '@tests/builders/people';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { sql } from 'kysely';
import { protection } from '..';

const database = useTestDatabase();
let world: World;
let centre: BuiltCentre;
let first: BuiltHandler;
let second: BuiltHandler;
let texts: SmsMessage[];

beforeEach(async () => {
  await sql`delete from pgboss.job`.execute(database.db);
  texts = [];
  world = createWorld(database.db, {
    sms: { send: async (message) => (texts.push(message), { status: 'sent' }) },
  });
  centre = await buildCentre(world);
  [first, second] = centre.handlers;
});

const from = '2026-11-23T00:00:00.000Z';
const until = '2026-11-24T00:00:00.000Z';
const work = () =>
  runDueJobs(jobRuntimeOf(world.runtime), jobsOf(world.runtime.services, [domain]));
const save = async (handler = first, span = { startsAt: from, endsAt: until }) =>
  (
    await world.call(
      protection,
      'saveDuty',
      { step: 1, handler: handler.handler, ...span },
      { as: centre.lead },
    )
  ).dutyId;
const confirm = (dutyId: string, as = first) =>
  world.call(protection, 'confirmDuty', { dutyId }, { as });
const rota = (as = first) => world.call(protection, 'rota', { from, until }, { as });

test('nobody confirms a duty without a number that a code has reached', async () => {
  const dutyId = await save();
  await expect(confirm(dutyId)).rejects.toMatchObject({ code: 'NO_CONTACT' });
  const number = '139 0000 0021';
  const { testId } = await world.call(
    protection,
    'startContactTest',
    { channel: 'sms', number },
    { as: first },
  );
  await expect(confirm(dutyId)).rejects.toMatchObject({ code: 'NO_CONTACT' });
  await work();
  expect(texts).toMatchObject([{ to: '13900000021', template: 'contact-code' }]);
  const code = texts[0]?.params.code ?? '';
  const wrong = code === '000000' ? '000001' : '000000';
  const finish = (typed: string, as = first) =>
    world.call(protection, 'finishContactTest', { testId, code: typed }, { as });
  await expect(finish(wrong)).rejects.toMatchObject({ code: 'WRONG_CODE' });
  await expect(finish(code, second)).rejects.toMatchObject({ code: 'WRONG_CODE' });
  await finish(code);
  await confirm(dutyId);
  expect(await rota()).toMatchObject({
    duties: [{ isConfirmed: true, isMine: true }],
    myContact: { channel: 'sms', ending: '21' },
    duty: { isOnDuty: true },
  });
  await expect(finish(code)).rejects.toMatchObject({ code: 'WRONG_CODE' });
});

test('a code is over after ten minutes, a test after half a year', async () => {
  const start = { channel: 'sms', number: '13900000021' } as const;
  const { testId } = await world.call(protection, 'startContactTest', start, { as: first });
  await work();
  world.clock.advance(10 * 60_000);
  const code = texts[0]?.params.code ?? '';
  await expect(
    world.call(protection, 'finishContactTest', { testId, code }, { as: first }),
  ).rejects.toMatchObject({ code: 'WRONG_CODE' });
  await buildContact(world, first);
  world.clock.advance(170 * 86_400_000);
  centre.lead = { ...centre.lead, ...(await buildSession(world, centre.lead.id)) };
  const dutyId = await save();
  const again = { ...first, ...(await buildSession(world, first.id)) };
  await confirm(dutyId, again);
  world.clock.advance(10 * 86_400_000);
  await expect(confirm(dutyId, again)).rejects.toMatchObject({ code: 'NO_CONTACT' });
});

test('the number lies sealed, and the test’s code is nowhere to be read', async () => {
  const start = { channel: 'voice', number: '13900000021' } as const;
  await world.call(protection, 'startContactTest', start, { as: first });
  const { rows } = await sql<{ row: string }>`select t::text as row from protection_contact_tests t
    where tenant_id = ${world.tenantId}`.execute(world.db);
  expect(rows[0]?.row).not.toContain('13900000021');
});

test('what the lead changes has to be confirmed again', async () => {
  const dutyId = await save();
  await buildContact(world, first);
  await confirm(dutyId);
  const span = { startsAt: from, endsAt: '2026-11-25T00:00:00.000Z' };
  const input = { dutyId, step: 2, handler: first.handler, ...span };
  await world.call(protection, 'saveDuty', input, { as: centre.lead });
  expect((await rota()).duties).toMatchObject([{ isConfirmed: false, step: 2 }]);
});

test('a duty that is handed over stays hers until her colleague says yes', async () => {
  const dutyId = await save();
  await buildContact(world, first);
  await confirm(dutyId);
  await world.call(protection, 'handOverDuty', { dutyId, to: second.handler }, { as: first });
  expect((await rota()).duties).toMatchObject([
    { isMine: true, isConfirmed: true, handedTo: { name: second.name, isMe: false } },
  ]);
  await expect(confirm(dutyId, second)).rejects.toMatchObject({ code: 'NO_CONTACT' });
  await buildContact(world, second);
  await confirm(dutyId, second);
  expect((await rota(second)).duties).toMatchObject([
    { isMine: true, isConfirmed: true, handedTo: null },
  ]);
  await expect(confirm(dutyId)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

test('times that cannot be, and people without a key, are refused', async () => {
  const backwards = { startsAt: until, endsAt: from };
  await expect(save(first, backwards)).rejects.toMatchObject({ code: 'BAD_TIMES' });
  const endless = { startsAt: from, endsAt: '2027-11-24T00:00:00.000Z' };
  await expect(save(first, endless)).rejects.toMatchObject({ code: 'BAD_TIMES' });
  await expect(save({ ...first, handler: 'h-nobody' })).rejects.toMatchObject({
    code: 'NO_SUCH_HANDLER',
  });
});

test('hours say when somebody is expected, and what is promised', async () => {
  const settings = {
    hours: [{ days: [1, 2, 3, 4, 5], opens: '08:30', closes: '17:00' }],
    urgentMinutes: 20,
    otherHours: 12,
  };
  await world.call(protection, 'saveSettings', settings, { as: centre.lead });
  expect(await world.call(protection, 'settings', {}, { as: first })).toEqual(settings);
  world.clock.set(new Date('2026-11-28T02:00:00+08:00'));
  expect((await world.call(protection, 'directory', {})).duty).toEqual({
    isOnDuty: false,
    nextFrom: new Date('2026-11-30T08:30:00+08:00').toISOString(),
    urgentMinutes: 20,
    otherHours: 12,
  });
});
