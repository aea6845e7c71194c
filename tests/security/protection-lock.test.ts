import { sql, type Kysely } from 'kysely';
import { inTransaction } from '@cloud/platform/database/in-transaction';
import { asLogin } from '@cloud/platform/database/login';
import type { Database } from '@cloud/platform/database/schema.generated';
import { protection } from '@cloud/protection';
import { locatorHashes } from '@cloud/protection/owner/by-locator';
import { buildCentre, type BuiltCentre } from '@tests/builders/protection';
import {
  buildReport,
  draftReport,
  epochOf,
  firstCall,
  writtenBy,
  type BuiltCase,
} from '@tests/builders/protection-reports';
import type { World } from '@tests/support/test-world';
import { openLockedWorld, type LockedWorld } from './locked-world';

/** As an installation has it: the domain's own login, and a main one that owns every table. */
let opened: LockedWorld;
let logins: LockedWorld['logins'];
let world: World;
let centre: BuiltCentre;
let hers: BuiltCase;
let others: BuiltCase;
let neighbours: BuiltCase;
/** Handles of the domain's login, and the plain connection that it comes by. */
let plain: Kysely<Database>;

const isPostgres = process.env.TEST_DATABASE === 'postgres';
const onPostgres = isPostgres ? test : test.skip;

const locked = [
  'protection_cases',
  'protection_entries',
  'protection_wraps',
  'protection_events',
  'protection_referrals',
  'protection_case_alarms',
] as const;

beforeAll(async () => {
  opened = await openLockedWorld('protection');
  ({ world, plain, logins } = opened);
  centre = await buildCentre(world);
  const [first, second, lead] = centre.handlers;
  hers = await buildReport(world, centre, { readers: [first, lead] });
  others = await buildReport(world, centre, { readers: [second, lead] });
  neighbours = await buildReport(world, centre, { reporter: 'other' });
}, 120_000);

afterAll(() => opened.close());

type Look<Result> = (db: Kysely<Database>) => Promise<Result>;

/** What a statement of any shape gets in a transaction of the domain's login. */
function as<Result>(actor: string, look: Look<Result>, locator?: string): Promise<Result> {
  const handle = asLogin(plain, 'protection', { tenantId: world.tenantId, actor });
  return inTransaction(handle, async (db) => {
    if (locator !== undefined) {
      const hashes = locatorHashes(world.runtime, locator).join(',');
      await sql`select set_config('app.locator_hash', ${hashes}, true)`.execute(db);
    }
    return look(db);
  });
}

/** Every case there is a row of, table by table, without any condition of ours. */
const everything: Look<Record<string, string[]>> = async (db) => {
  const found: Record<string, string[]> = {};
  for (const table of locked.slice(0, 4)) {
    const column = table === 'protection_cases' ? 'id' : 'case_id';
    const { rows } = await sql<{ id: string }>`
      select distinct ${sql.ref(column)} as id from ${sql.table(table)}`.execute(db);
    found[table] = rows.map(({ id }) => nameOf(id)).sort();
  }
  return found;
};

const nameOf = (id: string) =>
  ({ [hers.caseId]: 'hers', [others.caseId]: 'others', [neighbours.caseId]: 'neighbours' })[id] ??
  id;

const all = (names: string[]) =>
  Object.fromEntries(locked.slice(0, 4).map((table) => [table, names]));

/** With a change of the tables, taken back after it. */
async function changed<Result>(change: string, back: string, look: () => Promise<Result>) {
  await sql.raw(change).execute(logins.admin);
  try {
    return await look();
  } finally {
    await sql.raw(back).execute(logins.admin);
  }
}

test('with a code: the case of that code and no other, whatever is asked', async () => {
  const { protection_wraps: wraps, ...rest } = await as('anonymous', everything, hers.locator);
  const { protection_wraps: _none, ...expected } = all(['hers']);
  expect(rest).toEqual(expected);
  // Of the first epoch no wrap is hers: the key follows from the code.
  expect(wraps).toEqual([]);
  expect(await as('anonymous', everything, 'x'.repeat(43))).toEqual(all([]));
  expect(await as('anonymous', everything)).toEqual(all([]));
});

test('who reads a case: hers and no other; whoever leads reads all', async () => {
  const [first, second, lead] = centre.handlers;
  expect(await as(first.id, everything)).toEqual(all(['hers', 'neighbours']));
  expect(await as(second.id, everything)).toEqual(all(['neighbours', 'others']));
  expect(await as(lead.id, everything)).toEqual(all(['hers', 'neighbours', 'others']));
  expect(await as('00000000-0000-4000-8000-000000000000', everything)).toEqual(all([]));
});

test('the clock sees that there are cases, and nothing of what stands in them', async () => {
  const found = await as('job', everything);
  const names = ['hers', 'neighbours', 'others'];
  expect(found).toMatchObject({
    protection_cases: names,
    protection_entries: [],
    protection_wraps: [],
  });
});

test('another county sees nothing by the same ids', async () => {
  const [first] = centre.handlers;
  const handle = asLogin(plain, 'protection', { tenantId: 'another', actor: first.id });
  expect(await inTransaction(handle, everything)).toEqual(all([]));
});

test('the staff thread is not there for whoever holds the code', async () => {
  const [first] = centre.handlers;
  const { caseId } = hers;
  const staff = { by: first.keys, role: 'handler', thread: 'staff' } as const;
  const piece = epochOf(hers, { ...staff, readers: [first, centre.lead] });
  await world.call(protection, 'addEntries', { caseId, ...piece }, { as: first });
  const note = [writtenBy(hers, first, { thread: 'staff' })];
  await world.call(protection, 'addEntries', { caseId, entries: note }, { as: first });
  const threads: Look<string[]> = async (db) => {
    const { rows } = await sql<{ thread: string }>`
      select distinct thread from protection_entries order by 1`.execute(db);
    return rows.map(({ thread }) => thread);
  };
  expect(await as('anonymous', threads, hers.locator)).toEqual(['shared']);
  expect(await as(first.id, threads)).toEqual(['shared', 'staff']);
  const view = await world.call(protection, 'open', { locator: hers.locator });
  expect(view.entries).toHaveLength(2);
});

test('control: without the policy, the same statement reads other cases', async () => {
  const [first] = centre.handlers;
  const opened = await changed(
    'alter table protection_cases disable row level security',
    'alter table protection_cases enable row level security',
    () => as(first.id, everything),
  );
  expect(opened.protection_cases).toEqual(['hers', 'neighbours', 'others']);
});

test('control: without its condition, the code opens another case', async () => {
  const opened = await changed(
    'create policy open_to_all on protection_cases to womens_home_protection using (true)',
    'drop policy open_to_all on protection_cases',
    () => as('anonymous', everything, hers.locator),
  );
  expect(opened.protection_cases).toEqual(['hers', 'neighbours', 'others']);
});

onPostgres('after RESET ROLE the login reads nothing at all', async () => {
  const [first] = centre.handlers;
  for (const table of locked) {
    const escaped = as(first.id, async (db) => {
      await sql`reset role`.execute(db);
      return sql`select * from ${sql.table(table)}`.execute(db);
    });
    await expect(escaped).rejects.toThrow('permission denied');
    await expect(sql`select * from ${sql.table(table)}`.execute(plain)).rejects.toThrow(
      'permission denied',
    );
  }
});

onPostgres('the main login reads, writes and empties none of the tables', async () => {
  for (const table of locked) {
    const statements = [
      sql`select * from ${sql.table(table)}`,
      sql`delete from ${sql.table(table)}`,
      sql`update ${sql.table(table)} set tenant_id = 'x'`,
      sql`truncate ${sql.table(table)}`,
    ];
    for (const statement of statements) {
      await expect(statement.execute(logins.db)).rejects.toThrow('permission denied');
    }
  }
  // Control: the same login reads the ordinary tables of the domain.
  const { rows } = await sql`select * from protection_keys`.execute(logins.db);
  expect(rows).toHaveLength(3);
});

onPostgres("the domain's login reads nothing of anybody's, but for units and roles", async () => {
  for (const table of ['people', 'sessions', 'identities', 'audit_rows', 'bookings', 'consents']) {
    const look = as('job', (db) => sql`select * from ${sql.table(table)}`.execute(db));
    await expect(look).rejects.toThrow('permission denied');
  }
  const names = as('job', (db) => sql`select title from inbox_messages`.execute(db));
  await expect(names).rejects.toThrow('permission denied');
  const roles = await as('job', (db) =>
    sql`select role from grants where tenant_id = ${world.tenantId}`.execute(db),
  );
  expect(roles.rows).toHaveLength(3);
});

test('about somebody else no words of a handler get into the shared thread', async () => {
  const [first] = centre.handlers;
  const insert = (kind: string, caseId: string) =>
    as(first.id, (db) =>
      sql`insert into protection_entries (tenant_id, case_id, position, hash, author, role, thread,
          kind, epoch, sequence, header, body, stored_at)
        values (${world.tenantId}, ${caseId}, ${kind === 'sealed' ? 90 : 91},
          ${`${kind} ${caseId}`}, ${first.keys.keyId}, 'handler', 'shared', ${kind}, 1, 90, 'h', 'b', now())`.execute(
        db,
      ),
    );
  await expect(insert('sealed', neighbours.caseId)).rejects.toThrow('row-level security');
  await insert('status', neighbours.caseId);
  // Control: in her own case the same words stand.
  await insert('sealed', hers.caseId);
  for (const id of [neighbours.caseId, hers.caseId]) {
    await sql`delete from protection_entries where case_id = ${id} and position >= 90`.execute(
      logins.admin,
    );
  }
});

test('nobody puts herself among the readers, and nobody begins a case for another code', async () => {
  const [, second] = centre.handlers;
  const join = await as(second.id, (db) =>
    sql`update protection_cases set readers = readers || ${second.id}::text
      where id = ${hers.caseId}`.execute(db),
  );
  expect(join.numAffectedRows ?? 0n).toBe(0n);
  const call = firstCall(draftReport(world, centre));
  const begin = as(
    'anonymous',
    (db) =>
      sql`insert into protection_cases (tenant_id, id, locator_hash, owner_key, owner_signing,
          reporter, urgency, state, readers, received_at, last_from_her_at)
        values (${world.tenantId}, ${call.caseId}, 'of somebody else', 'k', 's', 'self', 'urgent',
          'waiting', '{}', now(), now())`.execute(db),
    call.locator,
  );
  await expect(begin).rejects.toThrow('row-level security');
});

test('and with all of it locked, the whole way works', async () => {
  const [first] = centre.handlers;
  const report = await buildReport(world, centre);
  const { caseId, locator } = report;
  await world.call(protection, 'takeCase', { caseId }, { as: first });
  const answer = { caseId, entries: [writtenBy(report, first)] };
  await world.call(protection, 'addEntries', answer, { as: first });
  const leave = writtenBy(report, first, { kind: 'leave', body: { reason: 'conflict' } });
  await world.call(protection, 'withdrawForConflict', { caseId, entries: [leave] }, { as: first });
  await expect(world.call(protection, 'openCase', { caseId }, { as: first })).rejects.toMatchObject(
    { code: 'NOT_ALLOWED' },
  );
  const view = await world.call(protection, 'open', { locator });
  expect(view.events.map(({ kind }) => kind)).toEqual([
    'received',
    'taken',
    'written',
    'reader-left',
  ]);
  expect(view.state).toBe('waiting');
});
