import { craftEpoch, craftMessage, withMore } from '@tests/builders/case-attacks';
import {
  answerOf,
  codesOf,
  craft,
  directoryOf,
  handler,
  look,
  lookSafely,
  random,
  recovery,
  recoveryIdentity,
  report,
  store,
  textOf,
  writingOf,
} from '@tests/builders/cases';
import { newIdentity, recipientOf } from '../../age/identity';
import { seal } from '../../age/seal';
import { base64urlFromBytes } from '../../encoding/base64url';
import { canonicalJson } from '../../encoding/canonical-json';
import type { EntryText } from '../entry';
import { startEpoch } from '../write/start-epoch';

// Curves in plain JavaScript: slow on a machine that does something else besides.
jest.setTimeout(60_000);

/** What a reader's good signature does not make right: keys, kinds and forms. Each with a control. */
const [wang, li, lead] = [handler('wang'), handler('li'), handler('lead', { role: 'case-lead' })];
const directory = directoryOf([wang, li, lead]);
const reporting = report(directory);
const thirdParty = report(directory, {}, 'other');
const toRecovery = {
  keyId: recovery.role === 'recovery' ? recovery.keyId : '',
  recipient: recipientOf(recoveryIdentity),
};

async function scene(of = reporting) {
  const reported = await of;
  const state = await lookSafely(reported.server, li.me, directory);
  const all = [wang.entry, li.entry, lead.entry, toRecovery, reported.keys.public];
  const codes = async (entries: readonly EntryText[], wraps = reported.server.wraps) =>
    codesOf(
      await look(
        { ...withMore(reported.server, entries), wraps: [...reported.server.wraps, ...wraps] },
        li.me,
        directory,
      ),
    );
  return {
    reported,
    all,
    codes,
    writing: writingOf(state, wang.me, directory),
    hers: writingOf(state, reported.me, directory),
  };
}

describe('an epoch', () => {
  test('control: sound', async () => {
    const { writing, all, codes } = await scene();
    const { entries, wraps } = await craftEpoch(writing, all);
    expect(await codes(entries, wraps)).toEqual([]);
  });

  test('without her, without the recovery key, or with a stranger', async () => {
    const { writing, all, codes, reported } = await scene();
    const stranger = handler('stranger').entry;
    for (const to of [
      all.filter((one) => one !== reported.keys.public),
      all.filter((one) => one !== toRecovery),
      [...all, stranger],
      [...all, wang.entry],
    ]) {
      const { entries, wraps } = await craftEpoch(writing, to);
      expect(await codes(entries, wraps)).toContain('WRONG_READERS');
    }
  });

  test('with a number or a key that was there before', async () => {
    const { writing, all, codes } = await scene();
    const again = await craftEpoch(writing, all, { epoch: 1 });
    expect(await codes(again.entries, [])).toEqual(['FOREIGN_KEY']);
    const [first] = writing.state.epochs.shared;
    const same = await craftEpoch(writing, all, {}, { public: first?.public ?? '' });
    expect(await codes(same.entries, [])).toEqual(['FOREIGN_KEY']);
  });

  test('whose wrap to me holds another secret', async () => {
    const { writing, all, codes } = await scene();
    const { entries, wraps } = await craftEpoch(
      writing,
      all,
      {},
      { public: recipientOf(newIdentity(random)) },
    );
    expect(await codes(entries, wraps)).toEqual(['FOREIGN_KEY', 'WRAP_WITHHELD']);
  });

  test('that does not know of another one', async () => {
    const { writing, all, codes, hers } = await scene();
    const [one, other] = [
      await craftEpoch(writing, all),
      await craftEpoch(hers, all, { epoch: 3 }),
    ];
    expect(
      await codes([...one.entries, ...other.entries], [...one.wraps, ...other.wraps]),
    ).toContain('CONCURRENT_KEYS');
  });
});

describe('a message', () => {
  const empty = canonicalJson({});

  test.each([
    ['a kind that is hers', { ...textOf('x') }],
    ['a second report', { kind: 'report', body: null }],
  ])('of a handler with %s', async (_, content) => {
    const { writing, codes, reported } = await scene();
    const message = reported.state.entries[1]?.message?.body;
    const body = content.kind === 'report' ? JSON.parse(JSON.stringify(message)) : content.body;
    expect(await codes([await craftMessage(writing, { ...content, body })])).toEqual([
      'NOT_ALLOWED',
    ]);
    expect(await codes([await craftMessage(writing, answerOf('x'))])).toEqual([]);
  });

  test('of hers with a kind that is a handler’s', async () => {
    const { hers, codes } = await scene();
    expect(await codes([await craftMessage(hers, answerOf('x'))])).toEqual(['NOT_ALLOWED']);
    expect(
      await codes([craft(hers, { kind: 'leave' }, canonicalJson({ reason: 'left' }))]),
    ).toEqual(['NOT_ALLOWED']);
    expect(await codes([await craftMessage(hers, textOf('x'))])).toEqual([]);
  });

  test('of newer code is noted and kept, of no form is not', async () => {
    const { writing, codes } = await scene();
    expect(
      await codes([await craftMessage(writing, { kind: 'voice', body: { text: 'x' } })]),
    ).toEqual(['UNKNOWN_KIND']);
    expect(await codes([await craftMessage(writing, { ...answerOf('x'), version: 2 })])).toEqual([
      'UNKNOWN_KIND',
    ]);
    expect(
      await codes([await craftMessage(writing, { kind: 'answer', body: { text: 1 } })]),
    ).toEqual(['MALFORMED']);
  });

  test('that its key does not open, or that is not padded', async () => {
    const { writing, codes } = await scene();
    const [epoch] = writing.state.epochs.shared;
    const strange = await seal(new Uint8Array(1024), [recipientOf(newIdentity(random))]);
    const bare = await seal(empty, [epoch?.public ?? '']);
    expect(await codes([craft(writing, { kind: 'sealed' }, strange)])).toEqual(['UNREADABLE']);
    expect(await codes([craft(writing, { kind: 'sealed' }, bare)])).toEqual(['MALFORMED']);
  });

  test('whose header is signed and yet not in form', async () => {
    const { writing, codes, reported } = await scene();
    const own = {
      author: wang.entry.keyId,
      thread: 'shared',
      sequence: 9,
      hash: 'A'.repeat(43),
    } as const;
    const staff = { ...own, thread: 'staff' } as const;
    for (const seen of [
      [...writing.state.heads, own],
      [staff],
      [...writing.state.heads, ...writing.state.heads],
    ]) {
      expect(await codes([await craftMessage(writing, answerOf('x'), { seen })])).toEqual([
        'MALFORMED',
      ]);
    }
    expect(await codes([{ header: 'AQ.AQ', body: 'AQ' }])).toEqual(['MALFORMED']);
    expect(await codes([{ header: base64urlFromBytes(Uint8Array.of(1)), body: '' }])).toEqual([
      'MALFORMED',
    ]);
    const elsewhere = await craftMessage(writing, answerOf('x'), { tenant: 'other' });
    expect(await codes([elsewhere])).toEqual(['FOREIGN_CASE']);
    expect(reported.server.entries).toHaveLength(2);
  });
});

describe('a statement', () => {
  const status = (of: string) => canonicalJson({ status: of, of: null });

  test('that only a lead may sign', async () => {
    const { writing, codes } = await scene();
    const by = (who: typeof wang) =>
      craft(writingOf(writing.state, who.me, directory), { kind: 'status' }, status('closed'));
    expect(await codes([by(wang)])).toEqual(['NOT_ALLOWED']);
    expect(await codes([by(lead)])).toEqual([]);
  });

  test('of hers about a status, or of a handler about a withdrawal', async () => {
    const { writing, hers, codes } = await scene();
    expect(await codes([craft(hers, { kind: 'status' }, status('handled'))])).toEqual([
      'NOT_ALLOWED',
    ]);
    expect(await codes([craft(writing, { kind: 'withdraw' }, canonicalJson({}))])).toEqual([
      'NOT_ALLOWED',
    ]);
    const restored = craft(writing, { kind: 'restore' }, canonicalJson({ of: 'A'.repeat(43) }));
    expect(await codes([restored])).toEqual(['NOT_ALLOWED']);
    expect(await codes([craft(hers, { kind: 'withdraw' }, canonicalJson({}))])).toEqual([]);
  });

  test('on a report about somebody else: words, and more than 收到 and 已处理', async () => {
    const other = await scene(thirdParty);
    const own = await scene();
    for (const [kind, isFine] of [
      ['opened', false],
      ['taken', false],
      ['received', true],
      ['handled', true],
    ] as const) {
      const of = (at: typeof own) => [craft(at.writing, { kind: 'status' }, status(kind))];
      expect(await other.codes(of(other))).toEqual(isFine ? [] : ['NOT_ALLOWED']);
      expect(await own.codes(of(own))).toEqual([]);
    }
    expect(
      await other.codes([await craftMessage(other.writing, answerOf('她在我们这里。'))]),
    ).toEqual(['NOT_ALLOWED']);
  });
});

test('a message sealed to an older key than its author knew', async () => {
  const reported = await report(directory);
  const state = await lookSafely(reported.server, li.me, directory);
  store(reported.server, await startEpoch(writingOf(state, li.me, directory), 'shared'));
  const writing = writingOf(
    await lookSafely(reported.server, reported.me, directory),
    wang.me,
    directory,
  );
  const codes = async (entry: EntryText) =>
    codesOf(await look(withMore(reported.server, [entry]), reported.me, directory));
  expect(await codes(await craftMessage(writing, answerOf('x'), { epoch: 1 }))).toEqual([
    'STALE_EPOCH',
  ]);
  expect(await codes(await craftMessage(writing, answerOf('x')))).toEqual([]);
});
