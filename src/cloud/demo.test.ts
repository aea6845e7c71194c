import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { content } from '@cloud/content';
import { organisation } from '@cloud/organisation';
import { roles } from '@shared/organisation/roles';
import { createWorld, monday, type World } from '@tests/support/test-world';
import { useTestDatabase } from '@tests/support/test-database';
import { domains } from './domains';
import { seedUnits } from './organisation/demo/seed-units';
import { demoAccounts, demoPeople } from './people/demo/demo-people';
import { splitStatements } from './platform/database/migrate';
import { seedDemo } from './platform/demo/seed-demo';

const database = useTestDatabase();
let world: World;

beforeAll(async () => {
  world = createWorld(database.db);
  await load();
});

/** Protection's part, which takes seconds, has a test of its own. */
const seeded = domains.filter(({ name, seed }) => seed && name !== 'protection');

function load(
  changes: { tenantId?: string; now?: Date } = {},
  of: Parameters<typeof seedDemo>[1] = seeded,
) {
  const { db, tenantId, runtime } = world;
  return seedDemo({ db, services: runtime.services, tenantId, now: monday, ...changes }, of);
}

const count = async (table: string) => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(table)} where tenant_id = ${world.tenantId}`.execute(
    world.db,
  );
  return rows[0]?.n;
};
const counts = () =>
  Promise.all(
    ['units', 'people', 'grants', 'activities', 'bookings', 'booking_members'].map(count),
  );

it('loads once, also when two processes start together', async () => {
  const before = await counts();
  const again = await Promise.all([load(), load({ now: new Date(monday.getTime() + 86_400_000) })]);
  expect(again).toEqual([[], []]);
  expect(await counts()).toEqual(before);

  const other = createWorld(world.db).tenantId;
  const both = await Promise.all([load({ tenantId: other }), load({ tenantId: other })]);
  expect(both.flat().sort()).toEqual(seeded.map(({ name }) => name).sort());
});

it('loads what a domain of its own brings, after those that it builds on, and never in a circle', async () => {
  const order: string[] = [];
  const brings = (name: string, ...seedsAfter: string[]) => ({
    name,
    seedsAfter,
    seed: async () => void order.push(name),
  });
  const { tenantId } = createWorld(world.db);
  await load({ tenantId }, [
    brings('string', 'kites'),
    brings('kites', 'people'),
    brings('people'),
  ]);
  expect(order).toEqual(['people', 'kites', 'string']);
  const circle = [brings('hen', 'egg'), brings('egg', 'hen')];
  await expect(load({ tenantId }, circle)).rejects.toThrow('hen and egg wait for each other');
});

it('leaves a demo alone that was loaded in one piece, before domains brought their own', async () => {
  const { tenantId } = createWorld(world.db);
  const old = { tenant_id: tenantId, name: 'demo', loaded_at: monday };
  await world.db.insertInto('loaded_data_sets').values(old).execute();
  const migration = readFileSync('src/cloud/database/migrations/0035-demo-by-domain.sql', 'utf8');
  for (const statement of splitStatements(migration)) await sql.raw(statement).execute(world.db);
  const parts = ['organisation', 'people', 'activities', 'content'];
  const oldDomains = domains.filter(({ name }) => parts.includes(name));
  expect(await load({ tenantId }, oldDomains)).toEqual([]);
});

it('has the county with 25 towns, 514 villages and the bodies of the report', async () => {
  const byKind = async (kind: string) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from units
      where tenant_id = ${world.tenantId} and kind = ${kind}`.execute(world.db);
    return rows[0]?.n;
  };
  expect(await byKind('county')).toBe(1);
  expect(await byKind('town')).toBe(25);
  expect(await byKind('village')).toBe(514);
  expect(await byKind('station')).toBe(4);
  expect(await byKind('mother-school')).toBeGreaterThan(5);
  for (const text of ['维权中心', '活动中心', '小海星', 'hq']) {
    const { units } = await world.call(organisation, 'searchUnits', { text });
    expect(units.length).toBeGreaterThan(0);
  }
});

it('marks every place and hour that the report does not give as an example', async () => {
  const { points } = await world.call(organisation, 'helpPoints', {});
  expect(points).toHaveLength(5);
  for (const point of points) expect(point).toMatchObject({ isExample: true, place: null });
});

it('gives a real installation the units without the examples', async () => {
  const { tenantId } = createWorld(world.db);
  const loadUnits = () =>
    world.db.transaction().execute((trx) => seedUnits(trx, tenantId, monday, { examples: false }));
  await loadUnits();
  await loadUnits();
  const { rows } = await sql<{ n: number; examples: number }>`
    select count(*)::int as n, count(*) filter (where is_example or hours <> '[]')::int as examples
    from units where tenant_id = ${tenantId}`.execute(world.db);
  expect(rows[0]).toEqual({ n: 1 + 25 + 514 + 13, examples: 0 });
});

it('has an account for every role, with the role in force', async () => {
  const held = new Set(demoPeople.map(({ role }) => role ?? 'resident'));
  expect([...roles].filter((role) => !held.has(role))).toEqual([]);
  expect(new Set(demoAccounts.map(({ account }) => account)).size).toBe(demoAccounts.length);
});

it('fills every group exactly as its bookings say, and never beyond', async () => {
  const { rows } = await sql<{ wrong: number }>`
    select count(*)::int as wrong from activity_quotas q
    where q.tenant_id = ${world.tenantId} and q.taken <> (
      select coalesce(sum(b.party_size), 0) from bookings b
      where b.tenant_id = q.tenant_id and b.quota_id = q.id
        and b.status in ('confirmed', 'in-review', 'offered'))`.execute(world.db);
  expect(rows[0]?.wrong).toBe(0);
  const parties = await sql<{ wrong: number }>`
    select count(*)::int as wrong from bookings b
    where b.tenant_id = ${world.tenantId} and b.party_size <> (
      select count(*) from booking_members m
      where m.tenant_id = b.tenant_id and m.booking_id = b.id)`.execute(world.db);
  expect(parties.rows[0]?.wrong).toBe(0);
});

it('counts who waits in every group, behind full ones only', async () => {
  const { rows } = await sql<{ waiting: number; counted: number; free: number }>`
    select q.waiting, q.places - q.taken as free, (
      select count(*)::int from bookings b
      where b.tenant_id = q.tenant_id and b.quota_id = q.id and b.status = 'waiting') as counted
    from activity_quotas q where q.tenant_id = ${world.tenantId}`.execute(world.db);
  for (const { waiting, counted } of rows) expect(waiting).toBe(counted);
  const withWaitlist = rows.filter(({ waiting }) => waiting > 0);
  expect(withWaitlist.length).toBeGreaterThan(2);
  expect(withWaitlist.every(({ free }) => free === 0)).toBe(true);
});

it('has groups, questions, reviews, offers that still hold, and days for volunteers only', async () => {
  const { rows } = await sql<Record<string, number>>`
    select
      (select count(*) from activity_quotas where tenant_id = ${world.tenantId}
        and name = '3–4 岁')::int as groups,
      (select count(*) from activities where tenant_id = ${world.tenantId}
        and questions <> '[]')::int as questions,
      (select count(*) from activities where tenant_id = ${world.tenantId}
        and allowed_roles = '{volunteer}' and starts_at > ${monday})::int as volunteers,
      (select count(*) from bookings where tenant_id = ${world.tenantId}
        and status = 'in-review')::int as reviews,
      (select count(*) from reviews where tenant_id = ${world.tenantId}
        and state = 'waiting' and why = 'changed' and reviewed_draft is not null)::int as changed,
      (select count(*) from lecturers where tenant_id = ${world.tenantId})::int as lecturers,
      (select count(*) from venues where tenant_id = ${world.tenantId})::int as venues,
      (select count(*) from bookings where tenant_id = ${world.tenantId}
        and status = 'offered' and offer_expires_at > ${monday})::int as offers,
      (select count(*) from activities a where tenant_id = ${world.tenantId}
        and series_id = 'yuesao-training' and sign_up_closes_at > ${monday}
        and sign_up_opens_at < ${monday} and 8 = (select count(*) from activity_sessions s
          where s.tenant_id = a.tenant_id and s.activity_id = a.id))::int as trainings`.execute(
    world.db,
  );
  for (const count of Object.values(rows[0] ?? {})) expect(count).toBeGreaterThan(0);
  expect(Object.keys(rows[0] ?? {})).toHaveLength(9);
});

it.each([
  ['confirmed', 2],
  ['waiting', 2],
  ['offered', 1],
])('gives the mother a booking that is %s', async (status, size) => {
  const { rows } = await sql<{ party_size: number }>`
    select b.party_size from bookings b
    join identities i on i.tenant_id = b.tenant_id and i.person_id = b.person_id
    join activities a on a.tenant_id = b.tenant_id and a.id = b.activity_id
    where b.tenant_id = ${world.tenantId} and i.subject = 'mother' and b.status = ${status}
      and a.status = 'published' and a.starts_at > ${monday}`.execute(world.db);
  expect(rows[0]?.party_size).toBe(size);
});

it('has activities that can be booked, full ones, closed ones and ones that are not open yet', async () => {
  const { rows } = await sql<{ open: number; full: number; closed: number; later: number }>`
    select
      count(*) filter (where opens <= ${monday} and closes > ${monday} and taken < places)::int as open,
      count(*) filter (where opens <= ${monday} and closes > ${monday} and taken = places)::int as full,
      count(*) filter (where closes <= ${monday} and starts_at > ${monday})::int as closed,
      count(*) filter (where opens > ${monday})::int as later
    from (
      select a.starts_at, a.sign_up_opens_at as opens, a.sign_up_closes_at as closes, q.taken, q.places
      from activities a join activity_quotas q
        on q.tenant_id = a.tenant_id and q.activity_id = a.id
      where a.tenant_id = ${world.tenantId} and a.status = 'published'
    ) as season`.execute(world.db);
  const { open, full, closed, later } = rows[0] ?? { open: 0, full: 0, closed: 0, later: 0 };
  expect(open).toBeGreaterThan(10);
  for (const some of [full, closed, later]) expect(some).toBeGreaterThan(0);
});

it('lets the mother find her next appointment', async () => {
  const { rows } = await sql<{ title: string; venue_name: string; party_size: number }>`
    select a.title, a.venue_name, b.party_size from bookings b
    join identities i on i.tenant_id = b.tenant_id and i.person_id = b.person_id
    join activities a on a.tenant_id = b.tenant_id and a.id = b.activity_id
    where b.tenant_id = ${world.tenantId} and i.subject = 'mother' and b.status = 'confirmed'
      and a.status = 'published' and a.starts_at > ${monday}
    order by a.starts_at limit 1`.execute(world.db);
  expect(rows[0]).toEqual({
    title: '孩子发脾气，怎么应对',
    venue_name: '虹桥镇妇女之家 二楼',
    party_size: 2,
  });
});

it('has news of the county and of a town, one of every state, and nothing that tells of violence in a list', async () => {
  const home = await world.call(content, 'home', {});
  expect(home.notices.length).toBeGreaterThan(1);
  expect(home.news).toHaveLength(3);
  expect(home.theme?.title).toBe('家，是安心的地方');
  const { items } = await world.call(content, 'list', { limit: 50 });
  expect(items.filter(({ kind }) => kind === 'news').length).toBeGreaterThanOrEqual(12);
  expect(JSON.stringify([home, items])).not.toMatch(/暴|告诫/);
  const { rows } = await sql<{ status: string; later: boolean; n: number }>`
    select status, coalesce(live_from > ${monday}, false) as later, count(*)::int as n
    from content_pieces where tenant_id = ${world.tenantId} group by 1, 2 order by 1, 2`.execute(
    world.db,
  );
  expect(rows.map(({ status, later }) => `${status} ${later}`)).toEqual([
    'draft false',
    'in-review false',
    'published false',
    'published true',
  ]);
});
