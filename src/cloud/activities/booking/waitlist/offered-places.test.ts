import { shanghaiDate } from '@shared/time/shanghai';
import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../../index';

const getWorld = useWorld();
const partyOf = (children: number) => [
  { kind: 'self' as const },
  ...Array.from({ length: children }, () => ({ kind: 'small-child' as const, ageYears: 3 })),
];

/** Of five places three are somebody's and two were given back: a pair has the offer, another party waits. */
async function withAnOffer() {
  const world = getWorld();
  const tree = await buildTree(world);
  const startsAt = new Date(world.clock.now().getTime() + 2 * 86_400_000);
  const { id: activityId } = await buildActivity(world, {
    startsAt,
    unit: tree.hongqiao,
    places: 5,
  });
  const signUp = async (children: number) => {
    const person = await buildPerson(world);
    const input = { activityId, party: partyOf(children), waitlist: true };
    return { person, booking: await world.call(activities, 'signUp', input, { as: person }) };
  };
  await signUp(2);
  const leaver = await signUp(1);
  const pair = await signUp(1);
  await signUp(1);
  await world.call(activities, 'cancel', { bookingId: leaver.booking.id }, { as: leaver.person });
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: tree.hongqiao.id }],
  });
  return { world, tree, activityId, startsAt, pair, organiser, signUp };
}

it('counts an offered place as kept for the queue, not as somebody who signed up, on every screen', async () => {
  const { world, tree, activityId, startsAt, organiser } = await withAnOffer();
  const as = { as: organiser };
  const kept = { placesLeft: 0, placesOffered: 2 };

  const { items } = await world.call(activities, 'list', {});
  expect(items.find(({ id }) => id === activityId)).toMatchObject(kept);
  const detail = await world.call(activities, 'detail', { activityId });
  expect(detail).toMatchObject({ ...kept, groups: [{ ...kept, places: 5, waiting: 1 }] });

  const unitId = tree.hongqiao.id;
  const managed = await world.call(activities, 'managed', { unitId }, as);
  expect(managed.items[0]).toMatchObject({ places: 5, taken: 3, ...kept, waiting: 1 });

  const people = { confirmed: 3, inReview: 0, offered: 2, waiting: 2 };
  const roster = await world.call(activities, 'roster', { activityId }, as);
  expect(roster).toMatchObject({ ...people, groups: [{ places: 5, taken: 5, ...people }] });

  const month = shanghaiDate(startsAt).slice(0, 7);
  const figures = await world.call(activities, 'figures', { unitId, from: month, to: month }, as);
  expect(figures.rows).toMatchObject([{ places: 5, taken: 3 }]);

  world.clock.set(new Date(startsAt.getTime() - 3_600_000));
  const { today } = await world.call(activities, 'waitingForMe', { unitId }, as);
  expect(today).toMatchObject([{ taken: 3, ...kept }]);
});

it('holds what is offered all the same: nobody takes it, and a yes makes it hers', async () => {
  const { world, activityId, pair, organiser } = await withAnOffer();
  const late = await buildPerson(world);
  await expect(
    world.call(activities, 'signUp', { activityId }, { as: late }),
  ).rejects.toMatchObject({ code: 'FULL' });
  const hers = { bookingId: pair.booking.id };
  await world.call(activities, 'acceptOffer', hers, { as: pair.person });
  const roster = await world.call(activities, 'roster', { activityId }, { as: organiser });
  expect(roster).toMatchObject({ confirmed: 5, offered: 0, waiting: 2 });
  expect(await world.call(activities, 'detail', { activityId })).toMatchObject({
    placesLeft: 0,
    placesOffered: 0,
  });
});
