import {
  after,
  craftEpoch,
  craftMessage,
  entriesWhere,
  withMore,
  writingBy,
} from '@tests/builders/case-attacks';
import {
  answerOf,
  craft,
  directoryOf,
  handler,
  makeStaffKey,
  noteOf,
  recovery,
  recoveryIdentity,
  report,
  say,
  store,
  textOf,
  type Handler,
} from '@tests/builders/cases';
import { recipientOf } from '../../age/identity';
import { bytesFromBase64url } from '../../encoding/base64url';
import { canonicalJson } from '../../encoding/canonical-json';

// Curves in plain JavaScript: slow on a machine that does something else besides.
jest.setTimeout(60_000);

/** Somebody with a good key does what she may not, and the server helps her. Each with a control. */
const [wang, li, lead] = [handler('wang'), handler('li'), handler('lead', { role: 'case-lead' })];
const directory = directoryOf([wang, li, lead]);
const recoveryTarget = {
  keyId: recovery.role === 'recovery' ? recovery.keyId : '',
  recipient: recipientOf(recoveryIdentity),
};

describe('whom she left out', () => {
  test.each(['answers', 'starts an epoch'])('%s: refused, where a reader is not', async (what) => {
    const reported = await report(directory, { leftOutHandlers: ['li'] });
    const make = async (who: Handler) => {
      const writing = await writingBy(reported, who);
      if (what === 'answers') return [await craftMessage(writing, answerOf('我来。'))];
      return (
        await craftEpoch(writing, [who.entry, lead.entry, recoveryTarget, reported.keys.public])
      ).entries;
    };
    const refused = await after(reported, await make(li));
    expect(refused.codes).toEqual(['LEFT_OUT_SIGNER']);
    expect(refused.texts).toEqual([]);
    expect(refused.state?.epochs.shared).toHaveLength(1);
    // Her own wrap of the crafted epoch is not given: that is said, and the epoch counts.
    expect((await after(reported, await make(wang))).codes).toEqual(
      what === 'answers' ? [] : ['WRAP_WITHHELD'],
    );
  });

  test('is added by a reader', async () => {
    const reported = await report(directory, { leftOutHandlers: ['li'] });
    const writing = await writingBy(reported, wang);
    const add = (to: string) =>
      craft(
        writing,
        { kind: 'wraps' },
        canonicalJson({ wraps: [{ epoch: 1, to, hash: 'A'.repeat(43) }] }),
      );
    expect((await after(reported, [add(li.entry.keyId)])).codes).toEqual(['WRONG_READERS']);
    expect((await after(reported, [add(lead.entry.keyId)])).codes).toEqual([]);
  });
});

describe('somebody else’s ciphertext', () => {
  test('signed anew by a handler: hers, and another handler’s', async () => {
    const reported = await report(directory);
    await say(reported, reported.me, directory, 'shared', textOf('她说的。'));
    await say(reported, wang.me, directory, 'shared', answerOf('王说的。'));
    const writing = await writingBy(reported, li);
    for (const author of [reported.keys.public.keyId, wang.entry.keyId]) {
      const [taken] = entriesWhere(
        reported.server,
        (header) => header.author === author && header.kind === 'sealed',
      ).slice(-1);
      const body = bytesFromBase64url(taken?.body ?? '');
      const resigned = craft(writing, { kind: 'sealed' }, body);
      expect((await after(reported, [resigned])).codes).toEqual(['RESIGNED']);
    }
    const own = await craftMessage(writing, answerOf('李说的。'));
    expect((await after(reported, [own])).codes).toEqual([]);
  });

  test('put into another place of her own line', async () => {
    const reported = await report(directory);
    await say(reported, wang.me, directory, 'shared', answerOf('一'));
    const [taken] = entriesWhere(reported.server, (header) => header.author === wang.entry.keyId);
    const again = craft(
      await writingBy(reported, wang),
      { kind: 'sealed' },
      bytesFromBase64url(taken?.body ?? ''),
    );
    expect((await after(reported, [again])).codes).toEqual(['RESIGNED']);
  });
});

describe('two histories', () => {
  test('two entries in one place', async () => {
    const reported = await report(directory);
    const writing = await writingBy(reported, wang);
    const two = [
      await craftMessage(writing, answerOf('来。')),
      await craftMessage(writing, answerOf('别来。')),
    ];
    const seen = await after(reported, two);
    expect(seen.codes).toEqual(['FORK']);
    expect(seen.texts).toEqual([]);
    expect((await after(reported, two.slice(0, 1))).codes).toEqual([]);
  });

  test('another one shown to her than to a colleague', async () => {
    const reported = await report(directory);
    const writing = await writingBy(reported, wang);
    const [toHer, toLi] = [
      await craftMessage(writing, answerOf('来。')),
      await craftMessage(writing, answerOf('别来。')),
    ];
    const lis = { ...reported, server: withMore(reported.server, [toLi]) };
    await say(lis, li.me, directory, 'shared', answerOf('同意。'));
    const last = lis.server.entries.slice(-1);
    expect((await after(reported, [toHer, ...last])).codes).toEqual(['FORK']);
    expect((await after(reported, [toLi, ...last])).codes).toEqual([]);
  });

  test('a line whose entry follows another than the one before', async () => {
    const reported = await report(directory);
    const first = await craftMessage(await writingBy(reported, wang), answerOf('一'));
    store(reported.server, { entries: [first], wraps: [] });
    const writing = await writingBy(reported, wang);
    const wrong = await craftMessage(writing, answerOf('二'), { previous: 'A'.repeat(43) });
    expect((await after(reported, [wrong])).codes).toEqual(['FORK']);
    const right = await craftMessage(writing, answerOf('二'));
    expect((await after(reported, [right])).codes).toEqual([]);
  });

  test('she forgets what she had seen', async () => {
    const reported = await report(directory);
    await say(reported, wang.me, directory, 'shared', answerOf('一'));
    const writing = await writingBy(reported, wang);
    expect(
      (await after(reported, [await craftMessage(writing, answerOf('二'), { seen: [] })])).codes,
    ).toEqual(['SEEN_BACKWARDS']);
    expect((await after(reported, [await craftMessage(writing, answerOf('二'))])).codes).toEqual(
      [],
    );
  });
});

test('notes in the shared thread, and staff keys, of a case with a staff thread', async () => {
  const reported = await report(directory);
  await makeStaffKey(reported, wang, directory);
  const writing = await writingBy(reported, wang, directory, li.me);
  const wrong = await craftMessage(writing, noteOf('x'));
  expect((await after(reported, [wrong])).codes).toEqual(['NOT_ALLOWED']);
  const to = [wang.entry, li.entry, recoveryTarget];
  const { entries } = await craftEpoch(writing, [...to, reported.keys.public], { thread: 'staff' });
  expect((await after(reported, entries, { by: li.me })).codes).toEqual(['WRONG_READERS']);
  const late = handler('late');
  const under = directoryOf([wang, li, lead, late], { version: 8 });
  const wider = await craftEpoch(writing, [...to, late.entry], { thread: 'staff' });
  expect((await after(reported, wider.entries, { by: lead.me, under })).codes).toEqual([
    'WRONG_READERS',
  ]);
  const fine = await craftEpoch(writing, to, { thread: 'staff' });
  expect((await after(reported, fine.entries, { by: lead.me })).codes).toEqual([]);
});
