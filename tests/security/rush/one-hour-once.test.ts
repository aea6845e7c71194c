import { sql } from 'kysely';
import { counselling } from '@cloud/counselling';
import { buildCounsellor, buildService } from '@tests/builders/counselling';
import { buildCrowd } from '@tests/builders/crowd';
import { buildTree } from '@tests/builders/organisation';
import { openTestDatabase, type TestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { tornAt } from './torn';

const people = 200;
/** Enough for a race that is lost for certain. */
const few = 40;
const startsAt = '2026-11-24T01:00:00.000Z';

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
}, 30_000);
afterEach(() => database.close());

test(`${people} ask for one hour at once: one has it, all others hear that it is taken`, async () => {
  const world = createWorld(database.db);
  const heard = await rush(world, 1);
  expect(heard).toEqual({ booked: 1, SLOT_TAKEN: people - 1 });
  expect(await overlaps(world)).toBe(0);
}, 120_000);

test(`${people} ask for anyone, and three are free: three have an hour, with three counsellors`, async () => {
  const world = createWorld(database.db);
  const heard = await rush(world, 3);
  expect(heard).toEqual({ booked: 3, SLOT_TAKEN: people - 3 });
  const rows = await world.db
    .selectFrom('counselling_appointments')
    .where('tenant_id', '=', world.tenantId)
    .where('state', '=', 'booked')
    .select('counsellor_id')
    .execute();
  expect(new Set(rows.map((row) => row.counsellor_id)).size).toBe(3);
}, 120_000);

test('whoever comes around the lock meets the constraint, and hears the same', async () => {
  const world = await tornWorld();
  const heard = await rush(world, 1, few);
  expect(await overlaps(world)).toBe(0);
  expect(heard).toEqual({ booked: 1, SLOT_TAKEN: few - 1 });
}, 120_000);

test('the race can be lost: without the constraint, too, the hour is given twice', async () => {
  await sql`alter table counselling_appointments
    drop constraint counselling_never_two_at_once`.execute(database.db);
  const world = await tornWorld();
  await rush(world, 1, few);
  expect(await overlaps(world)).toBeGreaterThan(0);
}, 120_000);

/** One whose calls go to a database without what keeps them apart. */
async function tornWorld(): Promise<World> {
  const world = createWorld(database.db);
  const torn = { ...world.runtime, db: await tornAt(world.db, 'counselling_appointments') };
  const send: World['send'] = (target, operation, input, options = {}) =>
    target.dispatch(torn, {
      operation,
      input,
      identity:
        options.as && 'token' in options.as
          ? { kind: 'token', token: options.as.token }
          : { kind: 'none' },
      address: '192.0.2.1',
    });
  return { ...world, runtime: torn, send };
}

/** Everybody chooses the hour and books what she holds; what she was told at the end, counted. */
async function rush(
  world: World,
  counsellors: number,
  size = people,
): Promise<Record<string, number>> {
  const { county } = await buildTree(world);
  await buildService(world, county);
  const ids: string[] = [];
  for (let at = 0; at < counsellors; at += 1) ids.push((await buildCounsellor(world, county)).id);
  const crowd = await buildCrowd(world, size);
  const counsellorId = counsellors === 1 ? ids[0] : null;
  const wanted = { service: 'psychology', line: 'on-site', counsellorId, startsAt };
  const told = await Promise.all(
    crowd.map(async (as) => {
      const held = await world.send(counselling, 'hold', wanted, { as });
      if (!held.ok) return held.error.code;
      const { appointmentId } = Object(held.output);
      const booked = await world.send(counselling, 'book', { appointmentId }, { as });
      return booked.ok ? 'booked' : booked.error.code;
    }),
  );
  const counted: Record<string, number> = {};
  for (const word of told) counted[word] = (counted[word] ?? 0) + 1;
  return counted;
}

/** Pairs that take one counsellor's time twice. */
async function overlaps({ db, tenantId }: World): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from counselling_appointments a
    join counselling_appointments b on b.tenant_id = a.tenant_id and a.id < b.id
      and b.counsellor_id = a.counsellor_id
      and tstzrange(a.busy_from, a.busy_until) && tstzrange(b.busy_from, b.busy_until)
    where a.tenant_id = ${tenantId} and a.state in ('held', 'booked') and b.state in ('held', 'booked')`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}
