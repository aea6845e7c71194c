import { sql } from 'kysely';
import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../../index';
import { heldPlaces } from '../booking-queries';

const getWorld = useWorld();

async function lecture(options: Partial<Parameters<typeof buildActivity>[1]> = {}) {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  return buildActivity(world, { unit: hongqiao, ...options });
}

it('books a place, takes it from the rest, and leaves an audit row', async () => {
  const world = getWorld();
  const { id } = await lecture({ places: 2 });
  const mother = await buildPerson(world);

  const booking = await world.call(activities, 'signUp', { activityId: id }, { as: mother });

  expect(booking).toMatchObject({
    status: 'confirmed',
    partySize: 1,
    activityId: id,
    canCancel: true,
  });
  expect(booking.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  const detail = await world.call(activities, 'detail', { activityId: id }, { as: mother });
  expect(detail).toMatchObject({ state: 'booked', placesLeft: 1, bookingId: booking.id });
  const rows = await world.db
    .selectFrom('audit_rows')
    .where('tenant_id', '=', world.tenantId)
    .select(['operation', 'actor', 'target'])
    .execute();
  expect(rows).toEqual([{ operation: 'activities.signUp', actor: mother.id, target: booking.id }]);
});

it('answers a retry with the same booking, and a second try by pointing to it', async () => {
  const world = getWorld();
  const { id } = await lecture();
  const mother = await buildPerson(world);
  const signUp = (key: string) =>
    world.call(activities, 'signUp', { activityId: id }, { as: mother, key });

  const booking = await signUp('first-tap');
  expect(await signUp('first-tap')).toEqual(booking);
  await expect(signUp('second-tap')).rejects.toMatchObject({
    code: 'ALREADY_BOOKED',
    data: { bookingId: booking.id },
  });
  expect(await heldPlaces(world.db, world.tenantId, id)).toBe(1);
});

it('draws another code when the first is taken', async () => {
  const world = getWorld();
  const { id } = await lecture();
  const [mother, neighbour] = [await buildPerson(world), await buildPerson(world)];
  const first = await world.call(activities, 'signUp', { activityId: id }, { as: mother });
  const run = (text: string) => sql.raw(text).execute(world.db);
  // A sequence is not rolled back: only the first try draws what is taken.
  await run('create sequence draws');
  await run(`create function draw_taken() returns trigger language plpgsql as $$ begin
    if nextval('draws') = 1 then new.code := '${first.code}'; end if;
    return new;
  end $$`);
  await run(`create trigger draw_taken before insert on bookings
    for each row execute function draw_taken()`);
  try {
    const second = await world.call(activities, 'signUp', { activityId: id }, { as: neighbour });
    expect(second.code).not.toBe(first.code);
  } finally {
    await run('drop function draw_taken cascade');
    await run('drop sequence draws');
  }
});

it('may be booked again after it was given back', async () => {
  const world = getWorld();
  const { id } = await lecture({ places: 1 });
  const mother = await buildPerson(world);
  const first = await world.call(activities, 'signUp', { activityId: id }, { as: mother });
  await world.call(activities, 'cancel', { bookingId: first.id }, { as: mother });
  const second = await world.call(activities, 'signUp', { activityId: id }, { as: mother });
  expect(second.id).not.toBe(first.id);
});

it('holds the place while somebody looks at the sign-up', async () => {
  const world = getWorld();
  const { id } = await lecture({ needsReview: true, places: 1 });
  const [mother, neighbour] = [await buildPerson(world), await buildPerson(world)];
  const booking = await world.call(activities, 'signUp', { activityId: id }, { as: mother });
  expect(booking.status).toBe('in-review');
  await expect(
    world.call(activities, 'signUp', { activityId: id }, { as: neighbour }),
  ).rejects.toMatchObject({ code: 'FULL' });
  const ticket = await world.call(activities, 'ticket', { bookingId: booking.id }, { as: mother });
  expect(ticket.ticket).toBeNull();
});

describe('refuses with the reason and what the screen needs', () => {
  it.each([
    ['full', { places: 0 }, { code: 'FULL', data: { placesLeft: 0, waitlist: false } }],
    [
      'not open yet',
      { signUpOpensAt: new Date('2026-11-24T01:00:00.000Z') },
      { code: 'NOT_OPEN_YET', data: { opensAt: '2026-11-24T01:00:00.000Z' } },
    ],
    [
      'closed',
      { signUpClosesAt: new Date('2026-11-23T00:30:00.000Z') },
      { code: 'SIGN_UP_CLOSED', data: { closedAt: '2026-11-23T00:30:00.000Z' } },
    ],
    ['called off', { status: 'cancelled' as const }, { code: 'ACTIVITY_CANCELLED' }],
    ['a draft', { status: 'draft' as const }, { code: 'NOT_FOUND' }],
  ])('%s', async (_what, options, error) => {
    const world = getWorld();
    const { id } = await lecture(options);
    const mother = await buildPerson(world);
    await expect(
      world.call(activities, 'signUp', { activityId: id }, { as: mother }),
    ).rejects.toMatchObject(error);
    expect(await heldPlaces(world.db, world.tenantId, id)).toBe(0);
  });

  it('nobody signed in', async () => {
    const { id } = await lecture();
    await expect(getWorld().call(activities, 'signUp', { activityId: id })).rejects.toMatchObject({
      code: 'SIGN_IN_NEEDED',
      message: '请先登录',
    });
  });
});
