import {
  answerOf,
  craft,
  directoryOf,
  handler,
  lookSafely,
  makeStaffKey,
  noteOf,
  report,
  say,
  textOf,
  writingOf,
  type Reported,
} from '@tests/builders/cases';
import { craftMessage } from '@tests/builders/case-attacks';
import { canonicalJson } from '../encoding/canonical-json';
import { admitEntry, type Admission } from './admission';
import { readEntry, type EntryText, type Head } from './entry';
import { lineOf } from './line';
import { startEpoch } from './write/start-epoch';
import { writeMessage } from './write/write-message';

// Curves in plain JavaScript: slow on a machine that does something else besides.
jest.setTimeout(60_000);

const [wang, li] = [handler('wang'), handler('li')];
const directory = directoryOf([wang, li]);
let reported: Reported;

beforeAll(async () => {
  reported = await report(directory);
  await makeStaffKey(reported, wang, directory);
  await say(reported, wang.me, directory, 'staff', noteOf('x'));
  await say(reported, wang.me, directory, 'shared', answerOf('一'));
});

/** What a server knows of the case. */
function admission(more: Partial<Admission> = {}): Admission {
  const heads = new Map<string, Head>();
  for (const text of reported.server.entries) {
    const { header, hash } = readEntry(text);
    heads.set(lineOf(header), {
      author: header.author,
      thread: header.thread,
      sequence: header.sequence,
      hash,
    });
  }
  return {
    tenant: 'demo',
    case: reported.server.case,
    caller: { role: 'handler', keyIds: [wang.entry.keyId] },
    reporter: 'self',
    heads: [...heads.values()],
    epochs: { shared: 1, staff: 1 },
    directory: 7,
    ...more,
  };
}
const judge = (text: EntryText, more: Partial<Admission> = {}) => {
  const answer = admitEntry(text, admission(more));
  return answer.ok ? 'ok' : answer.fault;
};
const writing = async (who = wang.me) =>
  writingOf(await lookSafely(reported.server, wang.me, directory), who, directory);

describe('what the server stores', () => {
  test('the next entry of a line, from its author', async () => {
    const entry = await craftMessage(await writing(), answerOf('二'));
    expect(judge(entry)).toBe('ok');
    expect(judge(entry, { caller: { role: 'handler', keyIds: [li.entry.keyId] } })).toBe(
      'NOT_YOURS',
    );
    expect(judge(entry, { caller: { role: 'owner' } })).toBe('NOT_YOURS');
    expect(judge(entry, { case: 'A'.repeat(43) })).toBe('NOT_YOURS');
    expect(judge(entry, { tenant: 'other' })).toBe('NOT_YOURS');
    expect(judge(entry, { directory: 6 })).toBe('NOT_ALLOWED');
    const hers = await craftMessage(await writing(reported.me), textOf('二'));
    expect(judge(hers, { caller: { role: 'owner' } })).toBe('ok');
  });

  test('nothing out of its place', async () => {
    const at = await writing();
    for (const changes of [
      { sequence: 1, previous: null },
      { sequence: 9 },
      { previous: 'A'.repeat(43) },
      { epoch: 2 },
    ]) {
      const body = canonicalJson({});
      expect(judge(craft(at, { kind: 'sealed', ...changes }, body))).toBe('STALE');
    }
    const known = await craftMessage(at, answerOf('二'));
    expect(judge({ ...known, body: 'AAAA' })).toBe('MALFORMED');
    expect(judge({ ...known, header: `Ag${known.header.slice(2)}` })).toBe('UNKNOWN_SUITE');
    expect(judge({ header: 'AQ.AQ', body: 'AQ' })).toBe('MALFORMED');
  });

  test('no kind from an author whose it is not', async () => {
    const owner: Partial<Admission> = { caller: { role: 'owner' } };
    const status = (of: string) => canonicalJson({ status: of, of: null });
    const [theirs, hers] = [await writing(), await writing(reported.me)];
    expect(judge(craft(hers, { kind: 'status' }, status('handled')), owner)).toBe('NOT_ALLOWED');
    expect(judge(craft(hers, { kind: 'sealed', thread: 'staff' }, status('x')), owner)).toBe(
      'NOT_ALLOWED',
    );
    expect(judge(craft(theirs, { kind: 'withdraw' }, canonicalJson({})))).toBe('NOT_ALLOWED');
    expect(judge(craft(theirs, { kind: 'leave', thread: 'staff' }, canonicalJson({})))).toBe(
      'NOT_ALLOWED',
    );
  });

  test('on a report about somebody else: 收到, 已处理, and nothing sealed by a handler', async () => {
    const at = await writing();
    const other: Partial<Admission> = { reporter: 'other' };
    const status = (of: string) =>
      craft(at, { kind: 'status' }, canonicalJson({ status: of, of: null }));
    expect(judge(status('received'), other)).toBe('ok');
    expect(judge(status('handled'), other)).toBe('ok');
    expect(judge(status('opened'), other)).toBe('NOT_ALLOWED');
    expect(judge(status('opened'))).toBe('ok');
    expect(judge(status('nonsense'), other)).toBe('NOT_ALLOWED');
    expect(judge(await craftMessage(at, answerOf('x')), other)).toBe('NOT_ALLOWED');
    expect(judge(await craftMessage(at, noteOf('x'), { thread: 'staff' }), other)).toBe('ok');
  });

  test('a change of keys that has seen everything; other entries need not have', async () => {
    const at = await writing();
    const epoch = (await startEpoch(at, 'shared')).entries[0] ?? { header: '', body: '' };
    const text = (await writeMessage(at, 'shared', answerOf('二'))).entries[0] ?? epoch;
    expect(judge(epoch)).toBe('ok');
    const { heads } = admission();
    const more: Head = {
      author: li.entry.keyId,
      thread: 'shared',
      sequence: 1,
      hash: 'B'.repeat(43),
    };
    const moved = [...heads, more];
    expect(judge(epoch, { heads: moved })).toBe('STALE');
    expect(judge(text, { heads: moved })).toBe('ok');
    expect(judge(epoch, { heads: moved, revoked: [li.entry.keyId] })).toBe('ok');
    expect(judge(epoch, { heads: [...heads, { ...more, thread: 'staff' }] })).toBe('ok');
    expect(judge(epoch, { epochs: { shared: 2, staff: 1 } })).toBe('STALE');
  });
});
