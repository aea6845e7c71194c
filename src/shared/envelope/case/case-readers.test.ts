import {
  answerOf,
  codeThrown,
  dayFrom,
  directoryOf,
  handler,
  look,
  lookSafely,
  makeStaffKey,
  noteOf,
  random,
  report,
  say,
  store,
  textOf,
  textsOf,
  writingOf,
} from '@tests/builders/cases';
import { keysOfCode } from '../code/code-keys';
import { newReturnCode } from '../code/return-code';
import type { Opener } from './verify/verify-case';
import { addReaders } from './write/add-readers';
import { isEpochDue, keysDue } from './write/keys-due';
import { replaceCode } from './write/replace-code';
import { startEpoch } from './write/start-epoch';
import { writeMessage } from './write/write-message';
import { leaveCase } from './write/write-statement';

// Curves in plain JavaScript: slow on a machine that does something else besides.
jest.setTimeout(60_000);

const [wang, li, lead] = [handler('wang'), handler('li'), handler('lead', { role: 'case-lead' })];
const directory = directoryOf([wang, li, lead]);

describe('who reads', () => {
  test('a handler of a newer directory is added by her own client, and reads all', async () => {
    const reported = await report(directory);
    const { server, me } = reported;
    const zhao = handler('zhao');
    const newer = directoryOf([wang, li, lead, zhao], { version: 8 });
    const state = await lookSafely(server, me, newer);
    const { toAdd, ...due } = keysDue(state, 'shared', newer);
    expect(isEpochDue({ toAdd, ...due })).toBe(false);
    expect(toAdd.map((entry) => entry.handler)).toEqual(['zhao']);
    const added = await addReaders(writingOf(state, me, newer), 'shared', [zhao.entry.keyId]);
    store(server, added);
    store(
      server,
      await writeMessage(writingOf(added.state, me, newer), 'shared', textOf('在吗？')),
    );
    expect(textsOf(await lookSafely(server, zhao.me, newer))).toEqual(['在吗？']);
    await say(reported, zhao.me, newer, 'shared', answerOf('在。'));
    expect(textsOf(await lookSafely(server, me, newer))).toEqual(['在吗？', '在。']);
  });

  test('whom she leaves out gets no key, and cannot be added', async () => {
    const { server, me, state } = await report(directory, { leftOutHandlers: ['li'] });
    expect(await look(server, li.me, directory)).toMatchObject({ state: null });
    const theirs = await lookSafely(server, wang.me, directory);
    expect(keysDue(theirs, 'shared', directory).toAdd).toEqual([]);
    for (const [who, seen] of [
      [wang.me, theirs],
      [me, state],
    ] as const) {
      const added = () => addReaders(writingOf(seen, who, directory), 'shared', [li.entry.keyId]);
      expect(await codeThrown(added)).toBe('NOT_A_READER');
    }
  });

  test('a town reads when she agrees, and not before', async () => {
    const town = handler('town', { unit: 'town-a', reads: 'agreed' });
    const wider = directoryOf([wang, li, town]);
    const { server, me, state } = await report(wider);
    expect(
      await codeThrown(() => addReaders(writingOf(state, me, wider), 'shared', [town.entry.keyId])),
    ).toBe('NOT_A_READER');
    const agreed = await writeMessage(writingOf(state, me, wider), 'shared', {
      kind: 'readers',
      body: { choice: { leftOutHandlers: [], leftOutUnits: [], agreedUnits: ['town-a'] } },
    });
    const added = await addReaders(writingOf(agreed.state, me, wider), 'shared', [
      town.entry.keyId,
    ]);
    store(server, agreed);
    store(server, added);
    await lookSafely(server, town.me, wider);
    await lookSafely(server, wang.me, wider);
  });

  test('too few readers: nothing is written', async () => {
    expect(await codeThrown(() => report(directory, { leftOutHandlers: ['wang', 'li'] }))).toBe(
      'TOO_FEW_READERS',
    );
  });

  test('a reader is revoked while nobody is online: her next text goes to a new epoch', async () => {
    const reported = await report(directory);
    const { server, me } = reported;
    await say(reported, wang.me, directory, 'shared', answerOf('我是小王。'));
    await say(reported, me, directory, 'shared', textOf('收到。'));
    const revoking = directoryOf([wang, li, lead], {
      version: 8,
      handlers: [{ ...wang.entry, revoked: dayFrom(1) }, li.entry, lead.entry],
    });
    const state = await lookSafely(server, me, revoking);
    expect(keysDue(state, 'shared', revoking).toRemove).toMatchObject([
      { handler: 'wang', reason: 'revoked' },
    ]);
    expect(
      await codeThrown(() => writeMessage(writingOf(state, me, revoking), 'shared', textOf('x'))),
    ).toBe('NOT_ALLOWED');
    const epoch = await startEpoch(writingOf(state, me, revoking), 'shared');
    store(server, epoch);
    store(
      server,
      await writeMessage(writingOf(epoch.state, me, revoking), 'shared', textOf('新的。')),
    );
    expect(textsOf(await lookSafely(server, li.me, revoking))).toEqual([
      '我是小王。',
      '收到。',
      '新的。',
    ]);
    expect(textsOf(await lookSafely(server, me, revoking))).toEqual([
      '我是小王。',
      '收到。',
      '新的。',
    ]);
    const { state: hers } = await look(server, wang.me, directory);
    expect(textsOf(hers)).not.toContain('新的。');
  });

  test('a conflict of interest: she leaves, the next one starts epochs without her', async () => {
    const reported = await report(directory);
    const { server } = reported;
    await makeStaffKey(reported, wang, directory);
    store(
      server,
      leaveCase(
        writingOf(await lookSafely(server, wang.me, directory), wang.me, directory),
        'conflict',
      ),
    );
    let state = await lookSafely(server, li.me, directory);
    expect(state.removed).toEqual(new Map([['wang', 'conflict']]));
    expect(keysDue(state, 'shared', directory).toRemove).toMatchObject([
      { handler: 'wang', reason: 'conflict' },
    ]);
    for (const thread of ['shared', 'staff'] as const) {
      const epoch = await startEpoch(writingOf(state, li.me, directory), thread);
      store(server, epoch);
      state = epoch.state;
    }
    await say(reported, lead.me, directory, 'staff', noteOf('without her'));
    await say(reported, lead.me, directory, 'shared', answerOf('换人了。'));
    const hers = await lookSafely(server, reported.me, directory);
    expect(hers.readers).toEqual([li.entry.keyId, lead.entry.keyId]);
    expect(keysDue(hers, 'shared', directory).toAdd).toEqual([]);
    expect(textsOf((await look(server, wang.me, directory)).state)).toEqual([]);
  });

  test('a renewed key of the same person is added; whom she left out stays out with a new key', async () => {
    const { server } = await report(directory, { leftOutHandlers: ['lead'] });
    const renewed = [handler('wang'), handler('lead')] as const;
    const newer = directoryOf([wang, li, lead, ...renewed], { version: 8 });
    const state = await lookSafely(server, wang.me, newer);
    expect(keysDue(state, 'shared', newer).toAdd.map((entry) => entry.keyId)).toEqual([
      renewed[0].entry.keyId,
    ]);
  });

  test('a handler whose key was stolen reads again with a new one', async () => {
    const { server, me, state } = await report(directory);
    const again = handler('wang');
    const entries = [{ ...wang.entry, revoked: dayFrom(0) }, li.entry, lead.entry];
    const revoking = directoryOf([], { version: 8, handlers: entries });
    const epoch = await startEpoch(writingOf(state, me, revoking), 'shared');
    store(server, epoch);
    const renewed = directoryOf([], { version: 9, handlers: [...entries, again.entry] });
    const after = await lookSafely(server, me, renewed);
    const due = keysDue(after, 'shared', renewed);
    expect(isEpochDue(due)).toBe(false);
    expect(due.toAdd.map((entry) => entry.keyId)).toEqual([again.entry.keyId]);
  });

  test('of two keys of a person one is revoked: the epoch goes to the other', async () => {
    const again = handler('wang');
    const both = directoryOf([wang, li, lead, again]);
    const { server, me, state } = await report(both);
    const entries = [{ ...wang.entry, revoked: dayFrom(0) }, li.entry, lead.entry, again.entry];
    const revoking = directoryOf([], { version: 8, handlers: entries });
    const due = keysDue(state, 'shared', revoking);
    expect(due.toRemove).toMatchObject([{ keyId: wang.entry.keyId, reason: 'revoked' }]);
    store(server, await startEpoch(writingOf(state, me, revoking), 'shared', [...due.toRemove]));
    const { readers } = await lookSafely(server, again.me, revoking);
    expect(readers).toEqual([li, lead, again].map(({ entry }) => entry.keyId));
  });
});

describe('a lost code', () => {
  test('is replaced: the new one opens all, the old one nothing new', async () => {
    const reported = await report(directory);
    const { server, me } = reported;
    await say(reported, me, directory, 'shared', textOf('之前。'));
    const keys = keysOfCode(newReturnCode(random));
    const state = await lookSafely(server, li.me, directory);
    store(server, await replaceCode(writingOf(state, li.me, directory), keys.public));
    await say(reported, wang.me, directory, 'shared', answerOf('之后。'));
    const again: Opener = { role: 'owner', keys };
    await say(reported, again, directory, 'shared', textOf('是我。'));
    expect(textsOf(await lookSafely(server, again, directory))).toEqual([
      '之前。',
      '之后。',
      '是我。',
    ]);
    expect(textsOf(await lookSafely(server, lead.me, directory))).toEqual([
      '之前。',
      '之后。',
      '是我。',
    ]);
    const old = await lookSafely(server, me, directory);
    expect(textsOf(old)).toEqual(['之前。']);
    expect(old.owner.keyId).toBe(keys.public.keyId);
    expect(
      await codeThrown(() => writeMessage(writingOf(old, me, directory), 'shared', textOf('x'))),
    ).toBe('NOT_ALLOWED');
  });
});
