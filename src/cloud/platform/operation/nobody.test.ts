import { sql } from 'kysely';
import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld, type World } from '@tests/support/test-world';
import { createLog } from '../log';
import { fail } from '../errors';
import { securityEvents } from '../security/security-events';
import { defineFunction } from './define-function';

const log = createLog('silent');
const useAWorld = useWorld({ log, securityEvents: securityEvents() });
const unitOfHers = 'a-town-of-hers';
const report = {
  kind: 'command',
  access: 'anyone',
  namelessInLogs: true,
  summary: 'Send something as nobody',
  input: v.object({ locator: v.string(), text: v.string(), unitId: v.optional(v.string()) }),
  output: v.object({ run: v.number() }),
  retryKey: { field: 'locator' },
} as const;
const contract = {
  asNobody: operation({ ...report, identity: 'dropped' }),
  asHerself: operation({ ...report, retryKey: 'caller' }),
};
/** How often a handler has run, and what it does then. */
let runs: number;
let work: () => void;
const handle = async () => {
  runs += 1;
  work();
  return { run: runs };
};
const probe = defineFunction({
  domain: 'probe',
  contract,
  access: {},
  handlers: { asNobody: handle, asHerself: handle },
});

let world: World;
let person: BuiltPerson;
beforeEach(async () => {
  world = useAWorld();
  person = await buildPerson(world);
  // Long enough that her session would be touched.
  world.clock.advance(86_400_000);
  runs = 0;
  work = () => undefined;
});

const key = 'one-meaning-0001';
const said = { locator: 'apple river lamp', text: 'help', unitId: unitOfHers };
const send = (name: keyof typeof contract, input: object = said) =>
  world.send(probe, name, input, { as: person, key, userAgent: 'her phone 7' });

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(world.db);
  let text = '';
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(t)::text as row from ${sql.table(name)} t
      where to_jsonb(t) ->> 'tenant_id' = ${world.tenantId}`.execute(world.db);
    text += rows.map(({ row }) => `${name} ${row}\n`).join('');
  }
  return text;
}

const linesWith = (text: string, part: string) =>
  text.split('\n').filter((line) => line.includes(part)).length;

test('whose identity is dropped is nobody in every row, line and count', async () => {
  const lines = (['info', 'warn', 'error'] as const).map((kind) => jest.spyOn(log, kind));
  const before = await everything();
  expect(await send('asNobody')).toMatchObject({ ok: true });
  work = () => {
    throw fail('NOT_ALLOWED');
  };
  expect(await send('asNobody', { ...said, text: person.id })).toMatchObject({ ok: false });
  work = () => {
    throw new Error('broken');
  };
  expect(await send('asNobody', { ...said, locator: 'another' })).toMatchObject({ ok: false });
  const after = await everything();

  expect(linesWith(after, person.id)).toBe(linesWith(before, person.id));
  expect(linesWith(after, unitOfHers)).toBe(0);
  expect(after).not.toContain(said.locator);
  // Her session was not even looked up: when she was last seen stands as it was.
  expect(linesWith(after, 'sessions ')).toBe(linesWith(before, 'sessions '));
  for (const line of before.split('\n')) expect(after).toContain(line);
  expect(linesWith(after, 'audit_rows ')).toBe(linesWith(before, 'audit_rows ') + 1);
  const logged = JSON.stringify(lines.map((line) => line.mock.calls));
  for (const trace of [person.id, 'asNobody', 'nobody.test']) expect(logged).not.toContain(trace);
  expect(await world.runtime.services.metrics.text()).not.toContain('asNobody');
});

test('who is not dropped is found in them: the test above can fail', async () => {
  const before = await everything();
  await send('asHerself');
  const after = await everything();
  // The audit row, and the key of her retry.
  expect(linesWith(after, person.id)).toBeGreaterThanOrEqual(linesWith(before, person.id) + 2);
  expect(before.split('\n').every((line) => after.includes(line))).toBe(false);
});

test('her retry gets the answer that was given, by the field and by nothing else of her', async () => {
  expect(await send('asNobody')).toEqual({ ok: true, output: { run: 1 } });
  expect(await send('asNobody')).toEqual({ ok: true, output: { run: 1 } });
  const stranger = await world.send(probe, 'asNobody', said, { key });
  expect(stranger).toEqual({ ok: true, output: { run: 1 } });
  expect(await send('asNobody', { ...said, locator: 'another' })).toMatchObject({
    output: { run: 2 },
  });
  expect(await send('asNobody', { ...said, text: 'else' })).toMatchObject({
    error: { code: 'KEY_REUSED' },
  });
});

test('a hash of the locator tells nothing without the key outside the database', async () => {
  await send('asNobody');
  const { rows } = await sql<{ caller: string }>`
    select caller from idempotency_keys where tenant_id = ${world.tenantId}`.execute(world.db);
  expect(rows).toEqual([{ caller: expect.stringMatching(/^[0-9a-f]{8}\.[0-9a-f]{64}$/) }]);
});

test('nobody is asked to sign in, to confirm, or to be limited as a person', () => {
  const dropped = { ...report, identity: 'dropped' } as const;
  const asking = [
    { access: 'signed-in' },
    { freshSignIn: 'demanded' },
    { limit: { aMinute: 1, anHour: 1 } },
  ] as const;
  for (const asks of asking) {
    expect(() => operation({ ...dropped, ...asks })).toThrow('identity is dropped');
  }
});
