import { protection } from '@cloud/protection';
import { buildCentre, type BuiltCentre, type BuiltHandler } from '@tests/builders/protection';
import {
  buildReport,
  nextCall,
  writtenBy,
  type BuiltCase,
} from '@tests/builders/protection-reports';
import { useWorld } from '@tests/support/test-world';
import type { World } from '@tests/support/test-world';

const getWorld = useWorld();
let world: World;
let centre: BuiltCentre;
let report: BuiltCase;

beforeEach(async () => {
  world = getWorld();
  centre = await buildCentre(world);
  report = await buildReport(world, centre);
});

const isPostgres = process.env.TEST_DATABASE === 'postgres';
/** Impatient fingers, and requests that a network sent twice. */
const taps = isPostgres ? 60 : 12;
const rounds = isPostgres ? 12 : 4;

type Operation = 'takeCase' | 'addEntries' | 'askToClose' | 'agreeToClose' | 'send';
type Reply = { ok: boolean; output?: unknown; error?: { code: string } };

/** Each with a key of its own, as taps have; what was refused is told by its code. */
async function tap(operation: Operation, input: object, as?: BuiltHandler): Promise<string> {
  const options = as ? { as } : {};
  const reply = (await world.send(protection, operation, input, options)) as Reply;
  return reply.ok ? JSON.stringify(reply.output) : (reply.error?.code ?? 'unknown');
}

const many = (count: number, one: (at: number) => Promise<string>) =>
  Promise.all(Array.from({ length: count }, (_, at) => one(at)));

async function seenByHer() {
  return world.call(protection, 'open', { locator: report.locator });
}

async function rowSeenBy(who: BuiltHandler, which: 'open' | 'closed' = 'open') {
  const { items } = await world.call(protection, 'queue', { which }, { as: who });
  return items.find(({ caseId }) => caseId === report.caseId);
}

test('an answer that was tapped many times is one answer, and each tap hears the same', async () => {
  const [first] = centre.handlers;
  const { caseId } = report;
  const entries = [writtenBy(report, first)];
  const heard = await many(taps, () => tap('addEntries', { caseId, entries, wraps: [] }, first));
  expect(new Set(heard).size).toBe(1);
  expect(heard[0]).toContain('entries');
  const { entries: kept } = await seenByHer();
  expect(kept).toHaveLength(3);
});

test('many take a case at the same moment: it is held by one, who was told so', async () => {
  const { caseId } = report;
  const heard = await many(taps, (at) => {
    const who = centre.handlers[at % 3] ?? centre.lead;
    return tap('takeCase', { caseId, entries: [], wraps: [] }, who);
  });
  // It may go from hand to hand, as by a click after the other; it is never nobody's, nor two people's.
  expect(new Set(heard)).toEqual(new Set([JSON.stringify({ entries: [], state: 'taken' })]));
  const mine = await Promise.all(centre.handlers.map((who) => rowSeenBy(who)));
  expect(mine.filter((row) => row?.isMine)).toHaveLength(1);
  expect(mine.map((row) => row?.state)).toEqual(['taken', 'taken', 'taken']);
});

test('closing that is asked and agreed to many times happens once', async () => {
  const [first, , lead] = centre.handlers;
  const { caseId } = report;
  await world.call(protection, 'takeCase', { caseId }, { as: first });
  const asked = await many(taps, () => tap('askToClose', { caseId, reason: 'helped' }, first));
  expect(asked.filter((heard) => heard.includes('closing'))).toHaveLength(1);
  expect(new Set(asked.filter((heard) => !heard.includes('closing')))).toEqual(
    new Set(['OTHER_STATE']),
  );
  const status = { status: 'handled', of: null };
  const entries = [writtenBy(report, lead, { kind: 'status', body: status })];
  const agreed = await many(taps, () => tap('agreeToClose', { caseId, entries, wraps: [] }, lead));
  expect(agreed.filter((heard) => heard.includes('closed'))).toHaveLength(1);
  expect(new Set(agreed.filter((heard) => !heard.includes('closed')))).toEqual(
    new Set(['OTHER_STATE']),
  );
  const { events } = await seenByHer();
  expect(events.filter(({ kind }) => kind === 'closed')).toHaveLength(1);
});

test('she writes while the lead says yes: whichever comes first, her word lies before somebody', async () => {
  const [first, , lead] = centre.handlers;
  const ends = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    report = await buildReport(world, centre);
    const { caseId } = report;
    await world.call(protection, 'takeCase', { caseId }, { as: first });
    await world.call(protection, 'askToClose', { caseId, reason: 'helped' }, { as: first });
    const status = { status: 'handled', of: null };
    const entries = [writtenBy(report, lead, { kind: 'status', body: status })];
    const close = () => tap('agreeToClose', { caseId, entries, wraps: [] }, lead);
    const call = nextCall(report);
    const write = () => tap('send', call);
    const [heard] =
      round % 2 === 0
        ? await Promise.all([close(), write()])
        : (await Promise.all([write(), close()])).reverse();
    ends.add(heard?.includes('closed') ? 'closed first' : 'written first');
    const row = await rowSeenBy(lead);
    expect(row?.state).toBe(heard?.includes('closed') ? 'waiting' : 'taken');
    expect(row?.unreadSince).not.toBeNull();
    expect(await rowSeenBy(lead, 'closed')).toBeUndefined();
  }
  expect(ends.size).toBeGreaterThan(0);
});
