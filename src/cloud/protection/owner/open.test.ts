import { sql, type Kysely } from 'kysely';
import { buildCentre, type BuiltCentre } from '@tests/builders/protection';
import { buildReport, entryOf, nextCall, writtenBy } from '@tests/builders/protection-reports';
import { buildPerson } from '@tests/builders/people';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import type { Database } from '@cloud/platform/database/schema.generated';
import { protection } from '..';

const database = useTestDatabase();
let world: World;
let centre: BuiltCentre;

beforeEach(async () => {
  world = createWorld(database.db);
  centre = await buildCentre(world);
});

const open = (locator: string) => world.call(protection, 'open', { locator });

test('every opening stands in her view by role, and taking ends the promise', async () => {
  const [first, , lead] = centre.handlers;
  const report = await buildReport(world, centre);
  const { caseId, locator } = report;
  world.clock.advance(60_000);
  await world.call(protection, 'openCase', { caseId }, { as: lead });
  world.clock.advance(60_000);
  await world.call(protection, 'openCase', { caseId }, { as: first });
  await world.call(protection, 'takeCase', { caseId }, { as: first });
  const view = await open(locator);
  expect(view.events.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
    'received owner',
    'opened lead',
    'opened handler',
    'taken handler',
  ]);
  expect(view).toMatchObject({ state: 'taken', promisedBy: null });
  expect(view.openedAt).not.toBeNull();
  // By role: neither who it was, nor a name.
  for (const told of [first.id, first.handler, first.name, lead.name]) {
    expect(JSON.stringify(view)).not.toContain(told);
  }
});

test('a long case comes in pages, each entry once and in its order', async () => {
  const report = await buildReport(world, centre);
  for (let at = 0; at < 8; at += 1) {
    const { locator, caseId, owner } = report;
    const body = new Uint8Array(16_000).fill(at);
    const entries = [entryOf(report, { by: owner, role: 'owner', body })];
    await world.call(protection, 'send', { locator, caseId, entries });
  }
  const positions: number[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const page: Awaited<ReturnType<typeof open>> = await world.call(protection, 'open', {
      locator: report.locator,
      after,
    });
    expect(JSON.stringify(page).length).toBeLessThan(100_000);
    positions.push(...page.entries.map(({ position }) => position));
    after = page.next;
  }
  expect(positions).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

describe('about somebody else', () => {
  test('whoever finds the code finds that it arrived, and that it is settled', async () => {
    const [first, , lead] = centre.handlers;
    const report = await buildReport(world, centre, { reporter: 'other' });
    const { caseId, locator } = report;
    const before = await open(locator);
    await world.call(protection, 'openCase', { caseId }, { as: first });
    await world.call(protection, 'takeCase', { caseId }, { as: first });
    const referralId = '01990000-0000-7000-8000-000000000000';
    const refer = { caseId, referralId, target: 'police', ground: 'danger-to-life' } as const;
    await world.call(protection, 'refer', refer, { as: lead });
    const after = await open(locator);
    expect({ ...after, now: '' }).toEqual({ ...before, now: '' });
    expect(after).toMatchObject({ state: 'waiting', events: [], referrals: [], openedAt: null });
  });

  test.each([
    ['sealed', undefined, 'NOT_ALLOWED'],
    ['status', { status: 'opened', of: null }, 'NOT_ALLOWED'],
    ['status', { status: 'taken', of: null }, 'NOT_ALLOWED'],
    ['status', { status: 'closed', of: null }, 'NOT_ALLOWED'],
    ['status', { status: 'received', of: null, words: '有话要说' }, 'NOT_ALLOWED'],
    ['leave', { reason: 'conflict', words: '有话要说' }, 'KIND'],
  ] as const)('a handler’s %s %j is refused', async (kind, body, why) => {
    const [first] = centre.handlers;
    const report = await buildReport(world, centre, { reporter: 'obliged' });
    const entries = [writtenBy(report, first, { kind, ...(body ? { body } : {}) })];
    await expect(
      world.call(protection, 'addEntries', { caseId: report.caseId, entries }, { as: first }),
    ).rejects.toMatchObject({ code: 'NOT_ACCEPTED', data: { why } });
  });

  test.each(['received', 'handled'] as const)('a signed %s is taken', async (status) => {
    const [first] = centre.handlers;
    const report = await buildReport(world, centre, { reporter: 'other' });
    const entries = [writtenBy(report, first, { kind: 'status', body: { status, of: null } })];
    await world.call(protection, 'addEntries', { caseId: report.caseId, entries }, { as: first });
    expect((await open(report.locator)).entries).toHaveLength(3);
  });
});

test('right and wrong codes take the same statements', async () => {
  const report = await buildReport(world, centre);
  const first = centre.handlers[0];
  const { caseId } = report;
  await world.call(
    protection,
    'addEntries',
    { caseId, entries: [writtenBy(report, first)] },
    { as: first },
  );
  const withdrawn = await buildReport(world, centre);
  await world.call(protection, 'withdraw', takenBack(withdrawn));

  const statementsOf = async (operation: 'open' | 'send', input: object) => {
    const recording = recordStatements(world.db);
    const reply = await world.send(protection, operation, input, { address: '192.0.2.9' });
    return { reply, recorded: recording.stop() };
  };

  const right = await statementsOf('open', { locator: report.locator });
  const wrong = await statementsOf('open', { locator: 'x'.repeat(43) });
  const gone = await statementsOf('open', { locator: withdrawn.locator });
  expect(right.reply.ok).toBe(true);
  expect(wrong.reply).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(gone.reply).toEqual(wrong.reply);
  expect(wrong.recorded.length).toBeGreaterThan(5);
  expect(wrong.recorded).toEqual(right.recorded);
  expect(gone.recorded).toEqual(right.recorded);

  // A message with a wrong code, and one with another case's id, are told apart by nothing.
  const call = nextCall(report);
  const foreign = await statementsOf('send', { ...call, caseId: withdrawn.caseId });
  const nobodys = await statementsOf('send', { ...call, locator: 'x'.repeat(43) });
  expect(nobodys.reply).toEqual(foreign.reply);
  expect(nobodys.recorded).toEqual(foreign.recorded);
});

function takenBack(report: Awaited<ReturnType<typeof buildReport>>) {
  const { locator, caseId, owner } = report;
  const entry = entryOf(report, { by: owner, role: 'owner', kind: 'withdraw', body: {} });
  return { locator, caseId, entries: [entry] };
}

/** Writes down the text of every statement that goes to the database. */
function recordStatements(db: Kysely<Database>): { stop(): string[] } {
  let executor: object | null = db.getExecutor();
  while (executor && !Object.hasOwn(executor, 'executeQuery')) {
    executor = Object.getPrototypeOf(executor);
  }
  if (!executor) throw new Error('Kysely has changed');
  const recorded: string[] = [];
  const spied = executor as Pick<ReturnType<typeof db.getExecutor>, 'executeQuery'>;
  const real = spied.executeQuery;
  const spy = jest.spyOn(spied, 'executeQuery').mockImplementation(function (
    this: typeof spied,
    query,
  ) {
    recorded.push(query.sql);
    return real.call(this, query);
  } as typeof real);
  return {
    stop: () => {
      spy.mockRestore();
      return recorded;
    },
  };
}

describe('taking a report back', () => {
  test('hides it from the code at once, and from no handler', async () => {
    const [first] = centre.handlers;
    const report = await buildReport(world, centre);
    await world.call(protection, 'withdraw', takenBack(report));
    await expect(open(report.locator)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(world.call(protection, 'send', nextCall(report))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const input = { which: 'withdrawn' } as const;
    const { items } = await world.call(protection, 'queue', input, { as: first });
    expect(items).toMatchObject([{ caseId: report.caseId, withdrawal: { isConfirmed: false } }]);
  });

  test('takes her signature: nobody else’s, and no other statement', async () => {
    const [first] = centre.handlers;
    const report = await buildReport(world, centre);
    const { locator, caseId, owner } = report;
    const lines = new Map(report.lines);
    const forged = entryOf(report, {
      by: owner,
      role: 'owner',
      kind: 'withdraw',
      body: {},
      signedBy: first.keys,
    });
    report.lines = lines;
    const other = entryOf(report, { by: owner, role: 'owner' });
    for (const [entry, why] of [
      [forged, 'FORGED'],
      [other, 'KIND'],
    ] as const) {
      await expect(
        world.call(protection, 'withdraw', { locator, caseId, entries: [entry] }),
      ).rejects.toMatchObject({ code: 'NOT_ACCEPTED', data: { why } });
    }
    expect((await open(locator)).state).toBe('waiting');
  });

  test('the same bytes again are the same, also with her answer lost', async () => {
    const report = await buildReport(world, centre);
    const call = takenBack(report);
    expect(await world.call(protection, 'withdraw', call)).toEqual({ done: true });
    expect(await world.call(protection, 'withdraw', call)).toEqual({ done: true });
  });
});

test('who is signed in leaves nothing of herself: not in a row, nor in her session', async () => {
  const woman = await buildPerson(world);
  world.clock.advance(86_400_000);
  const report = await buildReport(world, centre);
  await world.call(protection, 'send', nextCall(report), { as: woman, key: 'her-own-key-0001' });
  await world.call(protection, 'open', { locator: report.locator }, { as: woman });
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'tenant_id'
      and table_name not in ('people', 'sessions', 'consents', 'identity_confirmations')`.execute(
    world.db,
  );
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ found: boolean }>`select exists (
      select from ${sql.table(name)} as each where tenant_id = ${world.tenantId}
        and each::text like ${`%${woman.id}%`}) as found`.execute(world.db);
    expect({ name, found: rows[0]?.found }).toEqual({ name, found: false });
  }
  const session = await world.db
    .selectFrom('sessions')
    .where('id', '=', woman.sessionId)
    .select(['created_at', 'last_seen_at'])
    .executeTakeFirstOrThrow();
  expect(session.last_seen_at).toEqual(session.created_at);
});
