import { people } from '@cloud/people';
import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../index';
import { heldPlaces } from '../booking/booking-queries';

const getWorld = useWorld();
const phone = '13800001234';

/** The county's desk, where she stands; activities of two towns. */
async function counter() {
  const world = getWorld();
  const tree = await buildTree(world);
  const staff = await buildPerson(world, {
    name: '窗口',
    roles: [{ role: 'unit-admin', unitId: tree.county.id }],
  });
  const mother = await buildPerson(world, { name: '李小娟', phone });
  const lookUp = async (unit: { id: string }, by: { as: BuiltPerson }, ticket?: string) => {
    const how = ticket ? { by: 'ticket' as const, ticket } : { by: 'phone' as const, phone };
    const input = { unitId: unit.id, by: how, reason: '她在窗口' };
    return (await world.call(people, 'lookUpPerson', input, by)).visit;
  };
  const as = { as: staff };
  const visit = await lookUp(tree.county, as);
  const notified = async () => {
    const rows = await world.db
      .selectFrom('inbox_messages')
      .where('tenant_id', '=', world.tenantId)
      .where('person_id', '=', mother.id)
      .orderBy('created_at')
      .orderBy('id')
      .select(['title', 'body'])
      .execute();
    return rows.at(-1);
  };
  return { world, tree, as, mother, visit, lookUp, notified };
}

it('shows her bookings and those she made for others, and records the look', async () => {
  const { world, tree, as, mother, visit } = await counter();
  const { id: activityId } = await buildActivity(world, { unit: tree.hongqiao, title: '讲座' });
  const party = [{ kind: 'self' as const }, { kind: 'small-child' as const, ageYears: 2 }];
  await world.call(activities, 'signUp', { activityId, party }, { as: mother });
  const guest = {
    name: '王奶奶',
    spokenConsent: { how: 'by-phone' as const, at: world.clock.now().toISOString() },
  };
  await world.call(activities, 'signUp', { activityId, party: [], guest }, { as: mother });
  const { items } = await world.call(activities, 'herBookings', { visit, when: 'coming' }, as);
  expect(items.map(({ guestName, members }) => [guestName, members.length])).toEqual(
    expect.arrayContaining([
      [null, 2],
      ['王奶奶', 1],
    ]),
  );
  expect(items[0]).toMatchObject({ title: '讲座', groupName: '', status: 'confirmed' });
  const row = await world.db
    .selectFrom('audit_rows')
    .where('tenant_id', '=', world.tenantId)
    .where('operation', '=', 'activities.herBookings')
    .select(['target', 'unit_id', 'detail'])
    .executeTakeFirst();
  expect(row).toEqual({
    target: mother.id,
    unit_id: tree.county.id,
    detail: { shown: 2, when: 'coming' },
  });
});

it('is nobody else’s visit, no longer than an hour, and shows a town its own only', async () => {
  const { world, tree, as, mother, visit, lookUp } = await counter();
  const here = await buildActivity(world, { unit: tree.hongqiao, title: '虹桥的' });
  const there = await buildActivity(world, { unit: tree.liushi, title: '柳市的' });
  const { code } = await world.call(activities, 'signUp', { activityId: here.id }, { as: mother });
  await world.call(activities, 'signUp', { activityId: there.id }, { as: mother });
  const town = {
    as: await buildPerson(world, { roles: [{ role: 'organiser', unitId: tree.hongqiao.id }] }),
  };
  const look = (of: string, by = town) =>
    world.call(activities, 'herBookings', { visit: of, when: 'coming' }, by);
  await expect(look(visit)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(look(`${visit.slice(0, -2)}AA`, as)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  const own = await lookUp(tree.hongqiao, town, code);
  expect((await look(own)).items.map(({ title }) => title)).toEqual(['虹桥的']);
  const input = { visit: own, activityId: there.id, consent: 'in-person' } as const;
  await expect(world.call(activities, 'bookForHer', input, town)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  world.clock.set(new Date(world.clock.now().getTime() + 61 * 60_000));
  await expect(look(own)).rejects.toMatchObject({ code: 'VISIT_OVER' });
});

it('books for her as she says: hers to see and cancel, her consent on record, told in her inbox', async () => {
  const { world, tree, as, mother, visit, notified } = await counter();
  const { id: activityId } = await buildActivity(world, { unit: tree.hongqiao, places: 3 });
  const booked = await world.call(
    activities,
    'bookForHer',
    {
      visit,
      activityId,
      children: [{ kind: 'small-child', ageYears: 2 }],
      consent: 'by-phone',
    },
    as,
  );
  expect(booked).toMatchObject({ status: 'confirmed', partySize: 2, guestName: null });
  expect(await heldPlaces(world.db, world.tenantId, activityId)).toBe(2);
  expect(await notified()).toMatchObject({
    title: '工作人员替你报好了',
    body: expect.stringContaining('孩子发脾气，怎么应对'),
  });
  const row = await world.db
    .selectFrom('bookings')
    .where('tenant_id', '=', world.tenantId)
    .where('id', '=', booked.id)
    .select(['person_id', 'booked_by', 'spoken_consent'])
    .executeTakeFirst();
  expect(row).toEqual({
    person_id: mother.id,
    booked_by: mother.id,
    // The server's time, whatever a phone says.
    spoken_consent: { how: 'by-phone', at: world.clock.now().toISOString() },
  });
  const ticket = await world.call(activities, 'ticket', { bookingId: booked.id }, { as: mother });
  expect(ticket.ticket).not.toBeNull();
  await world.call(activities, 'cancel', { bookingId: booked.id }, { as: mother });
});

it('keeps the rules that she has herself: full, twice, closed, who may come', async () => {
  const { world, tree, as, mother, visit } = await counter();
  const book = (activityId: string, more: object = {}) =>
    world.call(activities, 'bookForHer', { visit, activityId, consent: 'in-person', ...more }, as);
  const full = await buildActivity(world, { unit: tree.hongqiao, places: 1 });
  await world.call(activities, 'signUp', { activityId: full.id }, { as: await buildPerson(world) });
  await expect(book(full.id)).rejects.toMatchObject({
    code: 'FULL',
    data: { placesLeft: 0, waitlist: true },
  });
  expect(await book(full.id, { waitlist: true })).toMatchObject({ status: 'waiting', position: 1 });
  await expect(book(full.id, { waitlist: true })).rejects.toMatchObject({ code: 'ALREADY_BOOKED' });

  const closed = await buildActivity(world, {
    unit: tree.hongqiao,
    signUpClosesAt: new Date(world.clock.now().getTime() - 1000),
  });
  await expect(book(closed.id)).rejects.toMatchObject({ code: 'SIGN_UP_CLOSED' });
  const forTeam = await buildActivity(world, { unit: tree.hongqiao });
  await world.db
    .updateTable('activities')
    .set({ allowed_roles: ['unit-admin'] })
    .where('tenant_id', '=', world.tenantId)
    .where('id', '=', forTeam.id)
    .execute();
  // It is the one who books who is an administrator, not she.
  await expect(book(forTeam.id)).rejects.toMatchObject({
    code: 'NOT_ELIGIBLE',
    data: { obstacles: ['role-needed'] },
  });
  expect(mother.id).toBeTruthy();
});

describe('a booking that she wants otherwise', () => {
  async function booked(places: number, ageYears: number[]) {
    const all = await counter();
    const { world, tree, mother } = all;
    const { id: activityId } = await buildActivity(world, { unit: tree.hongqiao, places });
    const children = ageYears.map((age) => ({ kind: 'small-child' as const, ageYears: age }));
    const party = [{ kind: 'self' as const }, ...children];
    const { id: bookingId } = await world.call(
      activities,
      'signUp',
      { activityId, party },
      { as: mother },
    );
    const change = (...ages: number[]) =>
      world.call(
        activities,
        'changeChildren',
        {
          bookingId,
          children: ages.map((age) => ({ kind: 'small-child' as const, ageYears: age })),
          reason: '少来一个',
        },
        all.as,
      );
    const held = () => heldPlaces(world.db, world.tenantId, activityId);
    return { ...all, activityId, bookingId, change, held };
  }

  it('gives back what is not needed, to who waits, and tells her', async () => {
    const { world, activityId, mother, bookingId, change, held, notified } = await booked(
      3,
      [2, 4],
    );
    const neighbour = await buildPerson(world);
    const wait = { activityId, waitlist: true };
    const { id } = await world.call(activities, 'signUp', wait, { as: neighbour });
    expect(await change(4)).toMatchObject({ partySize: 2 });
    expect(await notified()).toMatchObject({ title: '同来的孩子改好了' });
    const theirs = await world.call(activities, 'ticket', { bookingId: id }, { as: neighbour });
    expect(theirs.status).toBe('offered');
    expect(await held()).toBe(3);
    const mine = await world.call(activities, 'ticket', { bookingId }, { as: mother });
    expect(mine.members).toMatchObject([{ kind: 'self' }, { kind: 'small-child', ageMonths: 48 }]);
  });

  it('takes places that are free, and never one too many', async () => {
    const { change, held } = await booked(3, []);
    expect(await change(2, 3)).toMatchObject({ partySize: 3 });
    expect(await held()).toBe(3);
    await expect(change(1, 2, 3)).rejects.toMatchObject({ code: 'NO_PLACE' });
    expect(await held()).toBe(3);
  });

  it('keeps to how many may come', async () => {
    const { change } = await booked(40, []);
    await expect(change(1, 1, 1, 1, 1, 1)).rejects.toMatchObject({
      code: 'NOT_ELIGIBLE',
      data: { obstacles: ['party-too-large'] },
    });
  });

  it('is cancelled at her wish, in words that say so', async () => {
    const { world, as, bookingId, held, notified } = await booked(3, []);
    const input = { bookingId, reason: '孩子病了', atHerWish: true };
    await world.call(activities, 'removeByHand', input, as);
    expect(await notified()).toMatchObject({
      title: '报名替你取消了',
      body: expect.stringContaining('按你说的取消了'),
    });
    expect(await held()).toBe(0);
  });
});
