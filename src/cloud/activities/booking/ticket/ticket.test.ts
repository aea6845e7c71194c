import { publicKeyOf } from '@shared/signing/ed25519';
import { readTicket } from '@shared/signing/ticket';
import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../../index';

const getWorld = useWorld();

it('is signed: a scanner with the public key reads activity, booking and party from it', async () => {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  const activity = await buildActivity(world, { unit: hongqiao });
  const mother = await buildPerson(world);
  const booking = await world.call(
    activities,
    'signUp',
    { activityId: activity.id },
    { as: mother },
  );

  const view = await world.call(activities, 'ticket', { bookingId: booking.id }, { as: mother });

  const { keyId, secretKey } = world.runtime.services.config.ticketKey;
  const keys = new Map([[keyId, publicKeyOf(secretKey)]]);
  const read = (now: Date) => readTicket(view.ticket ?? '', keys, now);
  expect(read(activity.startsAt)).toMatchObject({
    status: 'ok',
    ticket: { activityCode: activity.code, bookingCode: booking.code, partySize: 1 },
  });
  const nextDay = new Date(activity.endsAt.getTime() + 24 * 3_600_000);
  expect(read(nextDay).status).toBe('expired');
});
