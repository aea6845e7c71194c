import { after, withMore, craftEpoch, craftMessage, writingBy } from '@tests/builders/case-attacks';
import {
  answerOf,
  craft,
  dayFrom,
  codesOf,
  directoryOf,
  handler,
  look,
  lookSafely,
  random,
  recovery,
  recoveryIdentity,
  report,
  say,
  store,
  textOf,
  tick,
  writingOf,
  type Handler,
} from '@tests/builders/cases';
import { recipientOf } from '../../age/identity';
import { seal } from '../../age/seal';
import { base64urlFromBytes } from '../../encoding/base64url';
import { keysOfCode } from '../../code/code-keys';
import { newReturnCode } from '../../code/return-code';
import { canonicalJson } from '../../encoding/canonical-json';
import { wrapHash, type EntryText } from '../entry';
import { replaceCode } from '../write/replace-code';
import { startEpoch } from '../write/start-epoch';
import { leaveCase } from '../write/write-statement';
import type { Opener } from './verify-case';

// Curves in plain JavaScript: slow on a machine that does something else besides.
jest.setTimeout(60_000);

/** Who may not write any more writes on, dated back or not, and the server helps her. Each with a control. */
const [wang, li, lead] = [handler('wang'), handler('li'), handler('lead', { role: 'case-lead' })];
const directory = directoryOf([wang, li, lead]);
const recoveryTarget = {
  keyId: recovery.role === 'recovery' ? recovery.keyId : '',
  recipient: recipientOf(recoveryIdentity),
};

describe('who does not read this case, or not any more', () => {
  test('a valid handler who has no wrap', async () => {
    const late = handler('late');
    const newer = directoryOf([wang, li, lead, late], { version: 8 });
    const reported = await report(directory);
    const entry = await craftMessage(await writingBy(reported, late, newer), answerOf('x'));
    expect((await after(reported, [entry], { under: newer })).codes).toEqual(['NOT_A_READER']);
  });

  test('a removed one writes on, dated back; what she wrote before stays', async () => {
    const reported = await report(directory);
    await say(reported, wang.me, directory, 'shared', answerOf('之前'));
    const before = await writingBy(reported, wang);
    const state = await lookSafely(reported.server, li.me, directory);
    const removed = [{ handler: 'wang', reason: 'conflict' as const }];
    store(reported.server, await startEpoch(writingOf(state, li.me, directory), 'shared', removed));
    const back = await craftMessage(before, answerOf('之后'), { at: dayFrom(0) });
    const seen = await after(reported, [back]);
    expect(seen).toMatchObject({ codes: ['NOT_A_READER'], texts: ['之前'] });
    const knowing = await craftMessage(await writingBy(reported, wang), answerOf('之后'));
    expect((await after(reported, [knowing])).codes).toEqual(['NOT_A_READER']);
  });

  test('who left writes on', async () => {
    const reported = await report(directory);
    store(reported.server, leaveCase(await writingBy(reported, wang), 'conflict'));
    const entry = await craftMessage(await writingBy(reported, wang), answerOf('x'));
    expect((await after(reported, [entry])).codes).toEqual(['NOT_A_READER']);
  });

  test('a key that is revoked: later, and dated back; what others have seen stays', async () => {
    const reported = await report(directory);
    await say(reported, wang.me, directory, 'shared', answerOf('真的'));
    await say(reported, reported.me, directory, 'shared', textOf('好'));
    const revoked = directoryOf([wang, li, lead], {
      version: 8,
      handlers: [{ ...wang.entry, revoked: tick().toISOString() }, li.entry, lead.entry],
    });
    const writing = await writingBy(reported, wang);
    const back = await craftMessage(writing, answerOf('假的'), { at: dayFrom(0) });
    const later = await craftMessage(writing, answerOf('假的'));
    for (const entry of [back, later]) {
      const seen = await after(reported, [entry], { under: revoked });
      expect(seen).toMatchObject({ codes: ['REVOKED_SIGNER'], texts: ['真的', '好'] });
      expect((await after(reported, [entry])).texts).toContain('假的');
    }
  });

  test('a revoked key dated after, even where a colleague has taken it for good', async () => {
    const reported = await report(directory);
    const writing = await writingBy(reported, wang);
    const revokedAt = writing.at.toISOString();
    const entry = await craftMessage({ ...writing, at: tick() }, answerOf('假的'));
    store(reported.server, { entries: [entry], wraps: [] });
    await say(reported, li.me, directory, 'shared', answerOf('同意。'));
    const handlers = [{ ...wang.entry, revoked: revokedAt }, li.entry, lead.entry];
    const under = directoryOf([], { version: 8, handlers });
    expect(await after(reported, [], { under })).toMatchObject({
      codes: ['REVOKED_SIGNER'],
      texts: ['同意。'],
    });
  });

  test('somebody whom she leaves out later dates back', async () => {
    const reported = await report(directory);
    const before = await writingBy(reported, wang);
    const choice = { leftOutHandlers: ['wang'], leftOutUnits: [], agreedUnits: [] };
    await say(reported, reported.me, directory, 'shared', { kind: 'readers', body: { choice } });
    const back = await craftMessage(before, answerOf('x'), { at: dayFrom(0) });
    expect((await after(reported, [back])).codes).toEqual(['LEFT_OUT_SIGNER']);
  });

  test('an epoch of a stolen key: refused, and hers comes after it', async () => {
    const reported = await report(directory);
    const { me, server } = reported;
    const to = [wang.entry, recoveryTarget, reported.keys.public];
    const stolen = await craftEpoch(await writingBy(reported, wang), to, { at: dayFrom(0) });
    store(server, stolen);
    const revoked = directoryOf([wang, li, lead], {
      version: 8,
      handlers: [{ ...wang.entry, revoked: dayFrom(1) }, li.entry, lead.entry],
    });
    const { state, findings } = await look(server, me, revoked);
    expect(findings.map(({ code }) => code)).toEqual(['REVOKED_SIGNER']);
    if (!state) throw new Error('no state');
    const own = await startEpoch(writingOf(state, me, revoked), 'shared');
    store(server, own);
    const answer = await look(server, li.me, revoked);
    expect(answer.state?.epochs.shared.map((epoch) => epoch.epoch)).toEqual([1, 3]);
  });

  test('a key outside its time', async () => {
    const reported = await report(directory);
    const writing = await writingBy(reported, wang);
    const at = (days: number) => craftMessage(writing, answerOf('x'), { at: dayFrom(days) });
    expect((await after(reported, [await at(302)])).codes).toEqual(['EXPIRED_SIGNER']);
    expect((await after(reported, [await at(-32)])).codes).toEqual(['EXPIRED_SIGNER']);
    expect((await after(reported, [await at(299)])).codes).toEqual([]);
  });
});

describe('a code that was replaced', () => {
  test('writes on with the server’s help', async () => {
    const reported = await report(directory);
    const before = writingOf(reported.state, reported.me, directory);
    const state = await lookSafely(reported.server, li.me, directory);
    const keys = keysOfCode(newReturnCode(random));
    store(reported.server, await replaceCode(writingOf(state, li.me, directory), keys.public));
    const back = await craftMessage(before, textOf('我没事了。'));
    const by: Opener = { role: 'owner', keys };
    const seen = await after(reported, [back], { by });
    expect(seen).toMatchObject({ codes: ['REPLACED_CODE'], texts: [] });
    expect(
      (
        await after(
          {
            ...reported,
            server: { ...reported.server, entries: reported.server.entries.slice(0, 2) },
          },
          [back],
        )
      ).codes,
    ).toEqual([]);
  });

  test('is replaced by somebody who may not, or by keys that are not what they say', async () => {
    const late = handler('late');
    const newer = directoryOf([wang, li, lead, late], { version: 8 });
    const reported = await report(directory);
    const { public: own } = keysOfCode(newReturnCode(random));
    const body = { replaces: reported.keys.public.keyId, ...own };
    const make = async (who: Handler, changes: object = {}) =>
      craft(
        await writingBy(reported, who, newer),
        { kind: 'replaceCode' },
        canonicalJson({ ...body, ...changes }),
      );
    const codes = async (entry: EntryText) =>
      (await after(reported, [entry], { under: newer })).codes;
    expect(await codes(await make(late))).toEqual(['NOT_A_READER']);
    expect(await codes(await make(wang, { recipient: li.entry.recipient }))).toEqual([
      'NOT_ALLOWED',
    ]);
    expect(await codes(await make(wang, { replaces: own.keyId }))).toEqual(['NOT_ALLOWED']);
    expect(await codes(await make(wang))).toEqual([]);
  });

  test('opens no case but its own, whoever wraps a key to it', async () => {
    const reported = await report(directory);
    const keys = keysOfCode(newReturnCode(random));
    const writing = await writingBy(reported, wang);
    const [epoch] = reported.state.epochs.shared;
    const file = await seal(epoch?.identity ?? new Uint8Array(), [keys.public.recipient]);
    const to = keys.public.keyId;
    const added = craft(
      writing,
      { kind: 'wraps' },
      canonicalJson({ wraps: [{ epoch: 1, to, hash: wrapHash(file) }] }),
    );
    const wrap = { thread: 'shared', epoch: 1, to, file: base64urlFromBytes(file) } as const;
    const foreign = withMore(reported.server, [added], [wrap]);
    const answer = await look(foreign, { role: 'owner', keys }, directory);
    expect(answer.state).toBeNull();
    expect(codesOf(answer)).toEqual(['FOREIGN_CASE', 'WRONG_READERS']);
  });
});
