import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import * as v from 'valibot';
import { createRuntime } from '@cloud/create-runtime';
import { domains } from '@cloud/domains';
import { jobsOf } from '@cloud/jobs';
import { operation } from '@shared/contract/operation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { openSeparateLogins, type SeparateLogins } from '@tests/support/separate-logins';
import { createWorld, type World } from '@tests/support/test-world';
import type { Domain } from '../domain-manifest';
import { enqueue } from '../jobs/enqueue';
import { bindJob, defineJob, noPayload } from '../jobs/job';
import { prepareJobs } from '../jobs/prepare-jobs';
import { jobRuntimeOf, runDueJobs } from '../jobs/run-due-jobs';
import { defineFunction } from '../operation/define-function';
import { personOf } from '../operation/operation-context';
import type { Runtime } from '../runtime';
import { withoutLimits } from '../security/person-limits';
import { inTransaction } from './in-transaction';
import { roleOf } from './login';
import { openLogins } from './logins';
import { grantPlatform, makeRoles } from './prepare-logins';
import type { Database } from './schema.generated';

// A domain that exists here only, with a table that its own login alone may read.
let logins: SeparateLogins;
let probe: Domain;
let world: World;
let runtime: Runtime;
let wang: BuiltPerson;
let li: BuiltPerson;
/** Who the database said was there when the job ran, and what it could read. */
let atWork: Awaited<ReturnType<typeof whoAndWhat>>[];

const isPostgres = process.env.TEST_DATABASE === 'postgres';
const onPostgres = isPostgres ? test : test.skip;

const read = defineJob({ name: 'probe.read', payload: noPayload });
const foreign = defineJob({ name: 'test.foreign', payload: noPayload });
const key = 'one-meaning-0001';

const whoAndWhat = async (db: Kysely<Database>) => {
  const { rows } = await sql<{ session: string; role: string; notes: string[] }>`
    select session_user as session, current_user as role,
      (select array_agg(text order by text) from probe_notes) as notes`.execute(db);
  return rows[0];
};
const notesOn = async (db: Kysely<Database>) => (await whoAndWhat(db))?.notes ?? [];

function probeDomain(login: string): Domain {
  const note = v.object({ text: v.string() });
  const notes = v.object({ notes: v.array(v.string()) });
  const own = { access: 'signed-in', login, input: v.object({}), output: notes } as const;
  const contract = {
    write: operation({
      ...own,
      kind: 'command',
      summary: 'Write',
      input: note,
      output: v.object({ id: v.string() }),
    }),
    list: operation({ ...own, kind: 'query', audited: true, summary: 'List what is there' }),
    escape: operation({ ...own, kind: 'query', summary: 'List without the role' }),
    look: operation({
      ...own,
      kind: 'query',
      summary: 'Count the rows of a table',
      input: v.object({ table: v.string() }),
      output: v.object({ rows: v.number() }),
    }),
  };
  return {
    name: 'probe',
    login,
    function: defineFunction({
      domain: 'probe',
      contract,
      access: {},
      handlers: {
        write: async ({ input, context }) => {
          const id = randomUUID();
          await sql`insert into probe_notes (tenant_id, id, person_id, text)
            values (${context.tenantId}, ${id}, ${personOf(context)}, ${input.text})`.execute(
            context.db,
          );
          await enqueue(context, read, {}, { singletonKey: id });
          return { id };
        },
        // Without any condition: only the database keeps others' rows from her.
        list: async ({ context }) => ({ notes: await notesOn(context.db) }),
        escape: async ({ context }) => {
          await sql`reset role`.execute(context.db);
          return { notes: await notesOn(context.db) };
        },
        look: async ({ input, context }) => {
          const { rows } = await sql<{ rows: number }>`
            select count(*)::int as rows from ${sql.table(input.table)}`.execute(context.db);
          return { rows: rows[0]?.rows ?? -1 };
        },
      },
    }),
    jobs: () => [
      bindJob(read, async ({ context }) => {
        atWork.push(await inTransaction(context.db, whoAndWhat));
      }),
    ],
    personalData: {
      domain: 'probe',
      kept: [],
      export: async () => [],
      erase: async () => undefined,
    },
    retention: [],
    notifications: [],
    auditLabels: {},
  };
}

/** As a migration of such a domain is written (docs/security.md). */
const migration = (role: string) => [
  `create table probe_notes (tenant_id text not null, id uuid not null, person_id uuid not null,
    text text not null, primary key (tenant_id, id))`,
  'alter table probe_notes enable row level security',
  'alter table probe_notes force row level security',
  `create policy own_notes on probe_notes to ${role}
    using (tenant_id = current_setting('app.tenant_id')
      and current_setting('app.actor') in (person_id::text, 'job'))`,
  `grant select, insert on probe_notes to ${role}`,
  'revoke all on probe_notes from current_user',
];

beforeAll(async () => {
  logins = await openSeparateLogins();
  probe = probeDomain(logins.login);
  const { db, login } = logins;
  for (const statement of migration(roleOf(login))) await sql.raw(statement).execute(db);
  await prepareJobs(db, [read, foreign]);
  for (const _twice of [1, 2]) await grantPlatform(db, new Map([[login, ['probe']]]));
}, 60_000);

afterAll(() => logins.close());

beforeEach(async () => {
  await sql`delete from pgboss.job`.execute(logins.admin);
  world = createWorld(logins.db);
  const { config } = world.runtime.services;
  runtime = createRuntime({
    domains: [probe, ...domains],
    config: { ...config, databaseUrls: logins.urls },
    database: { db: logins.db },
    clock: world.clock,
    services: { personLimits: withoutLimits },
  });
  atWork = [];
  wang = await buildPerson(world);
  li = await buildPerson(world);
  await send('write', { text: 'of Wang' }, wang);
  await send('write', { text: 'of Li' }, li);
});

afterEach(() => runtime.logins.close());

function send(name: string, input: object, as: BuiltPerson, idempotencyKey?: string) {
  const identity = { kind: 'token', token: as.token } as const;
  return probe.function.dispatch(runtime, { operation: name, input, identity, idempotencyKey });
}

/** What a change of the policies makes of an answer, with the change taken back. */
async function changed<Result>(change: string, back: string, look: () => Promise<Result>) {
  await sql.raw(change).execute(logins.db);
  try {
    return await look();
  } finally {
    await sql.raw(back).execute(logins.db);
  }
}

test('who asks for everything gets what is hers; without the policies she gets all', async () => {
  expect(await send('list', {}, wang)).toEqual({ ok: true, output: { notes: ['of Wang'] } });
  expect(await send('list', {}, li)).toEqual({ ok: true, output: { notes: ['of Li'] } });
  const unlocked = await changed(
    'alter table probe_notes disable row level security',
    'alter table probe_notes enable row level security',
    () => send('list', {}, wang),
  );
  expect(unlocked).toEqual({ ok: true, output: { notes: ['of Li', 'of Wang'] } });
});

test('nothing is readable after RESET ROLE on PostgreSQL; PGlite has one user for all', async () => {
  const escaped = await send('escape', {}, wang);
  if (isPostgres) expect(escaped).toMatchObject({ error: { code: 'INTERNAL' } });
  else expect(escaped).toMatchObject({ output: { notes: expect.arrayContaining(['of Li']) } });
  // With the end of the transaction role and settings are gone, for those who get the connection next.
  const whose = { tenantId: world.tenantId, actor: wang.id };
  const handle = await runtime.logins.forCalls(logins.login, whose);
  const { rows } = await sql<{ actor: string; role: string }>`
    select current_setting('app.actor', true) as actor, current_user as role`.execute(handle);
  expect(rows).toEqual([{ actor: '', role: isPostgres ? logins.sessionUser : 'postgres' }]);
});

onPostgres('no other login reads the table, nor its owner, by one statement', async () => {
  await expect(notesOn(logins.db)).rejects.toThrow('permission denied');
  const regranted = [
    'grant select on probe_notes to current_user',
    'revoke all on probe_notes from current_user',
  ] as const;
  expect(await changed(...regranted, () => notesOn(logins.db))).toEqual([]);
  // Only who alters the table itself does: that it is found out is the audit's matter, not this lock's.
  const opened = () =>
    changed(
      'alter table probe_notes no force row level security',
      'alter table probe_notes force row level security',
      () => notesOn(logins.db),
    );
  expect(await changed(...regranted, opened)).toContain('of Wang');
});

onPostgres(
  "the login reads nothing of other domains', and of the platform only its own",
  async () => {
    const look = (table: string) => send('look', { table }, wang);
    for (const table of ['people', 'sessions', 'audit_rows', 'security_events', 'pgboss.job']) {
      expect(await look(table)).toMatchObject({ error: { code: 'INTERNAL' } });
    }
    await enqueue({ db: logins.db, tenantId: world.tenantId }, foreign, {});
    expect(await look('pgboss.job_common')).toEqual({ ok: true, output: { rows: 2 } });
    await sql`insert into idempotency_keys
    (tenant_id, caller, operation, key, request_hash, output, created_at)
    values (${world.tenantId}, 'x', 'people.me', ${key}, 'x', '{}', now())`.execute(logins.db);
    expect(await look('idempotency_keys')).toEqual({ ok: true, output: { rows: 0 } });
    await send('write', { text: 'again' }, wang, key);
    expect(await look('idempotency_keys')).toEqual({ ok: true, output: { rows: 1 } });
  },
);

test('commands and looks are audited and retries are known as everywhere', async () => {
  const first = await send('write', { text: 'once' }, wang, key);
  expect(await send('write', { text: 'once' }, wang, key)).toEqual(first);
  expect(await send('write', { text: 'other' }, wang, key)).toMatchObject({
    error: { code: 'KEY_REUSED' },
  });
  await send('list', {}, wang);
  const { rows } = await sql<{ operation: string; actor: string }>`
    select operation, actor from audit_rows
    where tenant_id = ${world.tenantId} and actor = ${wang.id} order by id`.execute(logins.db);
  const operations = rows.map((row) => row.operation);
  expect(operations).toEqual(['probe.write', 'probe.write', 'probe.list']);
});

test("the domain's jobs run on its own login", async () => {
  const jobs = jobsOf(runtime.services, [probe]).filter(({ job }) => job === read);
  expect(await runDueJobs(jobRuntimeOf(runtime), jobs)).toEqual({ done: 2, failed: 0 });
  const session = isPostgres ? logins.sessionUser : 'postgres';
  const own = { session, role: roleOf(logins.login), notes: ['of Li', 'of Wang'] };
  expect(atWork).toEqual([own, own]);
});

onPostgres('a login that could do without its role is refused', async () => {
  const { login, admin, urlFor, sessionUser, mainUser } = logins;
  const refusal = async (url: string) => {
    const { databasePatience: patience } = runtime.services.config;
    const main = { db: admin, workDb: admin };
    const opened = openLogins({ urls: new Map([[login, url]]), patience, main });
    try {
      await opened.forCalls(login, { tenantId: world.tenantId, actor: 'job' });
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : '';
    } finally {
      await opened.close();
    }
  };
  const change = (text: string) => sql.raw(text).execute(admin);
  expect(await refusal(urlFor(sessionUser))).toBeNull();
  expect(await refusal(urlFor(mainUser))).toContain('is no member of');
  await change(`alter role ${sessionUser} bypassrls`);
  expect(await refusal(urlFor(sessionUser))).toContain('is above all policies');
  await change(`alter role ${sessionUser} nobypassrls`);
  await change(`grant ${mainUser} to ${sessionUser}`);
  expect(await refusal(urlFor(sessionUser))).toContain('owns tables');
  await change(`revoke ${mainUser} from ${sessionUser}`);
  const becomeMember = async (how: 'inherit' | 'noinherit') => {
    await change(`revoke ${roleOf(login)} from ${sessionUser}`);
    await change(`alter role ${sessionUser} ${how}`);
    await change(`grant ${roleOf(login)} to ${sessionUser}`);
  };
  await becomeMember('inherit');
  expect(await refusal(urlFor(sessionUser))).toContain('inherits what');
  await becomeMember('noinherit');
  expect(await refusal(urlFor(sessionUser))).toBeNull();
});

onPostgres('who may make no roles is told where the statements are', async () => {
  const made = makeRoles(logins.db, new Map([['nobody', ['probe']]]));
  await expect(made).rejects.toThrow('The role womens_home_nobody is missing');
});
