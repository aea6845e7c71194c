import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../index';
import { heldPlaces } from './booking-queries';

const getWorld = useWorld();

async function booked() {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  const activity = await buildActivity(world, { unit: hongqiao, places: 1 });
  const mother = await buildPerson(world);
  const booking = await world.call(
    activities,
    'signUp',
    { activityId: activity.id },
    { as: mother },
  );
  return { world, activity, mother, bookingId: booking.id };
}

it('gives the place back to everybody', async () => {
  const { world, activity, mother, bookingId } = await booked();
  const gone = await world.call(activities, 'cancel', { bookingId }, { as: mother });

  expect(gone).toMatchObject({ status: 'cancelled', canCancel: false });
  expect(await heldPlaces(world.db, world.tenantId, activity.id)).toBe(0);
  const detail = await world.call(activities, 'detail', { activityId: activity.id });
  expect(detail.placesLeft).toBe(1);
  const ticket = await world.call(activities, 'ticket', { bookingId }, { as: mother });
  expect(ticket.ticket).toBeNull();
});

it('gives it back once, however often it is asked', async () => {
  const { world, activity, mother, bookingId } = await booked();
  const tries = await Promise.all(
    Array.from({ length: 5 }, () =>
      world.send(activities, 'cancel', { bookingId }, { as: mother }),
    ),
  );
  expect(tries.filter((reply) => reply.ok)).toHaveLength(1);
  expect(tries.filter((reply) => !reply.ok && reply.error.code === 'NOT_BOOKED')).toHaveLength(4);
  expect(await heldPlaces(world.db, world.tenantId, activity.id)).toBe(0);
});

it('refuses after the deadline and says when that was', async () => {
  const { world, activity, mother, bookingId } = await booked();
  world.clock.set(new Date(activity.startsAt.getTime() - 3_600_000));
  await expect(
    world.call(activities, 'cancel', { bookingId }, { as: mother }),
  ).rejects.toMatchObject({ code: 'CANCEL_CLOSED', data: { cancelUntil: expect.any(String) } });
});

it("is not for anybody else's booking", async () => {
  const { world, bookingId } = await booked();
  const stranger = await buildPerson(world);
  await expect(
    world.call(activities, 'cancel', { bookingId }, { as: stranger }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});
