import { counselling } from '@cloud/counselling';
import { buildCounsellor, buildService } from '@tests/builders/counselling';
import { buildUnit } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld, type World } from '@tests/support/test-world';
import { offerJobs } from './end-offers';

const getWorld = useWorld();
let world: World;
let counsellorId: string;
let holder: BuiltPerson;
let appointmentId: string;

const thursday = (clock: string) => new Date(`2026-11-26T${clock}:00+08:00`).toISOString();
const wanted = () => ({ service: 'psychology', line: 'on-site', counsellorId }) as const;

/** One hour on Thursdays, and somebody has it. */
beforeEach(async () => {
  world = getWorld();
  const unit = await buildUnit(world, { name: '小海星', shortName: '小海星' });
  await buildService(world, unit);
  const hours = [{ from: 540, until: 585, weekdays: [4] }];
  ({ id: counsellorId } = await buildCounsellor(world, unit, { hours }));
  holder = await buildPerson(world);
  const held = await hold(holder);
  ({ id: appointmentId } = await world.call(
    counselling,
    'book',
    { appointmentId: held.appointmentId },
    { as: holder },
  ));
});

const hold = (as: BuiltPerson) =>
  world.call(counselling, 'hold', { ...wanted(), startsAt: thursday('09:00') }, { as });

async function waiting(about: Partial<{ line: 'online' | null; until: string }> = {}) {
  const person = await buildPerson(world);
  world.clock.advance(1000);
  const wish = { ...wanted(), counsellorId: null, until: '2026-11-30', ...about };
  await world.call(counselling, 'joinWaitlist', wish, { as: person });
  return person;
}

async function offerOf(person: BuiltPerson) {
  const { turns } = await world.call(counselling, 'myTurns', {}, { as: person });
  return turns[0]?.offer ?? null;
}

const cancel = () => world.call(counselling, 'cancel', { appointmentId }, { as: holder });

async function messagesOf(person: BuiltPerson) {
  return world.db
    .selectFrom('inbox_messages')
    .where('tenant_id', '=', world.tenantId)
    .where('person_id', '=', person.id)
    .select(['title', 'body'])
    .execute();
}

async function runJobs(at: Date) {
  const { db, tenantId, runtime } = world;
  for (const job of offerJobs.filter(({ job: { everySeconds } }) => everySeconds)) {
    await job.run({}, { db, tenantId, services: runtime.services, now: at, attempt: 1 });
  }
}

it('offers a freed hour to the first who waits and whom it fits; no newcomer gets it meanwhile', async () => {
  const tooEarly = await waiting({ until: '2026-11-25' });
  const onlineOnly = await waiting({ line: 'online' });
  const first = await waiting();
  const second = await waiting();
  await cancel();

  expect(await offerOf(first)).toMatchObject({
    startsAt: thursday('09:00'),
    answerUntil: new Date(world.clock.now().getTime() + 3 * 3_600_000).toISOString(),
  });
  for (const other of [tooEarly, onlineOnly, second]) expect(await offerOf(other)).toBeNull();
  await expect(hold(await buildPerson(world))).rejects.toMatchObject({ code: 'SLOT_TAKEN' });
  expect(await messagesOf(first)).toEqual([{ title: '你等的预约有空了', body: '打开就能看到。' }]);
});

it('is hers when she says yes, and her turn is over', async () => {
  const first = await waiting();
  await cancel();
  const offer = await offerOf(first);
  const yes = { appointmentId: offer?.appointmentId ?? '' };
  await expect(world.call(counselling, 'acceptOffer', yes, { as: first })).resolves.toMatchObject({
    state: 'booked',
    startsAt: thursday('09:00'),
  });
  expect(await world.call(counselling, 'myTurns', {}, { as: first })).toEqual({ turns: [] });
  await expect(world.call(counselling, 'acceptOffer', yes, { as: first })).rejects.toMatchObject({
    code: 'NO_OFFER',
  });
});

it('goes to the next when she declines, leaves or lets the time pass, and not back to her', async () => {
  const first = await waiting();
  const second = await waiting();
  const third = await waiting();
  await cancel();
  const declined = await offerOf(first);
  await world.call(
    counselling,
    'declineOffer',
    { appointmentId: declined?.appointmentId ?? '' },
    { as: first },
  );
  expect(await offerOf(first)).toBeNull();
  expect(await offerOf(second)).not.toBeNull();

  const { turns } = await world.call(counselling, 'myTurns', {}, { as: second });
  await world.call(counselling, 'leaveWaitlist', { turnId: turns[0]?.id ?? '' }, { as: second });
  expect(await offerOf(third)).not.toBeNull();

  const until = new Date((await offerOf(third))?.answerUntil ?? 0);
  await runJobs(new Date(until.getTime() - 1000));
  expect(await offerOf(third)).not.toBeNull();
  world.clock.set(until);
  await runJobs(until);
  expect(await offerOf(third)).toBeNull();
  // Nobody is left who has not let it go: it is anybody's.
  await expect(hold(await buildPerson(world))).resolves.toMatchObject({});
});

it('an offer that ran out a second ago, before any job: its time can be booked', async () => {
  const first = await waiting();
  await cancel();
  const until = new Date((await offerOf(first))?.answerUntil ?? 0);
  world.clock.set(new Date(until.getTime() + 1000));
  await expect(hold(await buildPerson(world))).resolves.toMatchObject({
    startsAt: thursday('09:00'),
  });
});

it('keeps one turn a service: asking again changes the wish and not the place', async () => {
  const first = await waiting({ line: 'online' });
  const second = await waiting();
  const wish = { ...wanted(), line: null, counsellorId: null, until: '2026-11-30' };
  await world.call(counselling, 'joinWaitlist', wish, { as: first });
  await cancel();
  expect(await offerOf(first)).not.toBeNull();
  expect(await offerOf(second)).toBeNull();
});
