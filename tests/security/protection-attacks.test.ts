import { protection } from '@cloud/protection';
import { base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import { utf8FromText } from '@shared/envelope/encoding/utf8';
import { buildUnit } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import {
  buildCentre,
  buildHandler,
  buildKeys,
  type BuiltCentre,
  type BuiltHandler,
} from '@tests/builders/protection';
import {
  buildReport,
  draftReport,
  entryOf,
  firstCall,
  nextCall,
  writtenBy,
  type BuiltCase,
} from '@tests/builders/protection-reports';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { sql } from 'kysely';
import { openGateway } from './open-gateway';

const database = useTestDatabase();
let world: World;
let centre: BuiltCentre;
let report: BuiltCase;

beforeEach(async () => {
  world = createWorld(database.db);
  centre = await buildCentre(world);
  report = await buildReport(world, centre);
});

const opened = { status: 'opened', of: null };
const signed = (who: BuiltHandler) => ({
  caseId: report.caseId,
  entries: [writtenBy(report, who, { kind: 'status', body: opened })],
});

async function stored(): Promise<string> {
  const { rows } = await sql`select c.*, (select count(*)::int from protection_entries e
      where e.tenant_id = c.tenant_id and e.case_id = c.id) as entries
    from protection_cases c where tenant_id = ${world.tenantId} order by id`.execute(world.db);
  return JSON.stringify(rows);
}

/** What a call is refused with; whatever it was, nothing is stored. */
async function refused(call: () => Promise<unknown>): Promise<string> {
  const before = await stored();
  const code = await call().then(
    () => 'done',
    (error: unknown) => String(Object(error).code),
  );
  expect(await stored()).toBe(before);
  return code;
}

/** Everything that a handler does with a case without writing a word. */
const acts = (second: BuiltHandler, referralId = '0199f0f0-0000-7000-8000-000000000001') =>
  [
    ['takeCase', {}],
    ['handOverCase', { to: second.handler }],
    ['raiseUrgency', {}],
    ['lowerUrgency', { reason: 'asked-her' }],
    ['refer', { referralId, target: 'police', ground: 'she-agreed' }],
    ['askToClose', { reason: 'helped' }],
    ['askToSetAside', { kind: 'harassment' }],
    ['confirmTrial', {}],
    ['keepByLaw', { ground: 'child' }],
    ['confirmWithdrawal', {}],
  ] as const;

test.each(['revoked', 'ended', 'given up'])(
  'a session whose key is %s does nothing with a case, and ends no alarm',
  async (how) => {
    const [first, second] = centre.handlers;
    const column = how === 'given up' ? 'left_at' : how === 'ended' ? 'valid_until' : 'revoked_at';
    await sql`update protection_keys set ${sql.ref(column)} = ${world.clock.now()}
      where tenant_id = ${world.tenantId} and key_id = ${first.keys.keyId}`.execute(world.db);
    for (const [operation, more] of acts(second)) {
      const input = { caseId: report.caseId, ...more };
      const call = () => world.call(protection, operation, input as never, { as: first });
      expect([operation, await refused(call)]).toEqual([operation, 'NOT_ALLOWED']);
    }
    const write = () => world.call(protection, 'addEntries', signed(first), { as: first });
    expect(await refused(write)).toBe('NOT_ALLOWED');
    // Nor is it given to her by a colleague.
    const to = { caseId: report.caseId, to: first.handler };
    const give = () => world.call(protection, 'handOverCase', to, { as: second });
    expect(await refused(give)).toBe('NOT_A_READER');
  },
);

test('a session without the key ends no case: what ends one carries a signature of its own', async () => {
  const [first, second, lead] = centre.handlers;
  const { caseId, locator, owner } = report;
  const bare = { caseId };
  const asFirst = { as: first };
  const aside = { ...bare, kind: 'harassment' } as const;
  const calm = { ...bare, reason: 'asked-her' } as const;
  expect(await refused(() => world.call(protection, 'askToSetAside', aside, asFirst))).toBe(
    'NOT_ACCEPTED',
  );
  expect(await refused(() => world.call(protection, 'lowerUrgency', calm, asFirst))).toBe(
    'NOT_ACCEPTED',
  );
  // A signature that is there already is no new one's: a colleague's, or her own of another act.
  const mine = signed(first);
  await world.call(protection, 'addEntries', mine, asFirst);
  const others = { ...aside, ...signed(second) };
  expect(await refused(() => world.call(protection, 'askToSetAside', others, asFirst))).toBe(
    'NOT_ACCEPTED',
  );
  const again = { ...aside, ...mine };
  expect(await refused(() => world.call(protection, 'askToSetAside', again, asFirst))).toBe(
    'NOT_ACCEPTED',
  );

  await world.call(protection, 'takeCase', bare, asFirst);
  await world.call(protection, 'askToClose', { ...bare, reason: 'helped' }, asFirst);
  expect(await refused(() => world.call(protection, 'agreeToClose', bare, { as: lead }))).toBe(
    'NOT_ACCEPTED',
  );
  const entries = [entryOf(report, { by: owner, role: 'owner', kind: 'withdraw', body: {} })];
  await world.call(protection, 'withdraw', { locator, caseId, entries });
  expect(await refused(() => world.call(protection, 'confirmWithdrawal', bare, asFirst))).toBe(
    'NOT_ACCEPTED',
  );
});

test('what was signed once is no signature a second time: her second withdrawal is not undone by it', async () => {
  const [first] = centre.handlers;
  const { caseId, locator, owner } = report;
  const back = () => ({
    locator,
    caseId,
    entries: [entryOf(report, { by: owner, role: 'owner', kind: 'withdraw', body: {} })],
  });
  await world.call(protection, 'withdraw', back());
  const restore = writtenBy(report, first, { kind: 'restore', body: { of: 'x'.repeat(43) } });
  const undo = { caseId, entries: [restore] };
  await world.call(protection, 'undoWithdrawal', undo, { as: first });
  await world.call(protection, 'withdraw', back());
  const again = () => world.call(protection, 'undoWithdrawal', undo, { as: first });
  expect(await refused(again)).toBe('NOT_ACCEPTED');
});

test('X’s code with Y’s case is answered like a code that is nobody’s', async () => {
  const other = await buildReport(world, centre);
  const back = (of: BuiltCase, caseId: string, locator: string) => {
    const entries = [entryOf(of, { by: of.owner, role: 'owner', kind: 'withdraw', body: {} })];
    return () => world.call(protection, 'withdraw', { locator, caseId, entries });
  };
  const wrong = 'w'.repeat(43);
  for (const [locator, caseId] of [
    [report.locator, other.caseId],
    [other.locator, report.caseId],
    [wrong, report.caseId],
    [report.locator, 'z'.repeat(43)],
  ] as const) {
    const written = () =>
      world.call(protection, 'send', { ...nextCall(copied(report)), locator, caseId });
    expect(await refused(written)).toBe('NOT_FOUND');
    expect(await refused(back(copied(report), caseId, locator))).toBe('NOT_FOUND');
  }
});

const copied = (of: BuiltCase): BuiltCase => ({ ...of, lines: new Map(of.lines) });

test('an entry of one case fits into no other, and entries of a call do not change places', async () => {
  const other = await buildReport(world, centre);
  const foreign = { ...nextCall(copied(report)), locator: other.locator, caseId: other.caseId };
  expect(await refused(() => world.call(protection, 'send', foreign))).toBe('NOT_ACCEPTED');
  const [one, two] = [nextCall(report), nextCall(report)];
  const swapped = { ...one, entries: [...two.entries, ...one.entries] };
  expect(await refused(() => world.call(protection, 'send', swapped))).toBe('PLACE_TAKEN');
  const twice = { ...one, entries: [...one.entries, ...one.entries] };
  expect(await refused(() => world.call(protection, 'send', twice))).not.toBe('done');
  await world.call(protection, 'send', { ...one, entries: [...one.entries, ...two.entries] });
});

test('a new code that is another case’s is refused, and tells nothing', async () => {
  const [first] = centre.handlers;
  const other = await buildReport(world, centre);
  const owner = buildKeys();
  const body = {
    replaces: report.owner.keyId,
    keyId: owner.keyId,
    signing: owner.signing,
    recipient: owner.recipient,
  };
  const entries = [writtenBy(report, first, { kind: 'replaceCode', body })];
  const input = { caseId: report.caseId, entries, locator: other.locator };
  expect(await refused(() => world.call(protection, 'replaceCode', input, { as: first }))).toBe(
    'NOT_ACCEPTED',
  );
});

test('a handler of a town reads nothing of the centre’s, and leads nothing there', async () => {
  const town = await buildUnit(world, { kind: 'town', parent: centre.unit });
  const elsewhere = await buildUnit(world, { id: '330382108', kind: 'town' });
  for (const unit of [town, elsewhere]) {
    const lead = await buildPerson(world, { roles: [{ role: 'case-lead', unitId: unit.id }] });
    const as = { as: lead };
    for (const which of ['open', 'closed', 'withdrawn'] as const)
      expect((await world.call(protection, 'queue', { which }, as)).items).toEqual([]);
    const { caseId } = report;
    for (const [operation, input] of [
      ['openCase', { caseId }],
      ['caseEntries', { caseId, after: 0 }],
      ['agreeToClose', { caseId }],
      ['keyRequests', {}],
      ['rota', { from: '2026-11-23T00:00:00.000Z', until: '2026-11-24T00:00:00.000Z' }],
      ['publishDirectory', { directory: `AAAA.${'A'.repeat(86)}` }],
      ['publishStatus', { status: `AAAA.${'A'.repeat(86)}` }],
      ['saveSettings', { hours: [], urgentMinutes: 120, otherHours: 72 }],
    ] as const) {
      const call = () => world.call(protection, operation, input as never, as);
      expect([operation, await refused(call)]).toEqual([operation, 'NOT_ALLOWED']);
    }
  }
});

test('who holds no key yet sees no case, whoever she is', async () => {
  const fresh = await buildHandler(world);
  expect((await world.call(protection, 'queue', {}, { as: fresh })).items).toEqual([]);
  const open = () => world.call(protection, 'openCase', { caseId: report.caseId }, { as: fresh });
  expect(await refused(open)).toBe('NOT_ALLOWED');
});

describe('bytes that are made to break something', () => {
  const deep = (sign: string, count: number) =>
    `${base64urlFromBytes(utf8FromText(`\u0001${sign.repeat(count)}`))}.${'A'.repeat(86)}`;
  const first = () => firstCall(draftReport(world, centre));

  test('are refused by their form, never an error of ours', async () => {
    const heads = [deep('[', 40_000), deep('{"a":', 8_000), deep('"', 40_000), deep('9', 40_000)];
    for (const header of heads) {
      const call = first();
      const entries = call.entries.map((entry) => ({ ...entry, header }));
      const reply = await refused(() => world.call(protection, 'send', { ...call, entries }));
      expect(['NOT_ACCEPTED', 'BAD_INPUT']).toContain(reply);
    }
    const bodies = ['{"public":"age1"}', '[[[[[[', '{"__proto__":{}}', '{"wraps":[]}'];
    for (const text of bodies) {
      const drafted = draftReport(world, centre);
      const { owner } = drafted.report;
      drafted.report.lines.clear();
      const body = new Uint8Array(Buffer.from(text));
      const begin = entryOf(drafted.report, { by: owner, role: 'owner', kind: 'epoch', body });
      const call = firstCall(drafted);
      const entries = [begin, ...call.entries.slice(1)];
      expect(await refused(() => world.call(protection, 'send', { ...call, entries }))).toBe(
        'NOT_ACCEPTED',
      );
    }
  });

  test('through the gateway: one shape of error, without an echo, and the next one works', async () => {
    const gateway = await openGateway(world.runtime);
    const post = (payload: string, type = 'application/json') =>
      gateway.inject({
        method: 'POST',
        url: '/rpc/protection/send',
        headers: { 'content-type': type, 'idempotency-key': 'a-key-of-a-test-0001' },
        payload,
      });
    const secret = '他又打我了';
    const payloads = [
      `{"locator":"${secret}`,
      `${'['.repeat(45_000)}${secret}`,
      JSON.stringify({ locator: secret, caseId: secret, entries: [], wraps: [] }),
      JSON.stringify({ locator: 'l'.repeat(43), caseId: 7, about: { reporter: secret } }),
      `"${secret.repeat(30_000)}"`,
      '',
    ];
    for (const payload of payloads) {
      const answer = await post(payload);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.body).not.toContain(secret);
      expect(Object.keys(answer.json()).sort()).toEqual(
        expect.arrayContaining(['code', 'message']),
      );
    }
    expect((await post(secret, 'text/plain')).statusCode).toBeLessThan(500);
    // Nothing of a case is asked for by an address, which proxies and histories keep.
    const asked = await gateway.inject({
      url: `/rpc/protection/open?locator=${report.locator}`,
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    expect(asked.statusCode).toBeGreaterThanOrEqual(400);
    await gateway.close();
  });
});

test('metrics say that the domain was called, and not by which operation', async () => {
  await world.call(protection, 'open', { locator: report.locator });
  const text = await world.runtime.services.metrics.text();
  const lines = text.split('\n').filter((line) => line.includes('domain="protection"'));
  expect(lines.length).toBeGreaterThan(0);
  for (const name of ['open', 'send', 'enrolKey', 'publishDirectory'])
    expect(lines.join('\n')).not.toContain(`"${name}"`);
});
