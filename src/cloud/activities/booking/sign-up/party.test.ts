import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildFamilyMember, buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../../index';

const getWorld = useWorld();

async function scene(options: Partial<Parameters<typeof buildActivity>[1]> = {}) {
  const world = getWorld();
  const tree = await buildTree(world);
  const { id: activityId } = await buildActivity(world, { unit: tree.hongqiao, ...options });
  const mother = await buildPerson(world, { villageId: tree.dongjie.id });
  return { world, tree, activityId, mother };
}

it('books mother, daughter and a small child without a name, three places in one booking', async () => {
  const { world, activityId, mother } = await scene({ places: 3 });
  const daughter = await buildFamilyMember(world, mother.id, { name: '小满' });
  const party = [
    { kind: 'self' as const },
    { kind: 'family' as const, memberId: daughter.id },
    { kind: 'small-child' as const, ageYears: 2 },
  ];
  const booking = await world.call(activities, 'signUp', { activityId, party }, { as: mother });
  expect(booking).toMatchObject({ status: 'confirmed', partySize: 3 });

  const ticket = await world.call(activities, 'ticket', { bookingId: booking.id }, { as: mother });
  expect(ticket.members).toEqual([
    { kind: 'self', label: '', ageMonths: null },
    { kind: 'family', label: '小满', ageMonths: expect.any(Number) },
    { kind: 'small-child', label: '', ageMonths: 24 },
  ]);
  const detail = await world.call(activities, 'detail', { activityId });
  expect(detail.placesLeft).toBe(0);
});

it("takes nobody else's family, nobody twice, and nobody at all", async () => {
  const { world, activityId, mother } = await scene();
  const stranger = await buildPerson(world);
  const theirs = await buildFamilyMember(world, stranger.id);
  for (const party of [
    [{ kind: 'self' as const }, { kind: 'family' as const, memberId: theirs.id }],
    [{ kind: 'self' as const }, { kind: 'self' as const }],
    [],
  ]) {
    await expect(
      world.call(activities, 'signUp', { activityId, party }, { as: mother }),
    ).rejects.toMatchObject({ code: 'BAD_PARTY' });
  }
});

it.each([
  [6, 18, 0],
  [18, 35, 1],
  [30, 40, 2],
  [24, 119, 9],
])('takes a child for %i to %i months of whom %i years are said', async (from, to, ageYears) => {
  const { world, activityId, mother } = await scene();
  await world.db
    .updateTable('activities')
    .set({ child_age_from_months: from, child_age_to_months: to })
    .where('id', '=', activityId)
    .execute();
  const party = [{ kind: 'self' as const }, { kind: 'small-child' as const, ageYears }];
  const booked = await world.call(activities, 'signUp', { activityId, party }, { as: mother });
  expect(booked).toMatchObject({ partySize: 2, status: 'confirmed' });
});

it('says who may come', async () => {
  const { world, tree, activityId, mother } = await scene();
  await world.db
    .updateTable('activities')
    .set({ allowed_unit_ids: [tree.liushi.id], allowed_roles: ['volunteer'], child_needed: true })
    .where('id', '=', activityId)
    .execute();
  await expect(
    world.call(activities, 'signUp', { activityId }, { as: mother }),
  ).rejects.toMatchObject({
    code: 'NOT_ELIGIBLE',
    data: { obstacles: ['other-town', 'role-needed', 'child-needed'] },
  });
});

it('asks what has to be answered', async () => {
  const { world, activityId, mother } = await scene();
  const question = {
    id: 'diet',
    label: '有忌口吗',
    kind: 'choice',
    needed: true,
    options: ['有', '没有'],
  };
  await world.db
    .updateTable('activities')
    .set({ questions: JSON.stringify([question]) })
    .where('id', '=', activityId)
    .execute();
  const answered = (answer: string) =>
    world.call(
      activities,
      'signUp',
      { activityId, answers: [{ questionId: 'diet', answer }] },
      { as: mother },
    );
  for (const missing of [
    world.call(activities, 'signUp', { activityId }, { as: mother }),
    answered('也许'),
  ]) {
    await expect(missing).rejects.toMatchObject({
      code: 'ANSWER_NEEDED',
      data: { questionId: 'diet' },
    });
  }
  expect((await answered('没有')).status).toBe('confirmed');
});

it('tells on the form what clashes and who came along last time', async () => {
  const { world, tree, activityId, mother } = await scene();
  const other = await buildActivity(world, { unit: tree.hongqiao, title: '同一时间' });
  const daughter = await buildFamilyMember(world, mother.id, { name: '小满' });
  await world.call(
    activities,
    'signUp',
    {
      activityId: other.id,
      party: [{ kind: 'self' }, { kind: 'family', memberId: daughter.id }],
    },
    { as: mother },
  );
  const form = await world.call(activities, 'signUpForm', { activityId }, { as: mother });
  expect(form.clashes).toEqual([expect.objectContaining({ title: '同一时间' })]);
  expect(form.family).toEqual([
    {
      memberId: daughter.id,
      name: '小满',
      age: { from: expect.any(Number), to: expect.any(Number) },
    },
  ]);
  expect(form.lastParty.map(({ kind }) => kind)).toEqual(['self', 'family']);
  expect(form.obstacles).toEqual([]);
});

it('compares sessions, not whole courses, and nothing that was called off', async () => {
  const { world, tree, activityId, mother } = await scene();
  const start = new Date(world.clock.now().getTime() + 5 * 86_400_000);
  const around = await buildActivity(world, {
    unit: tree.hongqiao,
    startsAt: new Date(start.getTime() - 86_400_000),
    durationHours: 72,
  });
  const calledOff = await buildActivity(world, { unit: tree.hongqiao });
  for (const { id } of [around, calledOff]) {
    await world.call(activities, 'signUp', { activityId: id }, { as: mother });
  }
  // The course has its sessions on the day before and the day after.
  await world.db
    .updateTable('activity_sessions')
    .set({ ends_at: new Date(start.getTime() - 80_000_000) })
    .where('activity_id', '=', around.id)
    .execute();
  await world.db
    .updateTable('activities')
    .set({ status: 'cancelled' })
    .where('id', '=', calledOff.id)
    .execute();
  const form = await world.call(activities, 'signUpForm', { activityId }, { as: mother });
  expect(form.clashes).toEqual([]);
});
