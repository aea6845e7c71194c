import { buildCentre, type BuiltCentre } from '@tests/builders/protection';
import {
  buildReport,
  draftReport,
  entryOf,
  epochOf,
  firstCall,
  nextCall,
  writtenBy,
} from '@tests/builders/protection-reports';
import { useWorld, type World } from '@tests/support/test-world';
import { sql } from 'kysely';
import { protection } from '..';

const getWorld = useWorld();
let world: World;
let centre: BuiltCentre;

beforeEach(async () => {
  world = getWorld();
  centre = await buildCentre(world);
});

const countOf = async (table: string) => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
    where tenant_id = ${world.tenantId}`.execute(world.db);
  return rows[0]?.n;
};
const open = (locator: string) => world.call(protection, 'open', { locator });

test('a report is there for its code, and for the handlers whom it is sealed to', async () => {
  const drafted = draftReport(world, centre);
  const sent = await world.call(protection, 'send', firstCall(drafted));
  expect(sent.entries).toHaveLength(2);
  const view = await open(drafted.report.locator);
  expect(view).toMatchObject({
    caseId: drafted.report.caseId,
    state: 'waiting',
    openedAt: null,
    entries: drafted.piece.entries.map((entry, at) => ({ entry, position: at + 1 })),
    events: [{ kind: 'received', by: 'owner' }],
  });
  for (const handler of centre.handlers) {
    const { items } = await world.call(protection, 'queue', {}, { as: handler });
    expect(items).toMatchObject([{ caseId: drafted.report.caseId, urgency: 'urgent' }]);
  }
});

test('who was left out has no case in her queue, and cannot open it', async () => {
  const [first, second, lead] = centre.handlers;
  const report = await buildReport(world, centre, { readers: [second, lead] });
  const { items } = await world.call(protection, 'queue', {}, { as: first });
  expect(items).toEqual([]);
  await expect(
    world.call(protection, 'openCase', { caseId: report.caseId }, { as: first }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

test('the same bytes again are one message, with and without a key', async () => {
  const drafted = draftReport(world, centre);
  const call = firstCall(drafted);
  const first = await world.call(protection, 'send', call, { key: 'key-of-one-send' });
  world.clock.advance(60_000);
  expect(await world.call(protection, 'send', call, { key: 'key-of-one-send' })).toEqual(first);
  expect(await world.call(protection, 'send', call)).toEqual(first);
  expect(await world.call(protection, 'send', call, { key: 'another-key-0001' })).toEqual(first);
  expect((await open(drafted.report.locator)).entries).toHaveLength(2);
  expect((await open(drafted.report.locator)).events).toHaveLength(1);
});

test('the same report twice at the same moment is one case', async () => {
  const call = firstCall(draftReport(world, centre));
  const answers = await Promise.all([1, 2, 3].map(() => world.call(protection, 'send', call)));
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(await countOf('protection_cases')).toBe(1);
});

test('she and a handler write at the same moment: both stand', async () => {
  const report = await buildReport(world, centre);
  const [first] = centre.handlers;
  const { caseId } = report;
  const answer = { caseId, entries: [writtenBy(report, first)], wraps: [] };
  await Promise.all([
    world.call(protection, 'send', nextCall(report)),
    world.call(protection, 'addEntries', answer, { as: first }),
  ]);
  expect((await open(report.locator)).entries).toHaveLength(4);
});

test('200 reports at once: every one is there, once', async () => {
  const calls = Array.from({ length: 200 }, () => firstCall(draftReport(world, centre)));
  const answers = await Promise.all(calls.map((call) => world.send(protection, 'send', call)));
  // A machine that is too busy says so; her phone sends the same bytes again.
  const late = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
  expect(late.filter((code) => code !== 'UNAVAILABLE')).toEqual([]);
  for (const call of calls) await world.call(protection, 'send', call);
  expect(await countOf('protection_cases')).toBe(200);
  expect(await countOf('protection_entries')).toBe(400);
});

test('a second message raises urgency and never lowers it', async () => {
  const report = await buildReport(world, centre, { urgency: 'unclear' });
  await world.call(protection, 'send', { ...nextCall(report), urgency: 'ordinary' });
  expect((await open(report.locator)).urgency).toBe('unclear');
  await world.call(protection, 'send', { ...nextCall(report), urgency: 'urgent' });
  expect((await open(report.locator)).urgency).toBe('urgent');
});

describe('is answered like something that is not there', () => {
  test.each([
    'a code that nobody has',
    "another's code with this case",
    'a case that is not there',
  ])('%s', async (what) => {
    const mine = await buildReport(world, centre);
    const hers = await buildReport(world, centre);
    const call = nextCall(mine);
    const odd = {
      'a code that nobody has': { ...call, locator: 'x'.repeat(43) },
      "another's code with this case": { ...call, locator: hers.locator },
      'a case that is not there': { ...call, caseId: 'x'.repeat(43) },
    }[what];
    const reply = await world.send(protection, 'send', odd);
    expect(reply).toEqual({
      ok: false,
      error: { code: 'NOT_FOUND', status: 404, message: expect.any(String) },
    });
    expect((await open(mine.locator)).entries).toHaveLength(2);
    expect((await open(hers.locator)).entries).toHaveLength(2);
  });

  test('a first report that takes the id of a case which is there', async () => {
    const mine = await buildReport(world, centre);
    const drafted = draftReport(world, centre);
    const call = { ...firstCall(drafted), caseId: mine.caseId };
    await expect(world.call(protection, 'send', call)).rejects.toMatchObject({
      code: 'NOT_ACCEPTED',
      data: { why: 'FOREIGN_CASE' },
    });
  });
});

describe('is not accepted', () => {
  const refused = async (input: Parameters<typeof world.call>[2] | object) =>
    world.send(protection, 'send', input);

  test('what another operation is there for: no statement slips in beside its own check', async () => {
    const report = await buildReport(world, centre);
    const [first] = centre.handlers;
    const { locator, caseId, owner } = report;
    const lines = new Map(report.lines);
    const withdraw = entryOf(report, { by: owner, role: 'owner', kind: 'withdraw', body: {} });
    report.lines = new Map(lines);
    const kind = { ok: false, error: { code: 'NOT_ACCEPTED', data: { why: 'KIND' } } };
    expect(await refused({ locator, caseId, entries: [withdraw], wraps: [] })).toMatchObject(kind);
    for (const [of, body] of [
      ['leave', { reason: 'conflict' }],
      ['restore', { of: 'x'.repeat(43) }],
    ] as const) {
      const entries = [writtenBy(report, first, { kind: of, body })];
      const call = { caseId, entries, wraps: [] };
      expect(await world.send(protection, 'addEntries', call, { as: first })).toMatchObject(kind);
      report.lines = new Map(lines);
    }
    expect((await open(locator)).entries).toHaveLength(2);
  });

  test('what somebody else signed, or what was changed after it', async () => {
    const report = await buildReport(world, centre);
    const [first] = centre.handlers;
    const { locator, caseId, owner } = report;
    const before = new Map(report.lines);
    const forged = entryOf(report, { by: owner, role: 'owner', signedBy: first.keys });
    report.lines = new Map(before);
    const good = entryOf(report, { by: owner, role: 'owner' });
    const swapped = { ...good, body: entryOf(report, { by: owner, role: 'owner' }).body };
    for (const [entry, why] of [
      [forged, 'FORGED'],
      [swapped, 'MALFORMED'],
    ] as const) {
      expect(await refused({ locator, caseId, entries: [entry], wraps: [] })).toMatchObject({
        error: { code: 'NOT_ACCEPTED', data: { why } },
      });
    }
    expect((await open(locator)).entries).toHaveLength(2);
  });

  test('a place in her line that is taken, and one that is too far', async () => {
    const report = await buildReport(world, centre);
    const { locator, caseId, owner } = report;
    for (const sequence of [1, 2, 4]) {
      const lines = new Map(report.lines);
      const entry = entryOf(report, { by: owner, role: 'owner', sequence });
      report.lines = lines;
      expect(await refused({ locator, caseId, entries: [entry], wraps: [] })).toMatchObject({
        error: { code: 'PLACE_TAKEN' },
      });
    }
  });

  test('a report that fewer than two people can read', async () => {
    const drafted = draftReport(world, centre, { readers: [centre.lead] });
    expect(await refused(firstCall(drafted))).toMatchObject({
      error: { code: 'NOT_ACCEPTED', data: { why: 'TOO_FEW_READERS' } },
    });
    expect(await countOf('protection_cases')).toBe(0);
  });

  test('a wrap too many, one too few, and one that was not signed for', async () => {
    const drafted = draftReport(world, centre);
    const call = firstCall(drafted);
    const [wrap, ...others] = call.wraps;
    if (!wrap) throw new Error('a report has wraps');
    const more = [...call.wraps, { ...wrap, to: 'x'.repeat(22) }];
    const other = [{ ...wrap, file: `${wrap.file.slice(0, -4)}AAAA` }, ...others];
    for (const wraps of [others, more, other]) {
      expect(await refused({ ...call, wraps })).toMatchObject({ error: { code: 'NOT_ACCEPTED' } });
    }
    expect(await countOf('protection_cases')).toBe(0);
  });

  test('the staff key, which is never hers to make', async () => {
    const report = await buildReport(world, centre);
    const { locator, caseId, owner } = report;
    const piece = epochOf(report, {
      by: owner,
      role: 'owner',
      thread: 'staff',
      readers: centre.handlers,
    });
    expect(await refused({ locator, caseId, ...piece })).toMatchObject({
      error: { code: 'NOT_ACCEPTED', data: { why: 'NOT_ALLOWED' } },
    });
  });

  test('an epoch that silently takes a reader out', async () => {
    const report = await buildReport(world, centre);
    const [first, second, lead] = centre.handlers;
    const { locator, caseId, owner } = report;
    const epochs = { ...report.epochs };
    const lines = new Map(report.lines);
    const silent = epochOf(report, { by: owner, role: 'owner', readers: [second, lead] });
    expect(await refused({ locator, caseId, ...silent })).toMatchObject({
      error: { code: 'NOT_ACCEPTED', data: { why: 'WRONG_READERS' } },
    });
    Object.assign(report, { epochs, lines });
    const named = epochOf(report, {
      by: owner,
      role: 'owner',
      readers: [second, lead],
      removed: [first],
    });
    await world.call(protection, 'send', { locator, caseId, ...named });
    const { items } = await world.call(protection, 'queue', {}, { as: first });
    expect(items).toEqual([]);
  });

  test('bytes that are none of ours, and more than a call holds', async () => {
    const call = firstCall(draftReport(world, centre));
    const [first] = call.entries;
    if (!first) throw new Error('a report has entries');
    const odd = [
      { ...first, header: `${'A'.repeat(80)}.${'A'.repeat(86)}` },
      { ...first, body: 'A' },
      { ...first, body: 'AAAAA' },
    ];
    for (const entry of odd) {
      const reply = await refused({ ...call, entries: [entry] });
      expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_ACCEPTED' } });
    }
    const huge = { ...first, body: 'A'.repeat(59_000) };
    expect(await refused({ ...call, entries: [huge, huge] })).toMatchObject({
      error: { code: 'BAD_INPUT' },
    });
  });
});
