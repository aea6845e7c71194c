import { sql } from 'kysely';
import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { activities } from '../index';
import { heldPlaces } from '../booking/booking-queries';
import { noticeJobs } from '../notify-everyone';

const getWorld = useWorld();
const reason = '台风要来，改天再办。';

async function lecture(options: Partial<Parameters<typeof buildActivity>[1]> = {}) {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: hongqiao.id }],
  });
  const { id } = await buildActivity(world, { unit: hongqiao, ...options });
  const callOff = (key?: string) =>
    world.call(activities, 'callOff', { activityId: id, reason }, { as: organiser, key });
  const signUp = (person: BuiltPerson, more: object = {}) =>
    world.call(activities, 'signUp', { activityId: id, ...more }, { as: person });
  return { world, id, organiser, callOff, signUp };
}

async function notified(activityId: string): Promise<Map<string, number>> {
  const rows = await getWorld()
    .db.selectFrom('inbox_messages')
    .where('tenant_id', '=', getWorld().tenantId)
    .where('kind', '=', 'activity-called-off')
    .where(sql`link ->> 'activityId'`, '=', activityId)
    .groupBy('person_id')
    .select((eb) => ['person_id', eb.fn.countAll<number>().as('times')])
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.times]));
}

it('tells everybody who comes or waits exactly once, with the reason, also with WeChat', async () => {
  const { world, id, organiser, callOff, signUp } = await lecture({ places: 2 });
  const [mother, neighbour, gone] = [
    await buildPerson(world),
    await buildPerson(world),
    await buildPerson(world),
  ];
  const left = await signUp(gone);
  await world.call(activities, 'cancel', { bookingId: left.id }, { as: gone });
  await signUp(mother);
  // For somebody without an account as well: still one message.
  await signUp(mother, {
    party: [],
    guest: {
      name: '王奶奶',
      spokenConsent: { how: 'by-phone', at: world.clock.now().toISOString() },
    },
  });
  await signUp(neighbour, { waitlist: true });
  await world.db
    .insertInto('subscription_credits')
    .values({
      tenant_id: world.tenantId,
      person_id: mother.id,
      template: 'activity-changed',
      credits: 1,
      accepted_at: world.clock.now(),
    })
    .execute();

  expect(await callOff('one-press')).toEqual({ notified: 2 });
  expect(await callOff('one-press')).toEqual({ notified: 2 });
  await expect(callOff('again-0001')).rejects.toMatchObject({ code: 'NOT_RUNNING' });
  await runDueJobs(world.runtime, noticeJobs);
  expect(await notified(id)).toEqual(
    new Map([
      [mother.id, 1],
      [neighbour.id, 1],
    ]),
  );
  const outbox = await world.db
    .selectFrom('outbox')
    .where('tenant_id', '=', world.tenantId)
    .where('template', '=', 'activity-changed')
    .select(['person_id', 'data'])
    .execute();
  expect(outbox).toMatchObject([
    { person_id: mother.id, data: { values: { note: `取消了：${reason}` } } },
  ]);

  const detail = await world.call(activities, 'detail', { activityId: id });
  expect(detail).toMatchObject({ state: 'cancelled', cancelReason: reason });
  const rows = await world.db
    .selectFrom('audit_rows')
    .where('tenant_id', '=', world.tenantId)
    .where('operation', '=', 'activities.callOff')
    .select(['actor', 'target', 'detail'])
    .execute();
  expect(rows).toEqual([{ actor: organiser.id, target: id, detail: { notified: 2 } }]);
});

it('takes offers back, so that nobody answers one for nothing', async () => {
  const { world, id, callOff, signUp } = await lecture({ places: 1 });
  const [mother, neighbour] = [await buildPerson(world), await buildPerson(world)];
  const { id: bookingId } = await signUp(mother);
  const waits = await signUp(neighbour, { waitlist: true });
  await world.call(activities, 'cancel', { bookingId }, { as: mother });
  expect(await heldPlaces(world.db, world.tenantId, id)).toBe(1);

  expect(await callOff()).toEqual({ notified: 1 });
  expect(await heldPlaces(world.db, world.tenantId, id)).toBe(0);
  await expect(
    world.call(activities, 'acceptOffer', { bookingId: waits.id }, { as: neighbour }),
  ).rejects.toMatchObject({ code: 'NO_OFFER' });
  const group = await world.db
    .selectFrom('activity_quotas')
    .where('tenant_id', '=', world.tenantId)
    .where('activity_id', '=', id)
    .select(['taken', 'waiting'])
    .execute();
  expect(group).toEqual([{ taken: 0, waiting: 1 }]);
});

it.each([['draft' as const], ['cancelled' as const]])('does not call off a %s', async (status) => {
  const { callOff } = await lecture({ status });
  await expect(callOff()).rejects.toMatchObject({ code: 'NOT_RUNNING' });
});

it('does not call off what is over', async () => {
  const startsAt = new Date(getWorld().clock.now().getTime() - 2 * 3_600_000);
  const { callOff } = await lecture({ startsAt, durationHours: 1 });
  await expect(callOff()).rejects.toMatchObject({ code: 'NOT_RUNNING' });
});

describe('with 5,000 people', () => {
  const people = 5000;

  it('answers at once, and tells each of them once though the job is killed on the way', async () => {
    const { world, id, callOff } = await lecture({ places: people });
    await crowd(id);
    expect(await callOff()).toEqual({ notified: people });
    expect((await notified(id)).size).toBe(0);

    await expect(
      runDueJobs({ ...world.runtime, db: dyingAfter(1200) }, noticeJobs),
    ).resolves.toMatchObject({ failed: 1 });
    const before = (await notified(id)).size;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(people);

    await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(world.db);
    await runDueJobs(world.runtime, noticeJobs);
    const all = await notified(id);
    expect(all.size).toBe(people);
    expect([...all.values()].every((times) => times === 1)).toBe(true);
  }, 60_000);

  /** The same database, whose transactions fail once so many messages are there. */
  function dyingAfter(messages: number) {
    const { db, tenantId } = getWorld();
    return new Proxy(db, {
      get(target, name: keyof typeof db) {
        if (name !== 'transaction') {
          const value = Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        }
        return () => ({
          execute: async (work: (trx: typeof db) => Promise<unknown>) => {
            const { rows } = await sql<{ n: number }>`
              select count(*)::int as n from inbox_messages where tenant_id = ${tenantId}
            `.execute(target);
            if ((rows[0]?.n ?? 0) >= messages) throw new Error('killed');
            return target.transaction().execute(work);
          },
        });
      },
    });
  }

  async function crowd(activityId: string): Promise<void> {
    const { db, tenantId, clock } = getWorld();
    const now = clock.now();
    await sql`
      insert into people (tenant_id, id, name, created_at)
      select ${tenantId}, gen_random_uuid(), 'crowd', ${now} from generate_series(1, ${people})
    `.execute(db);
    await sql`
      insert into bookings (tenant_id, id, code, activity_id, quota_id, person_id, booked_by,
        party_size, status, created_at, updated_at)
      select p.tenant_id, gen_random_uuid(), lpad((row_number() over ())::text, 8, '0'),
        q.activity_id, q.id, p.id, p.id, 1, 'confirmed', ${now}, ${now}
      from people p join activity_quotas q on q.tenant_id = p.tenant_id
      where p.tenant_id = ${tenantId} and p.name = 'crowd' and q.activity_id = ${activityId}
    `.execute(db);
    await sql`
      update activity_quotas set taken = ${people}
      where tenant_id = ${tenantId} and activity_id = ${activityId}`.execute(db);
  }
});
