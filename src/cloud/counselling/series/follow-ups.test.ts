import { sql } from 'kysely';
import { counselling } from '@cloud/counselling';
import { buildCounsellor, buildService } from '@tests/builders/counselling';
import { buildUnit } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld, type World } from '@tests/support/test-world';

const getWorld = useWorld();
let world: World;
let counsellorId: string;
let she: BuiltPerson;
let appointmentId: string;

const nine = (date: string) => new Date(`${date}T09:00:00+08:00`).toISOString();

beforeEach(async () => {
  world = getWorld();
  const unit = await buildUnit(world, { name: '小海星', shortName: '小海星' });
  await buildService(world, unit);
  ({ id: counsellorId } = await buildCounsellor(world, unit));
  she = await buildPerson(world);
  ({ id: appointmentId } = await book(she, nine('2026-11-25')));
});

async function book(as: BuiltPerson, startsAt: string) {
  const wanted = { service: 'psychology', line: 'on-site', counsellorId, startsAt } as const;
  const held = await world.call(counselling, 'hold', wanted, { as });
  return world.call(counselling, 'book', { appointmentId: held.appointmentId }, { as });
}

const plan = (everyWeeks: 1 | 2, times: number) =>
  world.call(counselling, 'planFollowUps', { appointmentId, everyWeeks, times }, { as: she });
const take = (startsAt: string[]) =>
  world.call(counselling, 'bookFollowUps', { appointmentId, startsAt }, { as: she });

async function coming() {
  const { items } = await world.call(
    counselling,
    'myAppointments',
    { when: 'coming' },
    { as: she },
  );
  return items.map(({ startsAt }) => startsAt);
}

it('plans every other week, names what cannot be had, and books the chosen ones', async () => {
  await book(await buildPerson(world), nine('2026-12-23'));
  const { times } = await plan(2, 3);
  expect(times).toEqual([
    { startsAt: nine('2026-12-09'), conflict: null },
    { startsAt: nine('2026-12-23'), conflict: 'taken' },
    { startsAt: nine('2027-01-06'), conflict: null },
  ]);
  const chosen = [nine('2026-12-09'), nine('2027-01-06')];
  const { appointments } = await take(chosen);
  expect(appointments.map(({ startsAt }) => startsAt)).toEqual(chosen);
  expect(await coming()).toEqual([nine('2026-11-25'), ...chosen]);
});

it('books none of six when one cannot be had, and says which', async () => {
  await book(await buildPerson(world), nine('2026-12-23'));
  const six = (await plan(1, 6)).times.map(({ startsAt }) => startsAt);
  await expect(take(six)).rejects.toMatchObject({
    code: 'FOLLOW_UP_CONFLICTS',
    data: { conflicts: [{ startsAt: nine('2026-12-23'), why: 'taken' }] },
  });
  expect(await coming()).toEqual([nine('2026-11-25')]);
});

it('the fifth insert of six fails: none is booked', async () => {
  const six = (await plan(1, 6)).times.map(({ startsAt }) => startsAt);
  await sql`create or replace function fail_fifth() returns trigger language plpgsql as $$
    begin
      if (select count(*) from counselling_appointments a where a.tenant_id = new.tenant_id
          and a.series_id = new.series_id) >= 4 then
        raise exception 'this one does not go through';
      end if;
      return new;
    end $$`.execute(world.db);
  await sql`create or replace trigger fails_at_fifth before insert on counselling_appointments
    for each row execute function fail_fifth()`.execute(world.db);
  try {
    await expect(take(six)).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(await coming()).toEqual([nine('2026-11-25')]);
    await expect(take(six.slice(0, 4))).resolves.toMatchObject({});
  } finally {
    await sql`drop trigger fails_at_fifth on counselling_appointments`.execute(world.db);
  }
  expect(await coming()).toHaveLength(5);
});

it('two times that lie over each other are none', async () => {
  const over = new Date(Date.parse(nine('2026-12-09')) + 900_000).toISOString();
  await expect(take([nine('2026-12-09'), over])).rejects.toMatchObject({
    code: 'FOLLOW_UP_CONFLICTS',
  });
  expect(await coming()).toEqual([nine('2026-11-25')]);
});
