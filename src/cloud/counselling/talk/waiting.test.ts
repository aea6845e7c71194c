import * as v from 'valibot';
import { counselling } from '@cloud/counselling';
import type { OpenDatabase } from '@cloud/platform/database/open-database';
import { openPostgres } from '@cloud/platform/database/open-postgres';
import { defineFunction } from '@cloud/platform/operation/define-function';
import { Bells, usualWaits, type WaitLimits } from '@cloud/platform/operation/news';
import { operation } from '@shared/contract/operation';
import {
  answerIn,
  bookHour,
  buildTalk,
  buildTalkHouse,
  buildWithKeys,
} from '@tests/builders/talks';
import type { TalkHouse, WithKeys } from '@tests/builders/talks';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';

/** Says when so many wait. */
class WatchedBells extends Bells {
  private watch: { count: number; reached: () => void } | null = null;

  whenWaiting(count: number): Promise<void> {
    return new Promise((reached) => {
      this.watch = { count, reached };
    });
  }

  override wait(...asked: Parameters<Bells['wait']>): Promise<boolean> {
    const waited = super.wait(...asked);
    if (this.watch && this.waiting >= this.watch.count) this.watch.reached();
    return waited;
  }
}

const mostConnections = 20;
const database = useTestDatabase();
let pool: OpenDatabase | null = null;
let bells: WatchedBells;
let world: World;
let house: TalkHouse;
/** Never leaves. */
const there = () => new AbortController().signal;

beforeAll(async () => {
  if (database.url) pool = await openPostgres(database.url, mostConnections);
});
afterAll(() => pool?.close());

async function begin(limits: Partial<WaitLimits> = {}): Promise<void> {
  bells = new WatchedBells({ ...usualWaits, longestMs: 600_000, ...limits });
  world = createWorld(pool?.db ?? database.db, { bells });
  house = await buildTalkHouse(world);
  await buildTalk(world, house);
}

const ask = (whileThere?: AbortSignal, as: WithKeys = house.she, after = 1) => {
  const input = {
    appointmentId: house.appointmentId,
    part: 'thread',
    after,
    awaits: true,
  } as const;
  return world.call(counselling, 'talk', input, { as, ...(whileThere && { whileThere }) });
};
const list = (open: { appointmentId: string; messages: number }, as = house.counsellor) =>
  world.call(counselling, 'myTalks', { open }, { as, whileThere: there() });

test('an answer that waits comes with the message, on both sides', async () => {
  await begin();
  const waiting = bells.whenWaiting(2);
  const hers = ask(there());
  const theirs = list({ appointmentId: house.appointmentId, messages: 1 });
  await waiting;
  await answerIn(world, house, '我在');
  expect((await hers).messages.map(({ position }) => position)).toEqual([2]);
  expect((await theirs).talks).toMatchObject([{ messages: 2 }]);
  expect(bells.waiting).toBe(0);
});

test('what is forgotten ends the wait as well', async () => {
  await begin();
  const waiting = bells.whenWaiting(1);
  const theirs = list({ appointmentId: house.appointmentId, messages: 1 });
  await waiting;
  const { appointmentId } = house;
  await world.call(counselling, 'forgetTalk', { appointmentId }, { as: house.she });
  expect((await theirs).talks).toMatchObject([{ isForgotten: true }]);
});

test('without news it ends by itself, and with the caller', async () => {
  await begin({ longestMs: 1 });
  expect((await ask(there())).messages).toEqual([]);
  await begin();
  const leaving = new AbortController();
  const waiting = bells.whenWaiting(1);
  const left = ask(leaving.signal);
  await waiting;
  leaving.abort();
  expect((await left).messages).toEqual([]);
  expect(bells.waiting).toBe(0);
});

test('nobody waits where the host cannot, where there is news, in another talk, or beyond the bounds', async () => {
  await begin({ ofACaller: 1 });
  expect((await ask()).messages).toEqual([]);
  expect((await ask(there(), house.she, 0)).messages).toHaveLength(1);
  expect((await list({ appointmentId: house.appointmentId, messages: 0 })).talks).toHaveLength(1);
  const other = await buildWithKeys(world);
  await bookHour(world, other, house.counsellor.counsellorId, '2026-11-26T01:00:00.000Z');
  await expect(ask(there(), other)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  const known = { appointmentId: house.appointmentId, messages: 1 };
  expect((await list(known, house.colleague)).talks).toEqual([]);
  const waiting = bells.whenWaiting(1);
  const first = ask(there());
  await waiting;
  expect((await ask(there())).messages).toEqual([]);
  bells.close();
  expect((await first).messages).toEqual([]);
  expect((await ask(there())).messages).toEqual([]);
});

test('a session that ended meanwhile gets nothing more', async () => {
  await begin();
  const waiting = bells.whenWaiting(1);
  const hers = ask(there());
  await waiting;
  await world.db.deleteFrom('sessions').where('tenant_id', '=', world.tenantId).execute();
  bells.close();
  await expect(hers).rejects.toMatchObject({ code: 'SIGN_IN_NEEDED' });
});

describe('500 at once', () => {
  const count = 500;
  const calls = () => pool?.pools().find((each) => each.pool === 'calls');

  test('hold no connection while they wait, and others are answered', async () => {
    await begin({ ofACaller: count });
    const waiting = bells.whenWaiting(count);
    const answers = Array.from({ length: count }, () => ask(there()));
    await waiting;
    const held = calls();
    if (held) expect([held.open - held.idle, held.waiting]).toEqual([0, 0]);
    expect((await ask()).messages).toEqual([]);
    expect(bells.waiting).toBe(count);
    await answerIn(world, house, '我在');
    const positions = (await Promise.all(answers)).map(({ messages }) => messages[0]?.position);
    expect(new Set(positions)).toEqual(new Set([2]));
  }, 60_000);

  test('control: who waits inside of the transaction holds them all', async () => {
    await begin();
    let end = () => undefined as void;
    const bell = new Promise<void>((resolve) => {
      end = resolve;
    });
    let inside = 0;
    let full = () => undefined as void;
    const isFull = new Promise<void>((resolve) => {
      full = resolve;
    });
    const atMost = pool ? mostConnections : 1;
    const probe = defineFunction({
      domain: 'probe',
      contract: {
        look: operation({
          kind: 'query',
          access: 'anyone',
          login: 'counselling',
          summary: 'Waits with a connection',
          input: v.object({}),
          output: v.object({}),
        }),
      },
      access: {},
      handlers: {
        look: async () => {
          inside += 1;
          if (inside === atMost) full();
          await bell;
          return {};
        },
      },
    });
    const order: string[] = [];
    const answers = Array.from({ length: count }, () => world.call(probe, 'look', {}));
    await isFull;
    const ordinary = ask().then(() => order.push('ordinary'));
    const held = calls();
    if (held) expect(held.open - held.idle).toBe(mostConnections);
    // Whatever could be answered without them has had its turn.
    for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
    order.push('ended');
    end();
    await Promise.all([...answers, ordinary]);
    expect(order).toEqual(['ended', 'ordinary']);
  }, 60_000);
});
