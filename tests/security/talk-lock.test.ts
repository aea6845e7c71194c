import { sql, type Kysely } from 'kysely';
import { counselling } from '@cloud/counselling';
import { inTransaction } from '@cloud/platform/database/in-transaction';
import { asLogin } from '@cloud/platform/database/login';
import type { Database } from '@cloud/platform/database/schema.generated';
import {
  bookHour,
  buildTalk,
  buildTalkHouse,
  buildWithKeys,
  nextMessage,
  readersCall,
  writingIn,
  type TalkHouse,
  type WithKeys,
} from '@tests/builders/talks';
import type { World } from '@tests/support/test-world';
import { openLockedWorld, type LockedWorld } from './locked-world';

/** As an installation has it: the domain's own login, and a main one that owns every table. */
let opened: LockedWorld;
let world: World;
let house: TalkHouse;
let other: WithKeys;
let others: string;

const isPostgres = process.env.TEST_DATABASE === 'postgres';
const onPostgres = isPostgres ? test : test.skip;

const locked = [
  'counselling_talks',
  'counselling_talk_readers',
  'counselling_talk_wraps',
  'counselling_talk_messages',
] as const;

const words = '他昨天又摔了东西';
const note = '下次先问睡眠';

beforeAll(async () => {
  opened = await openLockedWorld('counselling');
  ({ world } = opened);
  house = await buildTalkHouse(world);
  await buildTalk(world, house, words);
  const { counsellor, supervisor, appointmentId } = house;
  for (const [part, readers] of [
    ['record', [counsellor, supervisor]],
    ['notes', [counsellor]],
  ] as const) {
    const writing = writingIn(world, appointmentId, part);
    const call = await readersCall(counsellor, writing, readers);
    const first = await nextMessage(counsellor, writing, { kind: 'text', text: note });
    await world.call(counselling, 'setTalkReaders', { ...call, first }, { as: counsellor });
  }
  other = await buildWithKeys(world);
  others = await bookHour(world, other, counsellor.counsellorId, '2026-11-26T01:00:00.000Z');
  await buildTalk(world, { ...house, she: other, supervisor: counsellor, appointmentId: others });
}, 120_000);

afterAll(() => opened.close());

function as<Result>(actor: string, look: (db: Kysely<Database>) => Promise<Result>) {
  const handle = asLogin(opened.plain, 'counselling', { tenantId: world.tenantId, actor });
  return inTransaction(handle, look);
}

/** Whose messages of which part there are, without any condition of ours. */
const everything = async (db: Kysely<Database>) => {
  const { rows } = await sql<{ talk: string; part: string }>`
    select distinct talk_id as talk, part from counselling_talk_messages`.execute(db);
  return rows.map(({ talk, part }) => `${talk === others ? 'others' : 'hers'} ${part}`).sort();
};

const wraps = async (db: Kysely<Database>) => {
  const { rows } = await sql<{ key: string }>`
    select key_id as key from counselling_talk_wraps where part = 'thread'`.execute(db);
  return rows.map(({ key }) => key);
};

test('whatever is asked: she sees her thread, readers thread and record, the counsellor her notes', async () => {
  const { she, counsellor, colleague, supervisor } = house;
  expect(await as(she.id, everything)).toEqual(['hers thread']);
  expect(await as(other.id, everything)).toEqual(['others thread']);
  expect(await as(supervisor.id, everything)).toEqual(['hers record', 'hers thread']);
  expect(await as(counsellor.id, everything)).toEqual([
    'hers notes',
    'hers record',
    'hers thread',
    'others thread',
  ]);
  for (const nobody of [colleague.id, 'anonymous', 'job']) {
    expect(await as(nobody, everything)).toEqual([]);
  }
  // Of the wraps a reader gets her own.
  expect(await as(supervisor.id, wraps)).toEqual([supervisor.keys.public.keyId]);
});

test('control: without the policies, the same statement reads everything', async () => {
  const change = (verb: 'disable' | 'enable') =>
    sql
      .raw(`alter table counselling_talk_messages ${verb} row level security`)
      .execute(opened.logins.admin);
  await change('disable');
  try {
    expect(await as('anonymous', everything)).toHaveLength(4);
  } finally {
    await change('enable');
  }
});

test('nobody makes herself a reader, and no message is changed or written for another', async () => {
  const { colleague, supervisor, she, appointmentId } = house;
  for (const person of [colleague, supervisor]) {
    const join = await as(person.id, (db) =>
      sql`update counselling_talks set readers = readers || ${colleague.id}::text`.execute(db),
    );
    expect(join.numAffectedRows ?? 0n).toBe(0n);
  }
  const insert = (actor: string, person: string, talk: string) =>
    as(actor, (db) =>
      sql`insert into counselling_talk_messages (tenant_id, talk_id, part, position, hash, person_id,
          author, sequence, header, body, stored_at)
        values (${world.tenantId}, ${talk}, 'thread', 90, 'h', ${person}, 'a', 90, 'h', 'b', now())`.execute(
        db,
      ),
    );
  await expect(insert(supervisor.id, she.id, appointmentId)).rejects.toThrow('row-level security');
  await expect(insert(colleague.id, colleague.id, appointmentId)).rejects.toThrow(
    'row-level security',
  );
  await expect(insert(she.id, she.id, others)).rejects.toThrow('row-level security');
  const change = as(she.id, (db) =>
    sql`update counselling_talk_messages set body = 'x'`.execute(db),
  );
  await expect(change).rejects.toThrow('permission denied');
});

onPostgres('no other login reads the tables, nor does this one after RESET ROLE', async () => {
  for (const table of locked) {
    const select = sql`select * from ${sql.table(table)}`;
    await expect(select.execute(opened.logins.db)).rejects.toThrow('permission denied');
    const escaped = as(house.she.id, async (db) => {
      await sql`reset role`.execute(db);
      return select.execute(db);
    });
    await expect(escaped).rejects.toThrow('permission denied');
  }
  // Control: the ordinary tables of the domain are the main login's.
  const { rows } = await sql`select * from counselling_keys`.execute(opened.logins.db);
  expect(rows).toHaveLength(3);
});

onPostgres("the login reads nothing of anybody's beyond times and ids", async () => {
  for (const table of ['people', 'sessions', 'audit_rows', 'protection_keys', 'inbox_messages']) {
    const look = as('job', (db) => sql`select * from ${sql.table(table)}`.execute(db));
    await expect(look).rejects.toThrow('permission denied');
  }
});

test('Dump of the database: no plain word of intake, message or note', async () => {
  const { admin } = opened.logins;
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`.execute(admin);
  let dump = '';
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.raw(name)} as t`.execute(admin);
    dump += rows.map(({ row }) => row).join('\n');
  }
  // Control: what is no secret is found there.
  expect(dump).toContain(house.counsellor.keys.public.recipient);
  for (const word of [words, note, words.slice(0, 4), encodeURIComponent(words)]) {
    expect(dump).not.toContain(word);
  }
  for (const keys of [house.she.keys, house.counsellor.keys]) {
    expect(dump).not.toContain(Buffer.from(keys.identity).toString('base64url'));
    expect(dump).not.toContain(Buffer.from(keys.identity).toString('hex'));
  }
});
