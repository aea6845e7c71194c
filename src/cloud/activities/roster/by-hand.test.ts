import { buildActivity } from '@tests/builders/activities';
import { draftOf } from '@tests/builders/drafts';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../index';
import { heldPlaces } from '../booking/booking-queries';

const getWorld = useWorld();

async function lecture(options: Partial<Parameters<typeof buildActivity>[1]> = {}) {
  const world = getWorld();
  const { hongqiao, liushi } = await buildTree(world);
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: hongqiao.id }],
  });
  const { id } = await buildActivity(world, { unit: hongqiao, ...options });
  const signUp = (person: BuiltPerson, more: object = {}) =>
    world.call(activities, 'signUp', { activityId: id, ...more }, { as: person });
  const mother = await buildPerson(world);
  const neighbour = await buildPerson(world);
  const statusOf = async (bookingId: string, person: BuiltPerson) =>
    (await world.call(activities, 'ticket', { bookingId }, { as: person })).status;
  const held = () => heldPlaces(world.db, world.tenantId, id);
  const as = { as: organiser };
  return { world, hongqiao, liushi, id, organiser, as, signUp, mother, neighbour, statusOf, held };
}

async function lastMessageOf(person: BuiltPerson) {
  const { db, tenantId } = getWorld();
  const row = await db
    .selectFrom('inbox_messages')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', person.id)
    .where('kind', 'not in', ['place-offered'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .select(['title', 'body'])
    .executeTakeFirst();
  return row;
}

describe('review', () => {
  it('confirms: the place that was held is hers, and she hears of it', async () => {
    const { world, as, signUp, mother, held } = await lecture({ needsReview: true });
    const { id: bookingId } = await signUp(mother);
    const input = { bookingId, confirm: true };
    expect(await world.call(activities, 'review', input, as)).toMatchObject({
      status: 'confirmed',
    });
    expect(await held()).toBe(1);
    expect(await lastMessageOf(mother)).toMatchObject({ title: '报名通过了' });
    await expect(world.call(activities, 'review', input, as)).rejects.toMatchObject({
      code: 'NOT_IN_REVIEW',
    });
  });

  it('declines: she reads why, and the place goes to who waits', async () => {
    const { world, as, signUp, mother, neighbour, statusOf, held } = await lecture({
      needsReview: true,
      places: 1,
    });
    const { id: bookingId } = await signUp(mother);
    const waits = await signUp(neighbour, { waitlist: true });
    const input = { bookingId, confirm: false, reason: '这期只收还没上过课的' };
    expect(await world.call(activities, 'review', input, as)).toMatchObject({
      status: 'declined',
    });
    expect((await lastMessageOf(mother))?.body).toContain('这期只收还没上过课的');
    expect(await statusOf(waits.id, neighbour)).toBe('offered');
    expect(await held()).toBe(1);
  });
});

describe('removeByHand', () => {
  it('frees the places, tells her the reason, and keeps it with the booking', async () => {
    const { world, id, as, organiser, signUp, mother, neighbour, statusOf } = await lecture({
      places: 1,
    });
    const { id: bookingId } = await signUp(mother);
    const waits = await signUp(neighbour, { waitlist: true });
    const input = { bookingId, reason: '电话里说来不了' };
    expect(await world.call(activities, 'removeByHand', input, as)).toMatchObject({
      status: 'cancelled',
      canCancel: false,
    });
    expect(await lastMessageOf(mother)).toMatchObject({
      title: '报名被主办单位取消了',
      body: expect.stringContaining('电话里说来不了'),
    });
    expect(await statusOf(waits.id, neighbour)).toBe('offered');
    await expect(world.call(activities, 'removeByHand', input, as)).rejects.toMatchObject({
      code: 'NOT_BOOKED',
    });
    const row = await world.db
      .selectFrom('audit_rows')
      .where('tenant_id', '=', world.tenantId)
      .where('operation', '=', 'activities.removeByHand')
      .select(['actor', 'target', 'unit_id', 'detail'])
      .executeTakeFirst();
    expect(row).toEqual({
      actor: organiser.id,
      target: bookingId,
      unit_id: expect.any(String),
      detail: { was: 'confirmed', atHerWish: false },
    });
    expect(id).toBeTruthy();
  });

  it('takes somebody out of the waitlist', async () => {
    const { world, as, signUp, mother, neighbour, held } = await lecture({ places: 1 });
    await signUp(mother);
    const { id: bookingId } = await signUp(neighbour, { waitlist: true });
    await world.call(activities, 'removeByHand', { bookingId, reason: '重复' }, as);
    expect(await held()).toBe(1);
  });

  it('is for organisers of the unit, not of another one nor for residents', async () => {
    const { world, liushi, signUp, mother, neighbour } = await lecture();
    const { id: bookingId } = await signUp(mother);
    const other = await buildPerson(world, { roles: [{ role: 'organiser', unitId: liushi.id }] });
    for (const person of [mother, neighbour, other]) {
      await expect(
        world.call(activities, 'removeByHand', { bookingId, reason: '重复' }, { as: person }),
      ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });
});

describe('moveByHand', () => {
  it('gives a waiting party its places out of turn, if there are any', async () => {
    const { world, id, as, signUp, mother, neighbour, held } = await lecture({ places: 1 });
    await signUp(mother);
    const { id: bookingId } = await signUp(neighbour, { waitlist: true });
    const input = { bookingId, reason: '路远，先安排' };
    const move = () => world.call(activities, 'moveByHand', input, as);
    await expect(move()).rejects.toMatchObject({ code: 'NO_PLACE' });
    await world.db
      .updateTable('activity_quotas')
      .set({ places: 2 })
      .where('tenant_id', '=', world.tenantId)
      .where('activity_id', '=', id)
      .execute();
    expect(await move()).toMatchObject({ status: 'confirmed', position: null });
    expect(await held()).toBe(2);
    expect(await lastMessageOf(neighbour)).toMatchObject({
      title: '给你安排了名额',
      body: expect.stringContaining('路远，先安排'),
    });
    await expect(move()).rejects.toMatchObject({ code: 'NOT_MOVABLE' });
  });

  it('makes an offer a place without her pressing anything', async () => {
    const { world, as, signUp, mother, neighbour, held } = await lecture({ places: 1 });
    const { id } = await signUp(mother);
    const { id: bookingId } = await signUp(neighbour, { waitlist: true });
    await world.call(activities, 'cancel', { bookingId: id }, { as: mother });
    expect(
      await world.call(activities, 'moveByHand', { bookingId, reason: '电话里说要来' }, as),
    ).toMatchObject({ status: 'confirmed', offerExpiresAt: null });
    expect(await held()).toBe(1);
  });

  it('counts a pass for whoever stood before the party that got places', async () => {
    const { world, id, as, signUp, mother, neighbour } = await lecture({ places: 2 });
    const holder = await signUp(mother);
    const child = { kind: 'small-child' as const, ageYears: 2 };
    const first = await signUp(neighbour, { party: [{ kind: 'self' }, child], waitlist: true });
    // Held back from offers for this test: a place is free, and she stands in the line.
    const third = await buildPerson(world);
    await signUp(third);
    const other = await signUp(await buildPerson(world), { waitlist: true });
    await world.db
      .updateTable('activity_quotas')
      .set({ places: 3 })
      .where('tenant_id', '=', world.tenantId)
      .where('activity_id', '=', id)
      .execute();
    await world.call(activities, 'moveByHand', { bookingId: other.id, reason: '路远' }, as);
    const passes = await world.db
      .selectFrom('bookings')
      .where('tenant_id', '=', world.tenantId)
      .where('id', 'in', [holder.id, first.id, other.id])
      .orderBy('created_at')
      .orderBy('id')
      .select(['id', 'passed_over'])
      .execute();
    expect(new Map(passes.map((row) => [row.id, row.passed_over]))).toEqual(
      new Map([
        [holder.id, 0],
        // Once as the third party came, once by hand.
        [first.id, 2],
        [other.id, 0],
      ]),
    );
  });

  it('moves to another group; the place left behind is offered', async () => {
    const { world, hongqiao, as, mother, neighbour, statusOf } = await lecture();
    const groups = [
      { name: '小班', places: 1 },
      { name: '大班', places: 1 },
    ];
    const draft = draftOf(hongqiao, { groups });
    const { activityId } = await world.call(activities, 'create', draft, as);
    await world.call(activities, 'publish', { activityId }, as);
    const [small, big] = (await world.call(activities, 'draft', { activityId }, as)).groups;
    const signUp = (person: BuiltPerson, more: object = {}) =>
      world.call(activities, 'signUp', { activityId, groupId: small?.id, ...more }, { as: person });
    const { id: bookingId } = await signUp(mother);
    const waits = await signUp(neighbour, { waitlist: true });

    const input = { bookingId, groupId: big?.id, reason: '孩子大了' };
    expect(await world.call(activities, 'moveByHand', input, as)).toMatchObject({
      status: 'confirmed',
    });
    expect(await statusOf(waits.id, neighbour)).toBe('offered');
    const rows = await world.db
      .selectFrom('activity_quotas')
      .where('tenant_id', '=', world.tenantId)
      .where('activity_id', '=', activityId)
      .orderBy('position')
      .select(['taken', 'waiting'])
      .execute();
    expect(rows).toEqual([
      { taken: 1, waiting: 0 },
      { taken: 1, waiting: 0 },
    ]);
    const back = { bookingId: waits.id, groupId: big?.id, reason: '想去大班' };
    await expect(world.call(activities, 'moveByHand', back, as)).rejects.toMatchObject({
      code: 'NO_PLACE',
    });
  });
});
