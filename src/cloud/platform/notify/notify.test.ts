import { prepareJobs } from '@cloud/platform/jobs/prepare-jobs';
import { runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { sql } from 'kysely';
import { newId } from '../new-id';
import type { SmsMessage } from '../sms/sms';
import type { SubscribeMessage } from '../wechat/wechat';
import { deliverOutbox, outboxJobs, sweepOutbox } from './deliver-outbox';
import { defineNotification } from './notification-kind';
import { addCredit, notify, type Message } from './notify';
import { notifyMany } from './notify-many';
import type { SendResult } from './send-result';

const database = useTestDatabase();
let world: World;
let personId: string;
let sentByWechat: SubscribeMessage[];
let sentBySms: SmsMessage[];
/** What the provider answers next; then "sent" for ever. */
let answers: SendResult[];

beforeAll(() => prepareJobs(database.db, [deliverOutbox, sweepOutbox]));
beforeEach(async () => {
  await sql`truncate pgboss.job_common`.execute(database.db);
  world = createWorld(database.db);
  // Ahead of the database's clock, so that a retry waits until `run` makes it due.
  world.clock.set(new Date(Date.now() + 24 * 3600_000));
  [sentByWechat, sentBySms, answers] = [[], [], []];
  personId = await addPerson();
});

const jobs = outboxJobs({
  wechat: {
    sendSubscribeMessage: async (message) => {
      sentByWechat.push(message);
      return answers.shift() ?? { status: 'sent' };
    },
  },
  sms: {
    send: async (message) => {
      sentBySms.push(message);
      return answers.shift() ?? { status: 'sent' };
    },
  },
  config: {
    wechatTemplates: {
      'booking-confirmed': { id: 'T1', fields: { title: 'thing1', time: 'time3' } },
    },
  },
});

const byWechat = defineNotification({ name: 'booking-confirmed', wechat: 'booking-confirmed' });
const byText = defineNotification({ name: 'place-offered', sms: 'place-offered' });
const bookingId = '01990a6e-7d1a-7c6e-9b6b-0d7f0a6b1c2d';

const caller = () => ({ db: world.db, tenantId: world.tenantId, now: world.clock.now() });
const send = (changed: Partial<Message> = {}) =>
  notify(caller(), {
    personId,
    kind: byWechat,
    title: '报名成功',
    body: '你报名了“做不吼不叫的妈妈”。',
    link: { to: 'ticket', bookingId },
    dedupeKey: 'booking 1',
    values: {
      title: '做不吼不叫的妈妈——亲子沟通的八个好习惯（第二期）',
      time: '2026-12-01 09:00',
    },
    ...changed,
  });

async function run(): Promise<void> {
  // pg-boss goes by the database's clock, the outbox by ours.
  await sql`update pgboss.job set start_after = now() where state < 'active'`.execute(world.db);
  await runDueJobs(world.runtime, jobs);
}

const outbox = () =>
  world.db.selectFrom('outbox').selectAll().where('tenant_id', '=', world.tenantId).execute();
const inbox = () =>
  world.db
    .selectFrom('inbox_messages')
    .selectAll()
    .where('tenant_id', '=', world.tenantId)
    .execute();
const credits = async () =>
  (
    await world.db
      .selectFrom('subscription_credits')
      .select('credits')
      .where('tenant_id', '=', world.tenantId)
      .executeTakeFirst()
  )?.credits;

test('without an accepted message it is in the inbox only', async () => {
  await send();
  await run();
  expect(await inbox()).toMatchObject([{ title: '报名成功', read_at: null }]);
  expect(await outbox()).toEqual([]);
  expect(sentByWechat).toEqual([]);
});

test('one acceptance is one message, cut to what WeChat takes', async () => {
  await addCredit(caller(), personId, 'booking-confirmed');
  await send();
  await send({ dedupeKey: 'booking 2' });
  await run();
  expect(sentByWechat).toEqual([
    {
      openid: 'openid-li',
      templateId: 'T1',
      page: `domains/people/pages/go/index?to=ticket&bookingId=${bookingId}`,
      data: {
        thing1: { value: '做不吼不叫的妈妈——亲子沟通的八个好习…' },
        time3: { value: '2026-12-01 09:00' },
      },
    },
  ]);
  expect(await inbox()).toHaveLength(2);
  expect(await credits()).toBe(0);
  expect(await outbox()).toMatchObject([{ state: 'sent', data: {}, attempts: 1 }]);
});

test('telling the same thing twice is one message', async () => {
  await addCredit(caller(), personId, 'booking-confirmed');
  await addCredit(caller(), personId, 'booking-confirmed');
  await send();
  await send();
  await run();
  expect(await inbox()).toHaveLength(1);
  expect(sentByWechat).toHaveLength(1);
  expect(await credits()).toBe(1);
});

test('what was rolled back is not told', async () => {
  await addCredit(caller(), personId, 'booking-confirmed');
  const rolledBack = world.db.transaction().execute(async (db) => {
    await notify({ ...caller(), db }, { ...plain(), kind: byText, values: {} });
    throw new Error('rolled back');
  });
  await expect(rolledBack).rejects.toThrow('rolled back');
  await run();
  expect([await inbox(), await outbox(), sentBySms]).toEqual([[], [], []]);
  expect(await credits()).toBe(1);
});

test('a busy provider is asked again later, later and later, and then given up', async () => {
  await send({ kind: byText, values: { until: '18:00' } });
  answers = Array.from({ length: 9 }, () => ({ status: 'retry', reason: 'busy' }));
  const waited: number[] = [];
  for (let tries = 1; tries <= 6; tries++) {
    await run();
    expect(sentBySms).toHaveLength(tries);
    const [row] = await outbox();
    if (row?.settled_at) break;
    waited.push((await nextStart()) - world.clock.now().getTime());
    expect(row?.next_try_at.getTime()).toBe(await nextStart());
  }
  expect(waited.map((ms) => ms / 60_000)).toEqual([0.5, 2, 10, 30, 120]);
  expect(await outbox()).toMatchObject([
    { state: 'given-up', reason: 'busy', attempts: 6, data: {} },
  ]);
  // Every try says which message it is.
  expect(new Set(sentBySms.map(({ dedupeKey }) => dedupeKey)).size).toBe(1);
});

test('a message that comes too late is not sent', async () => {
  const usefulUntil = new Date(world.clock.now().getTime() + 60_000);
  await send({ kind: byText, usefulUntil });
  world.clock.advance(60_000);
  await run();
  expect(sentBySms).toEqual([]);
  expect(await outbox()).toMatchObject([{ state: 'given-up', reason: 'too-late' }]);
});

test('a message WeChat did not take leaves her credit, unless she took it back', async () => {
  const accept = () => addCredit(caller(), personId, 'booking-confirmed');
  await accept();
  answers = [{ status: 'refused', reason: 'wechat 47003' }];
  await send();
  await run();
  expect(await credits()).toBe(1);
  answers = [{ status: 'refused', reason: 'wechat 43101' }];
  await accept();
  await send({ dedupeKey: 'booking 2' });
  await run();
  expect(await credits()).toBe(0);
});

test('whoever deleted her account gets nothing', async () => {
  await send({ kind: byText });
  await world.db
    .updateTable('people')
    .set({ deleted_at: world.clock.now(), name: null, phone: null })
    .where('id', '=', personId)
    .execute();
  await run();
  expect(sentBySms).toEqual([]);
  expect(await outbox()).toMatchObject([{ state: 'given-up', reason: 'no-recipient' }]);
});

test('a process that dies while sending loses the message to the next, after its lease', async () => {
  await send({ kind: byText });
  const inOneMinute = new Date(world.clock.now().getTime() + 50_000);
  await world.db
    .updateTable('outbox')
    .set({ state: 'sending', attempts: 1, next_try_at: inOneMinute })
    .where('tenant_id', '=', world.tenantId)
    .execute();
  await run();
  expect(sentBySms).toEqual([]);
  world.clock.advance(60_000);
  await run();
  expect(sentBySms).toHaveLength(1);
  expect(await outbox()).toMatchObject([{ state: 'sent', attempts: 2 }]);
});

test('a message whose job was lost is found', async () => {
  await send({ kind: byText });
  await sql`truncate pgboss.job_common`.execute(world.db);
  world.clock.advance(11 * 60_000);
  const [, sweep] = jobs;
  await sweep?.run({}, { ...world.runtime, ...caller(), attempt: 1 });
  await run();
  expect(sentBySms).toHaveLength(1);
});

test('no text message without her yes, nor after she took it back', async () => {
  await world.db
    .updateTable('consents')
    .set({ withdrawn_at: world.clock.now() })
    .where('person_id', '=', personId)
    .execute();
  await send({ kind: byText });
  await notifyMany(caller(), [{ ...plain(), kind: byText, values: {}, dedupeKey: 'many' }]);
  expect(await inbox()).toHaveLength(2);
  expect(await outbox()).toEqual([]);
});

test('a link is the same data whether one is told or many', async () => {
  const link = { to: 'ticket', bookingId } as const;
  await notify(caller(), { ...plain(), link, dedupeKey: 'one' });
  await notifyMany(caller(), [{ ...plain(), link, dedupeKey: 'many' }]);
  expect((await inbox()).map((row) => row.link)).toEqual([link, link]);
});

test('those who asked for text messages get them when many are told', async () => {
  await notifyMany(caller(), [{ ...plain(), kind: byText, values: { time: '9:00' } }]);
  expect(await outbox()).toMatchObject([{ channel: 'sms', template: 'place-offered' }]);
});

test('what can wait leaves in the morning, unless that is too late', async () => {
  const patient = defineNotification({ name: 'patient', sms: 'place-offered', canWait: true });
  const night = new Date('2026-12-01T22:00:00+08:00');
  const morning = new Date('2026-12-02T08:00:00+08:00');
  const atNight = { ...caller(), now: night };
  const message = { ...plain(), kind: patient, values: {} };
  await notify(atNight, message);
  await notify(atNight, { ...message, dedupeKey: 'hurry', usefulUntil: morning });
  await notify(atNight, { ...message, kind: byText, dedupeKey: 'at once' });
  const times = (await outbox()).map((row) => [row.dedupe_key, row.next_try_at]);
  expect(Object.fromEntries(times)).toEqual({
    plain: morning,
    hurry: night,
    'at once': night,
  });
});

test('a discreet kind says nothing outside the app', async () => {
  const discreet = defineNotification({
    name: 'discreet',
    sms: 'place-offered',
    discretion: 'neutral',
  });
  await send({ kind: discreet, values: { title: '心理咨询', time: '9:00' } });
  expect(await outbox()).toMatchObject([
    { data: { params: { title: '请打开小程序看', time: '请打开小程序看' } } },
  ]);
});

async function nextStart(): Promise<number> {
  const { rows } = await sql<{ start_after: Date }>`
    select start_after from pgboss.job where state = 'created'`.execute(world.db);
  return rows[0]?.start_after.getTime() ?? NaN;
}

function plain(): Message {
  return {
    personId,
    kind: byWechat,
    title: '报名成功',
    body: '…',
    link: null,
    dedupeKey: 'plain',
  };
}

async function addPerson(): Promise<string> {
  const id = newId();
  const { tenantId, db } = world;
  await db.insertInto('people').values({ tenant_id: tenantId, id, phone: '13800001234' }).execute();
  await db
    .insertInto('identities')
    .values({ tenant_id: tenantId, provider: 'wechat', subject: 'openid-li', person_id: id })
    .execute();
  await db
    .insertInto('consents')
    .values({
      tenant_id: tenantId,
      id: newId(),
      person_id: id,
      purpose: 'text-me',
      version: '2026-11-27',
      given_at: world.clock.now(),
    })
    .execute();
  return id;
}
