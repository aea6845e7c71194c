import {
  answerOf,
  codeThrown,
  content,
  directoryOf,
  handler,
  look,
  lookSafely,
  makeStaffKey,
  noteOf,
  recovery,
  report,
  say,
  store,
  textOf,
  textsOf,
  writingOf,
  type Handler,
} from '@tests/builders/cases';
import type { Thread } from './entry';
import type { MessageContent } from './messages';
import type { Opener } from './verify/verify-case';
import { startEpoch } from './write/start-epoch';
import { writeMessage } from './write/write-message';
import { restore, withdraw, writeStatus } from './write/write-statement';

// Curves in plain JavaScript: slow on a machine that does something else besides.
jest.setTimeout(60_000);

const [wang, li, lead] = [handler('wang'), handler('li'), handler('lead', { role: 'case-lead' })];
const directory = directoryOf([wang, li, lead]);

describe('a case', () => {
  test('her report is read by every handler and by the recovery key, and by herself', async () => {
    const { server, me } = await report(directory);
    for (const reader of [wang.me, li.me, lead.me, recovery, me]) {
      const { state, findings } = await look(server, reader, directory);
      expect(findings).toEqual([]);
      expect(state?.entries.map((entry) => entry.kind)).toEqual(['epoch', 'sealed']);
      expect(state?.entries[1]?.message).toMatchObject({ kind: 'report', body: { content } });
      expect(state?.readers).toHaveLength(3);
    }
    const stranger = handler('stranger');
    const answer = await look(server, stranger.me, directoryOf([wang, li, lead, stranger]));
    expect(answer).toMatchObject({ state: null, findings: [{ code: 'NO_BEGINNING' }] });
  });

  test('answers reach her, notes do not', async () => {
    const reported = await report(directory);
    await makeStaffKey(reported, wang, directory);
    await say(reported, wang.me, directory, 'staff', noteOf('she is at her sister’s'));
    await say(reported, wang.me, directory, 'shared', answerOf('明天十点来。'));
    await say(reported, reported.me, directory, 'shared', textOf('好的。'));
    const hers = await lookSafely(reported.server, reported.me, directory);
    expect(textsOf(hers)).toEqual(['明天十点来。', '好的。']);
    expect(hers.epochs.staff).toEqual([]);
    const theirs = await lookSafely(reported.server, li.me, directory);
    expect(textsOf(theirs).sort()).toEqual(
      ['she is at her sister’s', '好的。', '明天十点来。'].sort(),
    );
  });

  test('she and a handler write at the same moment: both stand, nothing is reported', async () => {
    const reported = await report(directory);
    const { server, me } = reported;
    const [hers, theirs] = [
      await lookSafely(server, me, directory),
      await lookSafely(server, li.me, directory),
    ];
    store(server, await writeMessage(writingOf(hers, me, directory), 'shared', textOf('他走了。')));
    store(
      server,
      await writeMessage(writingOf(theirs, li.me, directory), 'shared', answerOf('你在哪里？')),
    );
    for (const reader of [me, wang.me]) {
      expect(textsOf(await lookSafely(server, reader, directory)).sort()).toEqual(
        ['他走了。', '你在哪里？'].sort(),
      );
    }
    await say(reported, wang.me, directory, 'shared', answerOf('都看到了。'));
    await lookSafely(server, me, directory);
  });

  test('what she writes in one session needs no second look', async () => {
    const { server, me, state } = await report(directory);
    const first = await writeMessage(writingOf(state, me, directory), 'shared', textOf('一'));
    const second = await writeMessage(
      writingOf(first.state, me, directory),
      'shared',
      textOf('二'),
    );
    store(server, first);
    store(server, second);
    expect(textsOf(await lookSafely(server, li.me, directory))).toEqual(['一', '二']);
  });

  test('every kind of message keeps to who may write it, and where', async () => {
    const { server, me, state } = await report(directory);
    const theirs = await lookSafely(server, wang.me, directory);
    const by = (who: Opener, thread: Thread, message: MessageContent) =>
      codeThrown(() =>
        writeMessage(writingOf(who === me ? state : theirs, who, directory), thread, message),
      );
    expect(await by(me, 'shared', textOf('x'))).toBe('done');
    expect(await by(me, 'shared', answerOf('x'))).toBe('NOT_ALLOWED');
    expect(await by(wang.me, 'shared', textOf('x'))).toBe('NOT_ALLOWED');
    expect(await by(wang.me, 'shared', noteOf('x'))).toBe('NOT_ALLOWED');
    expect(await by(wang.me, 'staff', noteOf('x'))).toBe('NOT_ALLOWED'); // no staff key yet
    expect(await by(me, 'shared', textOf('长'.repeat(11_000)))).toBe('TOO_LONG');
    expect(await codeThrown(() => startEpoch(writingOf(state, me, directory), 'staff'))).toBe(
      'NOT_ALLOWED',
    );
  });
});

describe('withdrawing', () => {
  test('is signed by her, and undone by a handler only', async () => {
    const { server, me, state } = await report(directory);
    expect(await codeThrown(() => restore(writingOf(state, wang.me, directory)))).toBe(
      'NOT_ALLOWED',
    );
    const written = withdraw(writingOf(state, me, directory));
    store(server, written);
    const theirs = await lookSafely(server, wang.me, directory);
    expect(theirs.withdrawal).not.toBeNull();
    expect(await codeThrown(() => restore(writingOf(written.state, me, directory)))).toBe(
      'NOT_ALLOWED',
    );
    expect(await codeThrown(() => withdraw(writingOf(theirs, wang.me, directory)))).toBe(
      'NOT_ALLOWED',
    );
    store(server, restore(writingOf(theirs, wang.me, directory)));
    expect((await lookSafely(server, me, directory)).withdrawal).toBeNull();
  });
});

describe('confirmations', () => {
  test('name what they confirm; only a lead closes', async () => {
    const { server, me, state } = await report(directory);
    const [, her] = state.entries;
    const theirs = await lookSafely(server, wang.me, directory);
    const confirm = (status: 'opened' | 'closed', who: Handler) =>
      writeStatus(writingOf(theirs, who.me, directory), 'shared', status, her?.hash ?? null);
    store(server, confirm('opened', wang));
    const seen = await lookSafely(server, me, directory);
    expect(seen.entries[2]?.status).toEqual({ status: 'opened', of: her?.hash });
    expect(await codeThrown(() => confirm('closed', wang))).toBe('NOT_ALLOWED');
    expect(await codeThrown(() => confirm('closed', lead))).toBe('done');
    expect(
      await codeThrown(() =>
        writeStatus(writingOf(state, me, directory), 'shared', 'opened', null),
      ),
    ).toBe('NOT_ALLOWED');
  });

  test.each(['other', 'obliged'] as const)(
    'on a report about somebody else (%s): 收到, 已处理 and no word',
    async (reporter) => {
      const reported = await report(directory, {}, reporter);
      const { server, me } = reported;
      await makeStaffKey(reported, wang, directory);
      await say(reported, wang.me, directory, 'staff', noteOf('for us'));
      await say(reported, me, directory, 'shared', textOf('还有一件事。'));
      const state = await lookSafely(server, wang.me, directory);
      const status = (thread: Thread, of: 'received' | 'handled' | 'opened') =>
        codeThrown(() => writeStatus(writingOf(state, wang.me, directory), thread, of, null));
      expect(await status('shared', 'received')).toBe('done');
      expect(await status('shared', 'handled')).toBe('done');
      expect(await status('shared', 'opened')).toBe('NOT_ALLOWED');
      expect(await status('staff', 'opened')).toBe('done');
      expect(
        await codeThrown(() =>
          writeMessage(writingOf(state, wang.me, directory), 'shared', answerOf('x')),
        ),
      ).toBe('NOT_ALLOWED');
    },
  );
});
