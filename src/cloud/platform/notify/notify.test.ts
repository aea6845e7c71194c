import { prepareJobs } from '@cloud/platform/jobs/prepare-jobs';
import { runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { sql } from 'kysely';
import { newId } from '../ids';
import type { SmsMessage } from '../sms/sms';
import type { SubscribeMessage } from '../wechat/wechat';
import { deliverOutbox, outboxJobs, sweepOutbox } from './deliver-outbox';
import { addCredit, notify, type Message } from './notify';
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

const caller = () => ({ db: world.db, tenantId: world.tenantId, now: world.clock.now() });
const tell = (changed: Partial<Message> = {}) =>
  notify(caller(), {
    personId,
    kind: 'booking-confirmed',
    title: '报名成功',
    body: '你报名了“做不吼不叫的妈妈”。',
    link: 'domains/activities/pages/booking?id=1',
    dedupeKey: 'booking 1',
    wechat: {
      template: 'booking-confirmed',
      values: {
        title: '做不吼不叫的妈妈——亲子沟通的八个好习惯（第二期）',
        time: '2026-12-01 09:00',
      },
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
  await tell();
  await run();
  expect(await inbox()).toMatchObject([{ title: '报名成功', read_at: null }]);
  expect(await outbox()).toEqual([]);
  expect(sentByWechat).toEqual([]);
});

test('one acceptance is one message, cut to what WeChat takes', async () => {
  await addCredit(caller(), personId, 'booking-confirmed');
  await tell();
  await tell({ dedupeKey: 'booking 2' });
  await run();
  expect(sentByWechat).toEqual([
    {
      openid: 'openid-li',
      templateId: 'T1',
      page: 'domains/activities/pages/booking?id=1',
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
  await tell();
  await tell();
  await run();
  expect(await inbox()).toHaveLength(1);
  expect(sentByWechat).toHaveLength(1);
  expect(await credits()).toBe(1);
});

test('what was rolled back is not told', async () => {
  await addCredit(caller(), personId, 'booking-confirmed');
  const rolledBack = world.db.transaction().execute(async (db) => {
    await notify({ ...caller(), db }, { ...plain(), sms: { template: 'x', params: {} } });
    throw new Error('rolled back');
  });
  await expect(rolledBack).rejects.toThrow('rolled back');
  await run();
  expect([await inbox(), await outbox(), sentBySms]).toEqual([[], [], []]);
  expect(await credits()).toBe(1);
});

test('a busy provider is asked again later, later and later, and then given up', async () => {
  await tell({ wechat: undefined, sms: { template: 'place-offered', params: { until: '18:00' } } });
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
  await tell({ wechat: undefined, sms: { template: 'x', params: {} }, usefulUntil });
  world.clock.advance(60_000);
  await run();
  expect(sentBySms).toEqual([]);
  expect(await outbox()).toMatchObject([{ state: 'given-up', reason: 'too-late' }]);
});

test('a message WeChat did not take leaves her credit, unless she took it back', async () => {
  const accept = () => addCredit(caller(), personId, 'booking-confirmed');
  await accept();
  answers = [{ status: 'refused', reason: 'wechat 47003' }];
  await tell();
  await run();
  expect(await credits()).toBe(1);
  answers = [{ status: 'refused', reason: 'wechat 43101' }];
  await accept();
  await tell({ dedupeKey: 'booking 2' });
  await run();
  expect(await credits()).toBe(0);
});

test('whoever deleted her account gets nothing', async () => {
  await tell({ wechat: undefined, sms: { template: 'x', params: {} } });
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
  await tell({ wechat: undefined, sms: { template: 'x', params: {} } });
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
  await tell({ wechat: undefined, sms: { template: 'x', params: {} } });
  await sql`truncate pgboss.job_common`.execute(world.db);
  world.clock.advance(11 * 60_000);
  const [, sweep] = jobs;
  await sweep?.run({}, { ...world.runtime, ...caller(), attempt: 1 });
  await run();
  expect(sentBySms).toHaveLength(1);
});

async function nextStart(): Promise<number> {
  const { rows } = await sql<{ start_after: Date }>`
    select start_after from pgboss.job where state = 'created'`.execute(world.db);
  return rows[0]?.start_after.getTime() ?? NaN;
}

function plain(): Message {
  return {
    personId,
    kind: 'booking-confirmed',
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
  return id;
}
