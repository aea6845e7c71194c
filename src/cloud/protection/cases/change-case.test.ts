import { newId } from '@cloud/platform/new-id';
import { wrapHash } from '@shared/envelope/case/entry';
import { recoveryKeyIdOf } from '@shared/envelope/keys/key-id';
import {
  buildCentre,
  buildHandler,
  buildKeys,
  publish,
  type BuiltCentre,
  type BuiltHandler,
} from '@tests/builders/protection';
import {
  buildReport,
  entryOf,
  epochOf,
  nextCall,
  writtenBy,
  type BuiltCase,
} from '@tests/builders/protection-reports';
import { useWorld, type World } from '@tests/support/test-world';
import { sql } from 'kysely';
import { protection } from '..';

const getWorld = useWorld();
let world: World;
let centre: BuiltCentre;
let first: BuiltHandler;
let second: BuiltHandler;
let lead: BuiltHandler;
let report: BuiltCase;
let ofCase: { caseId: string };

beforeEach(async () => {
  world = getWorld();
  centre = await buildCentre(world);
  [first, second, lead] = centre.handlers;
  report = await buildReport(world, centre);
  ofCase = { caseId: report.caseId };
});

const opened = { status: 'opened', of: null };
/** …with something that her key signed. */
const signedBy = (who: BuiltHandler) => ({
  ...ofCase,
  entries: [writtenBy(report, who, { kind: 'status', body: opened })],
});
const open = () => world.call(protection, 'open', { locator: report.locator });
const kinds = async () => (await open()).events.map(({ kind }) => kind);
const queueOf = async (who: BuiltHandler, which: 'open' | 'closed' | 'withdrawn' = 'open') =>
  (await world.call(protection, 'queue', { which }, { as: who })).items;
const wrappedTo = async () => {
  const { rows } = await sql<{ key: string }>`select distinct key_id as key from protection_wraps
    where tenant_id = ${world.tenantId} and case_id = ${report.caseId}`.execute(world.db);
  return rows.map(({ key }) => key).sort();
};

test('the queue lists the most urgent first, then who has waited longest, and no word of hers', async () => {
  world.clock.advance(60_000);
  const later = await buildReport(world, centre);
  const unclear = await buildReport(world, centre, { urgency: 'unclear' });
  const ordinary = await buildReport(world, centre, { urgency: 'ordinary' });
  expect((await queueOf(first)).map(({ caseId }) => caseId)).toEqual(
    [report, later, unclear, ordinary].map(({ caseId }) => caseId),
  );
});

test('who takes a case is named to colleagues, and only one has it at a time', async () => {
  await world.call(protection, 'takeCase', ofCase, { as: first });
  expect(await queueOf(second)).toMatchObject([
    { state: 'taken', takenBy: { name: first.name }, isMine: false, unreadSince: null },
  ]);
  await world.call(protection, 'handOverCase', { ...ofCase, to: second.handler }, { as: first });
  expect(await queueOf(second)).toMatchObject([{ isMine: true }]);
  const stranger = await buildHandler(world);
  await expect(
    world.call(protection, 'handOverCase', { ...ofCase, to: stranger.handler }, { as: second }),
  ).rejects.toMatchObject({ code: 'NOT_A_READER' });
});

test('a note for staff is not there for her, an answer is', async () => {
  const staff = { by: first.keys, role: 'handler', thread: 'staff' } as const;
  const key = epochOf(report, { ...staff, readers: centre.handlers });
  const note = writtenBy(report, first, { thread: 'staff' });
  const input = { ...ofCase, entries: [...key.entries, note], wraps: key.wraps };
  await world.call(protection, 'addEntries', input, { as: first });
  expect((await open()).entries).toHaveLength(2);
  const answer = writtenBy(report, first);
  await world.call(protection, 'addEntries', { ...ofCase, entries: [answer] }, { as: first });
  expect((await open()).entries.map(({ entry }) => entry)).toContainEqual(answer);
  const page = await world.call(protection, 'openCase', ofCase, { as: second });
  expect(page.entries).toHaveLength(5);
  expect(page.wraps.map(({ to }) => to)).toEqual([second.keys.keyId, second.keys.keyId]);
});

test('nobody reads on in a case that she did not open, and what is new leaves its mark', async () => {
  const next = (who: BuiltHandler) =>
    world.call(protection, 'caseEntries', { ...ofCase, after: 0 }, { as: who });
  await expect(next(first)).rejects.toMatchObject({ code: 'OPEN_FIRST' });
  await world.call(protection, 'openCase', ofCase, { as: first });
  await next(first);
  expect(await kinds()).toEqual(['received', 'opened']);
  await expect(next(second)).rejects.toMatchObject({ code: 'OPEN_FIRST' });
  world.clock.advance(60_000);
  await world.call(protection, 'send', nextCall(report));
  world.clock.advance(60_000);
  expect((await next(first)).entries).toHaveLength(3);
  await next(first);
  expect(await kinds()).toEqual(['received', 'opened', 'received', 'opened']);
  expect((await open()).openedAt).not.toBeNull();
});

test('nobody signs as a colleague, nor with a key that is revoked', async () => {
  const asSecond = { ...ofCase, entries: [writtenBy(report, second)] };
  await expect(world.call(protection, 'addEntries', asSecond, { as: first })).rejects.toMatchObject(
    { code: 'NOT_ACCEPTED', data: { why: 'NOT_YOURS' } },
  );
  await sql`update protection_keys set revoked_at = ${world.clock.now()}
    where tenant_id = ${world.tenantId} and key_id = ${first.keys.keyId}`.execute(world.db);
  const own = { ...ofCase, entries: [writtenBy(report, first)] };
  await expect(world.call(protection, 'addEntries', own, { as: first })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
});

test('what was not accepted changes nothing, the state neither', async () => {
  const forged = writtenBy(report, first, { signedBy: second.keys });
  const input = { ...ofCase, entries: [forged] };
  await expect(world.call(protection, 'takeCase', input, { as: first })).rejects.toMatchObject({
    data: { why: 'FORGED' },
  });
  expect(await queueOf(first)).toMatchObject([{ state: 'waiting', takenBy: null }]);
  expect(await kinds()).toEqual(['received']);
});

test('urgency is raised by anybody, and lowered with a reason that she sees', async () => {
  const calm = await buildReport(world, centre, { urgency: 'ordinary' });
  await world.call(protection, 'raiseUrgency', { caseId: calm.caseId }, { as: second });
  const entries = [writtenBy(calm, first, { kind: 'status', body: opened })];
  const lower = { caseId: calm.caseId, reason: 'asked-her', entries } as const;
  await world.call(protection, 'lowerUrgency', lower, { as: first });
  const view = await world.call(protection, 'open', { locator: calm.locator });
  expect(view.urgency).toBe('ordinary');
  expect(view.events.map(({ kind, detail }) => [kind, detail])).toEqual([
    ['received', null],
    ['urgency-raised', null],
    ['urgency-lowered', 'asked-her'],
  ]);
});

test('a referral needs her yes, or the lead; it ends once', async () => {
  const referralId = newId();
  const to = { ...ofCase, referralId, target: 'police' } as const;
  const inDanger = { ...to, ground: 'danger-to-life' } as const;
  await expect(world.call(protection, 'refer', inDanger, { as: first })).rejects.toMatchObject({
    code: 'LEAD_DECIDES',
  });
  await world.call(protection, 'refer', { ...to, ground: 'she-agreed' }, { as: first });
  const answer = (state: 'accepted' | 'refused' | 'done', reason?: 'no-room') =>
    world.send(
      protection,
      'answerReferral',
      { ...ofCase, referralId, state, ...(reason ? { reason } : {}) },
      { as: first },
    );
  expect(await answer('done')).toMatchObject({ error: { code: 'NOT_ACCEPTED' } });
  expect(await answer('refused')).toMatchObject({ error: { code: 'NOT_ACCEPTED' } });
  expect(await answer('accepted')).toMatchObject({ ok: true });
  expect(await queueOf(first)).toMatchObject([{ openReferrals: 1 }]);
  expect(await answer('done')).toMatchObject({ ok: true });
  expect(await answer('refused', 'no-room')).toMatchObject({ error: { code: 'NOT_ACCEPTED' } });
  expect((await open()).referrals).toMatchObject([{ target: 'police', state: 'done' }]);
  await world.call(protection, 'refer', { ...inDanger, referralId: newId() }, { as: lead });
});

test('closing takes two; then wraps are the lead’s, the recovery key’s and hers', async () => {
  await world.call(protection, 'takeCase', ofCase, { as: first });
  await expect(world.call(protection, 'agreeToClose', ofCase, { as: lead })).rejects.toMatchObject({
    code: 'OTHER_STATE',
    data: { state: 'taken' },
  });
  await world.call(protection, 'askToClose', { ...ofCase, reason: 'helped' }, { as: first });
  await expect(world.call(protection, 'agreeToClose', ofCase, { as: first })).rejects.toMatchObject(
    { code: 'NOT_ALLOWED' },
  );
  await world.call(protection, 'agreeToClose', signedBy(lead), { as: lead });
  expect(await wrappedTo()).toEqual([lead.keys.keyId, recoveryKeyIdOf(centre.recovery)].sort());
  expect(await queueOf(first, 'closed')).toEqual([]);
  expect(await queueOf(lead, 'closed')).toMatchObject([{ state: 'closed' }]);
  expect((await open()).state).toBe('closed');

  await world.call(protection, 'reopen', ofCase, { as: lead });
  expect((await open()).state).toBe('taken');
});

test('a lead does not agree to what she asked for herself', async () => {
  await world.call(protection, 'takeCase', ofCase, { as: lead });
  await world.call(protection, 'askToClose', { ...ofCase, reason: 'helped' }, { as: lead });
  await expect(world.call(protection, 'agreeToClose', ofCase, { as: lead })).rejects.toMatchObject({
    code: 'OWN_REQUEST',
  });
});

test('who is too near stops reading: her wraps go, and the case waits for somebody else', async () => {
  await world.call(protection, 'takeCase', ofCase, { as: first });
  const leave = writtenBy(report, first, { kind: 'leave', body: { reason: 'conflict' } });
  const input = { ...ofCase, entries: [leave] };
  await world.call(protection, 'withdrawForConflict', input, { as: first });
  expect(await wrappedTo()).not.toContain(first.keys.keyId);
  expect(await queueOf(first)).toEqual([]);
  expect(await queueOf(second)).toMatchObject([{ state: 'waiting', takenBy: null }]);
  for (const operation of ['openCase', 'takeCase'] as const) {
    await expect(world.call(protection, operation, ofCase, { as: first })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  }
  expect((await kinds()).at(-1)).toBe('reader-left');
});

test('a new handler reads what somebody who can has wrapped to her', async () => {
  const fourth = await buildHandler(world, 'case-handler', { name: '叶青' });
  await publish(world, centre, [...centre.handlers, fourth]);
  report.version = centre.version;
  expect(await queueOf(fourth)).toEqual([]);
  const file = Buffer.from('a wrap of the first epoch').toString('base64url');
  const to = fourth.keys.keyId;
  const entry = writtenBy(report, first, {
    kind: 'wraps',
    body: { wraps: [{ epoch: 1, to, hash: wrapHash(Buffer.from(file, 'base64url')) }] },
  });
  const wraps = [{ thread: 'shared' as const, epoch: 1, to, file }];
  await world.call(protection, 'addEntries', { ...ofCase, entries: [entry], wraps }, { as: first });
  expect(await queueOf(fourth)).toMatchObject([{ caseId: report.caseId }]);
  expect((await kinds()).at(-1)).toBe('reader-added');
});

test('her withdrawal is confirmed, or undone with a signature; then her view is back', async () => {
  const { locator, caseId, owner } = report;
  await world.call(protection, 'takeCase', ofCase, { as: first });
  const entry = entryOf(report, { by: owner, role: 'owner', kind: 'withdraw', body: {} });
  await world.call(protection, 'withdraw', { locator, caseId, entries: [entry] });
  await world.call(protection, 'confirmWithdrawal', signedBy(first), { as: first });
  expect(await queueOf(first, 'withdrawn')).toMatchObject([{ withdrawal: { isConfirmed: true } }]);
  const restore = writtenBy(report, first, { kind: 'restore', body: { of: 'x'.repeat(43) } });
  await world.call(protection, 'undoWithdrawal', { ...ofCase, entries: [restore] }, { as: first });
  expect((await open()).state).toBe('taken');
});

test('a lost code is replaced by one that opens it, and the old one opens nothing', async () => {
  const owner = buildKeys();
  const entry = writtenBy(report, first, {
    kind: 'replaceCode',
    body: {
      replaces: report.owner.keyId,
      keyId: owner.keyId,
      signing: owner.signing,
      recipient: owner.recipient,
    },
  });
  const locator = 'n'.repeat(43);
  await world.call(
    protection,
    'replaceCode',
    { ...ofCase, entries: [entry], locator },
    { as: first },
  );
  await expect(open()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(world.call(protection, 'send', nextCall(report))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const view = await world.call(protection, 'open', { locator });
  expect(view.caseId).toBe(report.caseId);
  // She sees that it was replaced, and by whom.
  expect(view.events.at(-1)).toMatchObject({ kind: 'code-replaced', by: 'handler' });
  expect(await wrappedTo()).not.toContain(report.owner.keyId);
});
