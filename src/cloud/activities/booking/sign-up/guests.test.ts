import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, buildSession, type BuiltPerson } from '@tests/builders/people';
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

it('books for somebody without an account, with her spoken consent on record', async () => {
  const { world, activityId, mother } = await scene();
  const guest = {
    name: '陈阿婆',
    spokenConsent: { how: 'in-person' as const, at: '2026-11-23T00:50:00.000Z' },
  };
  const input = { activityId, guest, party: [] };
  const booking = await world.call(activities, 'signUp', input, { as: mother });
  expect(booking).toMatchObject({ guestName: '陈阿婆', partySize: 1, status: 'confirmed' });
  // Her own place is another one, and the guest has one only.
  await world.call(activities, 'signUp', { activityId }, { as: mother });
  await expect(world.call(activities, 'signUp', input, { as: mother })).rejects.toMatchObject({
    code: 'ALREADY_BOOKED',
    data: { bookingId: booking.id },
  });

  const stored = await world.db
    .selectFrom('bookings')
    .where('id', '=', booking.id)
    .select(['person_id', 'booked_by', 'spoken_consent'])
    .executeTakeFirstOrThrow();
  expect(stored).toEqual({
    person_id: null,
    booked_by: mother.id,
    // Our time is the evidence; what her phone said is near it.
    spoken_consent: {
      how: 'in-person',
      at: world.clock.now().toISOString(),
      saidAt: guest.spokenConsent.at,
    },
  });
  const mine = await world.call(activities, 'myBookings', { when: 'coming' }, { as: mother });
  expect(mine.items).toHaveLength(2);
});

it('knows a guest again however her name is written, and takes no name that cannot be seen', async () => {
  const { world, activityId, mother } = await scene();
  const spokenConsent = { how: 'in-person' as const, at: '2026-11-23T00:50:00.000Z' };
  const book = (name: string) => {
    const input = { activityId, guest: { name, spokenConsent }, party: [] };
    return world.call(activities, 'signUp', input, { as: mother });
  };
  await book('陈阿婆');
  for (const name of ['陈阿婆\u200b', '陈 阿婆', '陈\u3164阿婆']) {
    await expect(book(name)).rejects.toMatchObject({ code: 'ALREADY_BOOKED' });
  }
  await book('Am\u00e9lie');
  await expect(book('Ame\u0301lie')).rejects.toMatchObject({ code: 'ALREADY_BOOKED' });
  for (const name of ['\u200b', '\u3164']) {
    await expect(book(name)).rejects.toMatchObject({ code: 'BAD_INPUT' });
  }
  const { guestName } = await book('👨‍👩‍👧‍👦一家');
  expect(guestName).toBe('👨‍👩‍👧‍👦一家');
});

describe('for others, within limits', () => {
  const guest = (name: string, at?: string) => ({
    name,
    spokenConsent: { how: 'by-phone' as const, at },
  });
  const bookFor = async (
    activityId: string,
    name: string,
    as: BuiltPerson,
    party: object[] = [],
  ) => {
    const input = { activityId, guest: guest(name), party, waitlist: true };
    const reply = await getWorld().send(activities, 'signUp', input, { as });
    return reply.ok ? 'OK' : reply.error.code;
  };

  it.each([
    ['an activity', 100],
    ['its waitlist', 1],
  ])('one account does not starve %s with names that it makes up', async (_what, places) => {
    const { activityId, mother } = await scene({ places });
    const codes: string[] = [];
    for (let n = 1; n <= 5; n += 1) codes.push(await bookFor(activityId, `王${n}`, mother));
    expect(codes).toEqual(['OK', 'OK', 'OK', 'TOO_MANY_GUESTS', 'TOO_MANY_GUESTS']);
  });

  it('nor the whole county, activity by activity, with children that it makes up', async () => {
    const { world, tree, mother } = await scene();
    const children = [1, 2, 3, 4].map((ageYears) => ({ kind: 'small-child', ageYears }));
    const codes: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      const { id } = await buildActivity(world, { unit: tree.hongqiao });
      codes.push(await bookFor(id, '王阿姨', mother, children));
    }
    expect(codes).toEqual(['OK', 'OK', 'TOO_MANY_GUESTS', 'TOO_MANY_GUESTS']);
  });

  it('not at the same time either: what goes together is counted together', async () => {
    const { world, tree, mother } = await scene();
    const { id: other } = await buildActivity(world, { unit: tree.hongqiao });
    const { id: third } = await buildActivity(world, { unit: tree.hongqiao });
    const codes = await Promise.all(
      [other, third].flatMap((id) => [1, 2, 3, 4, 5].map((n) => bookFor(id, `王${n}`, mother))),
    );
    expect(codes.filter((code) => code === 'OK')).toHaveLength(6);
    const full = await buildActivity(world, { unit: tree.hongqiao });
    const more = [1, 2, 3].map((ageYears) => ({ kind: 'small-child', ageYears }));
    const late = await Promise.all([
      bookFor(full.id, '李奶奶', mother, more),
      bookFor(full.id, '陈奶奶', mother, more),
    ]);
    expect(late.sort()).toEqual(['OK', 'TOO_MANY_GUESTS']);
  });

  it('who gives places back may book again, and her own place is never in question', async () => {
    const { world, activityId, mother } = await scene();
    for (const name of ['王一', '王二', '王三']) {
      expect(await bookFor(activityId, name, mother)).toBe('OK');
    }
    expect(await bookFor(activityId, '王四', mother)).toBe('TOO_MANY_GUESTS');
    await world.call(activities, 'signUp', { activityId }, { as: mother });
    const mine = await world.call(activities, 'myBookings', { when: 'coming' }, { as: mother });
    const first = mine.items.find(({ guestName }) => guestName === '王一');
    await world.call(activities, 'cancel', { bookingId: first?.id ?? '' }, { as: mother });
    expect(await bookFor(activityId, '王四', mother)).toBe('OK');
  });

  it('a village chair signs up her old people, in a session by WeChat too', async () => {
    const { world, tree, activityId } = await scene({ places: 60 });
    const roles = [{ role: 'organiser' as const, unitId: tree.dongjie.id }];
    const person = await buildPerson(world, { roles });
    const { token } = await buildSession(world, person.id, '手机', { assurance: 'sms' });
    const chair = { ...person, token };
    for (let n = 1; n <= 12; n += 1) {
      expect(await bookFor(activityId, `王${n}`, chair)).toBe('OK');
    }
  });

  it('a consent from the year 2199 is written down as of today', async () => {
    const { world, activityId, mother } = await scene();
    const input = { activityId, party: [], guest: guest('陈阿婆', '2199-11-23T00:50:00.000Z') };
    const { id } = await world.call(activities, 'signUp', input, { as: mother });
    const stored = await world.db
      .selectFrom('bookings')
      .where('id', '=', id)
      .select('spoken_consent')
      .executeTakeFirstOrThrow();
    expect(stored.spoken_consent).toEqual({ how: 'by-phone', at: world.clock.now().toISOString() });
  });
});
