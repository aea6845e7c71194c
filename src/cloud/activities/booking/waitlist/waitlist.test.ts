import { runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { jobsOf } from '@cloud/jobs';
import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { sql } from 'kysely';
import { activities } from '../../index';
import { expireOffer } from './expire-offer-job';
import { offerJobs } from './expire-offers';
import { countPasses } from '../lock-groups';

const getWorld = useWorld();

async function fullLecture(places = 1) {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  const { id: activityId } = await buildActivity(world, { unit: hongqiao, places });
  const holder = await buildPerson(world);
  const children = Array.from({ length: places - 1 }, () => smallChild(3));
  const held = await world.call(
    activities,
    'signUp',
    { activityId, party: [{ kind: 'self' }, ...children] },
    { as: holder },
  );
  const wait = async (extra: ReturnType<typeof smallChild>[] = []) => {
    const person = await buildPerson(world);
    const booking = await world.call(
      activities,
      'signUp',
      { activityId, party: [{ kind: 'self' }, ...extra], waitlist: true },
      { as: person },
    );
    return { person, booking };
  };
  const giveBack = () => world.call(activities, 'cancel', { bookingId: held.id }, { as: holder });
  const statusOf = async (one: { person: BuiltPerson; booking: { id: string } }) => {
    const ticket = await world.call(
      activities,
      'ticket',
      { bookingId: one.booking.id },
      { as: one.person },
    );
    return ticket;
  };
  return { world, activityId, wait, giveBack, statusOf };
}

const smallChild = (ageYears: number) => ({ kind: 'small-child' as const, ageYears });

it('shows the position, and moves up when somebody in front leaves', async () => {
  const { world, wait, statusOf } = await fullLecture();
  const [first, second] = [await wait(), await wait()];
  expect([first.booking.position, second.booking.position]).toEqual([1, 2]);
  await world.call(activities, 'cancel', { bookingId: first.booking.id }, { as: first.person });
  expect(await statusOf(second)).toMatchObject({ status: 'waiting', position: 1, ticket: null });
});

it('offers a freed place to the first who fits, holds it, and tells her', async () => {
  const { world, activityId, wait, giveBack, statusOf } = await fullLecture();
  const [pair, single] = [await wait(), await wait()];
  await giveBack();

  expect(await statusOf(pair)).toMatchObject({
    status: 'offered',
    offerExpiresAt: '2026-11-23T04:00:00.000Z',
  });
  expect((await statusOf(single)).status).toBe('waiting');
  const newcomer = await buildPerson(world);
  await expect(
    world.call(activities, 'signUp', { activityId }, { as: newcomer }),
  ).rejects.toMatchObject({ code: 'FULL', data: { placesLeft: 0, waitlist: true } });
  const inbox = await world.db
    .selectFrom('inbox_messages')
    .where('tenant_id', '=', world.tenantId)
    .where('person_id', '=', pair.person.id)
    .where('kind', '=', 'place-offered')
    .select('body')
    .execute();
  expect(inbox).toEqual([{ body: expect.stringContaining('11 月 23 日 周一 12:00') }]);
});

it('makes it hers when she accepts, once and not after the deadline', async () => {
  const { world, wait, giveBack, statusOf } = await fullLecture();
  const one = await wait();
  const accept = () =>
    world.call(activities, 'acceptOffer', { bookingId: one.booking.id }, { as: one.person });
  await expect(accept()).rejects.toMatchObject({ code: 'NO_OFFER' });
  await giveBack();
  expect(await accept()).toMatchObject({ status: 'confirmed', offerExpiresAt: null });
  expect((await statusOf(one)).ticket).toHaveLength(122);
  await expect(accept()).rejects.toMatchObject({ code: 'NO_OFFER' });
});

it('goes to the next when she declines', async () => {
  const { world, wait, giveBack, statusOf } = await fullLecture();
  const [first, second] = [await wait(), await wait()];
  await giveBack();
  await world.call(
    activities,
    'declineOffer',
    { bookingId: first.booking.id },
    { as: first.person },
  );
  expect((await statusOf(second)).status).toBe('offered');
});

it('goes to the next by itself when nobody answers, and not a minute before', async () => {
  const { world, wait, giveBack, statusOf } = await fullLecture();
  const [first, second] = [await wait(), await wait()];
  await giveBack();
  const jobs = jobsOf(world.runtime.services);
  const runAll = async () => {
    // The queue's own clock is the database's: what is due is made due.
    await makeJobsDue(world.db);
    await runDueJobs(world.runtime, jobs);
  };

  world.clock.set(new Date('2026-11-23T03:59:00.000Z'));
  await runAll();
  expect((await statusOf(first)).status).toBe('offered');
  world.clock.set(new Date('2026-11-23T04:00:00.000Z'));
  const context = { db: world.db, tenantId: world.tenantId };
  await enqueue(context, expireOffer, { bookingId: first.booking.id });
  await runAll();
  expect((await statusOf(first)).status).toBe('expired');
  expect((await statusOf(second)).status).toBe('offered');
});

it('refuses a party that could never fit, and offers to one only what it needs in full', async () => {
  const { world, activityId, wait, giveBack, statusOf } = await fullLecture(2);
  await expect(wait([smallChild(2), smallChild(4)])).rejects.toMatchObject({
    code: 'FULL',
    data: { waitlist: false },
  });
  const pair = await wait([smallChild(2)]);
  await giveBack();
  expect((await statusOf(pair)).status).toBe('offered');
  const detail = await world.call(activities, 'detail', { activityId });
  expect(detail.placesLeft).toBe(0);
});

it('gathers places for a party passed over three times, until a day before the start', async () => {
  const { world, activityId, wait, giveBack, statusOf } = await fullLecture(2);
  const other = await buildPerson(world);
  await giveBack();
  const single = await world.call(activities, 'signUp', { activityId }, { as: other });
  const third = await buildPerson(world);
  await world.call(activities, 'signUp', { activityId }, { as: third });
  const [pair, behind] = [await wait([smallChild(2)]), await wait()];
  await world.db
    .updateTable('bookings')
    .set({ passed_over: 3 })
    .where('id', '=', pair.booking.id)
    .execute();

  await world.call(activities, 'cancel', { bookingId: single.id }, { as: other });
  expect((await statusOf(behind)).status).toBe('waiting');
  const { startsAt } = await world.call(activities, 'detail', { activityId });
  world.clock.set(new Date(Date.parse(startsAt) - 24 * 3_600_000));
  const [, sweep] = offerJobs;
  await sweep?.run(
    {},
    {
      db: world.db,
      services: world.runtime.services,
      tenantId: world.tenantId,
      now: world.clock.now(),
      attempt: 1,
    },
  );
  expect((await statusOf(behind)).status).toBe('offered');
  expect((await statusOf(pair)).status).toBe('waiting');
});

it('counts every pass of a party, also two within one batch', async () => {
  const { world, wait } = await fullLecture();
  const { booking } = await wait();
  const party = { id: booking.id, partySize: 1, passedOver: 0 };
  await countPasses(world.db, world.tenantId, [party, party]);
  const row = await world.db
    .selectFrom('bookings')
    .where('id', '=', booking.id)
    .select('passed_over')
    .executeTakeFirst();
  expect(row).toEqual({ passed_over: 2 });
});

async function makeJobsDue(db: ReturnType<typeof getWorld>['db']): Promise<void> {
  await sql`update pgboss.job set start_after = now() where state < 'active'`.execute(db);
}
