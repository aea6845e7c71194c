import {
  entriesWhere,
  craftBeginning,
  craftEpoch,
  craftMessage,
  without,
  withMore,
} from '@tests/builders/case-attacks';
import {
  answerOf,
  codesOf,
  craft,
  directoryOf,
  handler,
  look,
  lookSafely,
  makeStaffKey,
  noteOf,
  random,
  report,
  say,
  textOf,
  textsOf,
  writingOf,
  type Reported,
  type Server,
} from '@tests/builders/cases';
import { publicKeyOf } from '@shared/signing/ed25519';
import { newIdentity } from '../../age/identity';
import { seal } from '../../age/seal';
import { base64urlFromBytes, bytesFromBase64url } from '../../encoding/base64url';
import { canonicalJson } from '../../encoding/canonical-json';
import { newHandlerKeys } from '../../keys/handler-keys';
import { readEntry, type EntryText } from '../entry';
import type { Opener } from './verify-case';

// Curves in plain JavaScript: slow on a machine that does something else besides.
jest.setTimeout(60_000);

/** The server alone, or with a copy of everything that it stores, against her and the handlers. */
const [wang, li, lead] = [handler('wang'), handler('li'), handler('lead', { role: 'case-lead' })];
const directory = directoryOf([wang, li, lead]);
const note = noteOf('她在姐姐家');
let reported: Reported;
let server: Server;
let me: Opener;

beforeAll(async () => {
  reported = await report(directory);
  ({ server, me } = reported);
  await makeStaffKey(reported, wang, directory);
  await say(reported, wang.me, directory, 'staff', note);
  await say(reported, wang.me, directory, 'shared', answerOf('一'));
  await say(reported, me, directory, 'shared', textOf('二'));
  await say(reported, wang.me, directory, 'shared', answerOf('三'));
  await say(reported, li.me, directory, 'shared', answerOf('四'));
});

const answers = ['一', '三', '四'];
const byAuthor = (keyId: string, thread = 'shared') =>
  entriesWhere(server, (header) => header.author === keyId && header.thread === thread);
const hers = () => byAuthor(reported.keys.public.keyId);
const wangs = () => byAuthor(wang.entry.keyId);
const seenBy = async (who: Opener, given: Server) => {
  const answer = await look(given, who, directory);
  return { codes: codesOf(answer), texts: textsOf(answer.state) };
};

test('control: untouched, everybody sees everything and nothing is reported', async () => {
  expect(await seenBy(me, server)).toEqual({ codes: [], texts: ['一', '二', '三', '四'] });
  expect((await seenBy(li.me, server)).codes).toEqual([]);
  const shuffled = { ...server, entries: [...server.entries].reverse() };
  expect(await seenBy(me, shuffled)).toEqual({ codes: [], texts: ['一', '二', '三', '四'] });
});

describe('what the server makes up', () => {
  test('an answer in the name of a handler', async () => {
    const state = await lookSafely(server, li.me, directory);
    const writing = writingOf(state, wang.me, directory);
    const forged = await craftMessage(
      { ...writing, author: { ...writing.author, signingSecret: random(32) } },
      answerOf('明天到河边来。'),
    );
    expect(await seenBy(me, withMore(server, [forged]))).toEqual({
      codes: ['FORGED'],
      texts: ['一', '二', '三', '四'],
    });
    const honest = await craftMessage(writing, answerOf('明天到中心来。'));
    expect((await seenBy(me, withMore(server, [honest]))).texts).toContain('明天到中心来。');
  });

  test('a handler whom no directory names', async () => {
    const own = newHandlerKeys(random);
    const state = await lookSafely(server, li.me, directory);
    const writing = writingOf(state, { role: 'handler', keys: own }, directory);
    const forged = await craftMessage(writing, answerOf('x'));
    expect(await seenBy(me, withMore(server, [forged]))).toMatchObject({
      codes: ['UNKNOWN_SIGNER'],
    });
  });

  test('a message in her name', async () => {
    const state = await lookSafely(server, li.me, directory);
    const writing = writingOf(state, me, directory);
    const author = { ...writing.author, signingSecret: random(32) };
    const forged = await craftMessage({ ...writing, author }, textOf('没事了。'));
    expect(await seenBy(wang.me, withMore(server, [forged]))).toMatchObject({ codes: ['FORGED'] });
  });

  test('a key of its own for the case', async () => {
    const state = await lookSafely(server, li.me, directory);
    const writing = writingOf(state, wang.me, directory);
    const author = { ...writing.author, signingSecret: random(32) };
    const to = [wang.entry, li.entry, lead.entry, reported.keys.public];
    const { entries, wraps } = await craftEpoch({ ...writing, author }, to);
    // The forged statement is refused, and with it the wrap that it alone announced has no epoch.
    const answer = await look(withMore(server, entries, wraps), me, directory);
    expect(codesOf(answer)).toEqual(['FORGED']);
    expect(answer.state?.epochs.shared).toHaveLength(1);
  });

  test('a withdrawal: with a key of its own, and without any', async () => {
    const state = await lookSafely(server, li.me, directory);
    const empty = canonicalJson({});
    const writing = writingOf(state, me, directory);
    const forged = craft(writing, { kind: 'withdraw' }, empty, random(32));
    const answer = await look(withMore(server, [forged]), wang.me, directory, {
      claimed: { withdrawn: true },
    });
    expect(codesOf(answer)).toEqual(['FORGED', 'FORGED_WITHDRAWAL']);
    expect(answer.state?.withdrawal).toBeNull();
    const bare = await look(server, wang.me, directory, { claimed: { withdrawn: true } });
    expect(codesOf(bare)).toEqual(['FORGED_WITHDRAWAL']);
    const real = craft(writing, { kind: 'withdraw' }, empty);
    const control = await look(withMore(server, [real]), wang.me, directory, {
      claimed: { withdrawn: true },
    });
    expect(codesOf(control)).toEqual([]);
  });

  test('another case under this one’s id', async () => {
    const other = await report(directory);
    const asHers = { ...other.server, case: server.case, wraps: [] };
    expect(await seenBy(wang.me, asHers)).toMatchObject({
      codes: ['FOREIGN_CASE', 'NO_BEGINNING'],
    });
  });

  test('a beginning of its own, signed for this id by keys that stand inside it', async () => {
    const theirs = await report(directory);
    const { state } = theirs;
    const beginningOf = (caseId: string) => craftBeginning(theirs, wang, caseId);
    const control = await look(await beginningOf(state.case), wang.me, directory);
    expect(control.state?.case).toBe(state.case);
    expect(await look(await beginningOf(server.case), wang.me, directory)).toMatchObject({
      state: null,
      findings: [{ code: 'NO_BEGINNING' }],
    });
  });
});

describe('what the server changes', () => {
  test('bodies of two entries change places', async () => {
    const [first, second] = wangs();
    const swapped = server.entries.map((text) =>
      text === first
        ? { ...text, body: second?.body ?? '' }
        : text === second
          ? { ...text, body: first?.body ?? '' }
          : text,
    );
    const { codes, texts } = await seenBy(me, { ...server, entries: swapped });
    expect(codes).toContain('SWAPPED');
    expect(texts).not.toContain('三');
  });

  test('a wrap, for one of another secret', async () => {
    const other = newIdentity(random);
    const file = base64urlFromBytes(await seal(other, [li.entry.recipient]));
    const wraps = server.wraps.map((wrap) =>
      wrap.to === li.entry.keyId && wrap.thread === 'staff' ? { ...wrap, file } : wrap,
    );
    const { codes, texts } = await seenBy(li.me, { ...server, wraps });
    expect(codes).toEqual(['SWAPPED', 'WRAP_WITHHELD']);
    expect(texts).not.toContain('她在姐姐家');
  });

  test('a byte anywhere in an entry', async () => {
    const [first] = wangs();
    const flip = (text: string) => `${text.charAt(0) === 'A' ? 'B' : 'A'}${text.slice(1)}`;
    for (const changed of [
      { ...first, header: flip(first?.header ?? '') },
      // One signature in sixteen ends in AA.
      {
        ...first,
        header: (first?.header ?? '').replace(/..$/, (end) => (end === 'AA' ? 'AQ' : 'AA')),
      },
      { ...first, body: flip(first?.body ?? '') },
    ] as EntryText[]) {
      const entries = server.entries.map((text) => (text === first ? changed : text));
      const { codes, texts } = await seenBy(me, { ...server, entries });
      expect(codes).not.toEqual([]);
      expect(texts).not.toContain('一');
    }
  });

  test('the suite byte', async () => {
    const [first] = wangs();
    const [statement = '', signature] = first?.header.split('.') ?? [];
    const bytes = bytesFromBase64url(statement);
    bytes[0] = 2;
    const changed = {
      body: first?.body ?? '',
      header: `${base64urlFromBytes(bytes)}.${signature}`,
    };
    const entries = server.entries.map((text) => (text === first ? changed : text));
    expect((await seenBy(me, { ...server, entries })).codes).toContain('UNKNOWN_SUITE');
  });
});

describe('what the server repeats, drops and cuts', () => {
  test('an entry twice', async () => {
    const [first] = wangs();
    expect(await seenBy(me, withMore(server, first ? [first] : []))).toEqual({
      codes: ['REPEATED'],
      texts: ['一', '二', '三', '四'],
    });
  });

  test('an entry of another case', async () => {
    const other = await report(directory);
    expect(await seenBy(me, withMore(server, other.server.entries))).toMatchObject({
      codes: ['FOREIGN_CASE'],
    });
  });

  test('one in the middle', async () => {
    const { codes, texts } = await seenBy(me, without(server, wangs().slice(0, 1)));
    expect(codes).toEqual(['GAP', 'TAIL_CUT']);
    expect(texts.filter((text) => answers.includes(text))).toEqual(['四']);
  });

  test('the newest that somebody else has seen', async () => {
    expect((await seenBy(me, without(server, wangs().slice(-1)))).codes).toEqual(['TAIL_CUT']);
    expect((await seenBy(wang.me, without(server, hers().slice(-1)))).codes).toEqual(['TAIL_CUT']);
  });

  test('the very last: unseen by others it shows only to who has seen it before', async () => {
    const last = byAuthor(li.entry.keyId);
    const cut = without(server, last);
    expect((await seenBy(me, cut)).codes).toEqual([]);
    const { heads } = await lookSafely(server, me, directory);
    expect(codesOf(await look(cut, me, directory, { remembered: heads }))).toEqual(['TAIL_CUT']);
    expect(codesOf(await look(server, me, directory, { remembered: heads }))).toEqual([]);
  });

  test('her report, or the first epoch', async () => {
    for (const dropped of [hers().slice(0, 1), hers().slice(1, 2)]) {
      expect(await look(without(server, dropped), wang.me, directory)).toMatchObject({
        state: null,
      });
    }
  });

  test('a wrap that was announced to me', async () => {
    const wraps = server.wraps.filter((wrap) => wrap.thread === 'shared');
    expect((await seenBy(li.me, { ...server, wraps })).codes).toEqual(['WRAP_WITHHELD']);
  });

  test('staff entries given to her are passed over', async () => {
    expect(entriesWhere(server, (header) => header.thread === 'staff')).toHaveLength(2);
    expect((await lookSafely(server, me, directory)).epochs.staff).toEqual([]);
  });

  test('a directory older than others have used', async () => {
    const newer = directoryOf([wang, li, lead], { version: 8 });
    const ahead = withMore(server, []);
    await say({ ...reported, server: ahead }, li.me, newer, 'shared', answerOf('五'));
    expect((await seenBy(me, ahead)).codes).toEqual(['DIRECTORY_BEHIND']);
    expect(codesOf(await look(ahead, me, newer))).toEqual([]);
  });
});

test('the signature of a directory’s key is no other’s: control of the crafting itself', async () => {
  const state = await lookSafely(server, li.me, directory);
  const entry = await craftMessage(writingOf(state, wang.me, directory), answerOf('x'));
  expect(readEntry(entry).header.author).toBe(wang.entry.keyId);
  expect(base64urlFromBytes(publicKeyOf(wang.keys.signingSecret))).toBe(wang.entry.signing);
});
