import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { newIdentity } from '@shared/envelope/age/identity';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { newHandlerKeys } from '@shared/envelope/keys/handler-keys';
import { inOrder } from './in-order';
import { openMessage, sealMessage, sealReaders, type Place, type Said } from './seal-talk';
import { unwrap } from './unwrap';
import { verifyMessage, verifyReaders, type StaffKeys } from './verify-talk';
import { hasSignedWraps, readReaders } from './wire';

const random = (length: number) => new Uint8Array(randomBytes(length));
const [her, lin, lead, wang] = [1, 2, 3, 4].map(() => newHandlerKeys(random)) as [
  Keys,
  Keys,
  Keys,
  Keys,
];
type Keys = ReturnType<typeof newHandlerKeys>;
const staff: StaffKeys = new Map(
  [lin, lead, wang].map((keys) => [keys.public.keyId, bytesFromBase64url(keys.public.signing)]),
);
const thread: Place = { tenant: '330382', talk: 'appointment-1', part: 'thread' };
const record: Place = { ...thread, part: 'record' };
const secret = newIdentity(random);
const at = new Date('2026-11-24T01:00:00.000Z');
const first = { sequence: 1, previous: null };
const words: Said = { kind: 'intake', words: '最近睡不好', telephone: null };

const readersOf = (
  writer: Keys,
  readers: readonly Keys[],
  { number = 1, place = thread, key = secret } = {},
) =>
  sealReaders(writer, place, {
    number,
    directory: 3,
    isHers: writer === her,
    secret: key,
    readers: readers.map((keys) => keys.public),
  });

async function talk() {
  const readers = await readersOf(her, [her, lin, lead]);
  const history = verifyReaders([readers.statement], thread, staff);
  const { message, next } = await sealMessage(her, thread, {
    ...first,
    at,
    key: history[0]?.key ?? '',
    content: words,
  });
  return { readers, history, message, next };
}

const fileOf = (readers: { wraps: { to: string; file: string }[] }, keys: Keys) =>
  readers.wraps.find(({ to }) => to === keys.public.keyId)?.file ?? '';
const own = (keys: Keys) => ({ keyId: keys.public.keyId, identity: keys.identity });

test('she, her counsellor and the supervisor read the intake, and nobody else', async () => {
  const { readers, history, message } = await talk();
  const [newest] = history;
  if (!newest) throw new Error('no statement');
  const { header, body } = verifyMessage(message, thread, history, staff);
  for (const reader of [her, lin, lead]) {
    const key = await unwrap(newest, fileOf(readers, reader), own(reader));
    expect(await openMessage(header, body, key)).toEqual(words);
  }
  await expect(unwrap(newest, fileOf(readers, lin), own(wang))).rejects.toThrow('NO_KEY');
  await expect(openMessage(header, body, wang.identity)).rejects.toThrow('UNREADABLE');
  expect(JSON.stringify({ readers, message })).not.toContain('睡不好');
});

test('a replacement reads after she has signed for it, and who was there before no more', async () => {
  const { readers, message } = await talk();
  const changed = await readersOf(her, [her, wang, lead], { number: 2 });
  const history = verifyReaders([readers.statement, changed.statement], thread, staff);
  const { header, body } = verifyMessage(message, thread, history, staff);
  const newest = history[1];
  if (!newest) throw new Error('no second statement');
  const key = await unwrap(newest, fileOf(changed, wang), own(wang));
  expect(await openMessage(header, body, key)).toEqual(words);
  await expect(unwrap(newest, fileOf(readers, lin), own(lin))).rejects.toThrow('NO_KEY');
});

test('readers whom she did not sign for are refused, whoever put them there', async () => {
  const { readers } = await talk();
  const forged = await Promise.all([
    // The server, with a key of its own in her name.
    sealReaders(wang, thread, { ...options([wang]), number: 2, isHers: true }),
    // A counsellor, who lets a colleague in.
    sealReaders(lin, thread, { ...options([wang]), number: 2, isHers: false }),
    // She herself, at another appointment.
    readersOf(her, [her, wang], { number: 2, place: { ...thread, talk: 'appointment-2' } }),
    // She herself, out of turn, and with another secret.
    readersOf(her, [her, wang], { number: 3 }),
    readersOf(her, [her, wang], { number: 2, key: newIdentity(random) }),
  ]);
  for (const { statement } of forged) {
    expect(() => verifyReaders([readers.statement, statement], thread, staff)).toThrow('FORGED');
  }
  const right = await readersOf(her, [her, wang], { number: 2 });
  expect(verifyReaders([readers.statement, right.statement], thread, staff)).toHaveLength(2);
});

const options = (readers: readonly Keys[]) => ({
  directory: 3,
  secret,
  readers: readers.map((keys) => keys.public),
});

test('a message is its author\u2019s: changed, moved, signed anew or by a stranger it is refused', async () => {
  const { message, history } = await talk();
  const key = history[0]?.key ?? '';
  const other = await sealMessage(lin, thread, { ...first, at, key, content: words });
  const strange = await sealMessage(wang, thread, { ...first, at, key, content: words });
  const verify = (text: typeof message, place = thread) =>
    verifyMessage(text, place, history, staff);
  expect(() => verify({ ...message, body: other.message.body })).toThrow('FORGED');
  expect(() => verify(message, { ...thread, talk: 'appointment-2' })).toThrow('FORGED');
  expect(() => verify(strange.message)).toThrow('FORGED');
  const { header } = verify(other.message);
  const hers = verify(message);
  // Her ciphertext under a colleague's header.
  await expect(openMessage(header, hers.body, secret)).rejects.toThrow('FORGED');
});

test('the record is the staff\u2019s: she is no reader of it, and cannot make herself one', async () => {
  const made = await readersOf(lin, [lin, lead], { place: record });
  expect(verifyReaders([made.statement], record, staff)).toHaveLength(1);
  const hers = await readersOf(her, [her, lin], { place: record });
  expect(() => verifyReaders([hers.statement], record, staff)).toThrow('FORGED');
  const byStranger = await readersOf(wang, [wang], { place: record, number: 2 });
  expect(() => verifyReaders([made.statement, byStranger.statement], record, staff)).toThrow(
    'FORGED',
  );
  const bySupervisor = await readersOf(lead, [lead, wang], { place: record, number: 2 });
  expect(verifyReaders([made.statement, bySupervisor.statement], record, staff)).toHaveLength(2);
});

test('wraps that were not signed, or one too few, are noticed', async () => {
  const { readers } = await talk();
  const { statement } = readReaders(readers);
  expect(hasSignedWraps(readers, statement)).toBe(true);
  expect(hasSignedWraps({ ...readers, wraps: readers.wraps.slice(1) }, statement)).toBe(false);
  const [one, two, ...rest] = readers.wraps;
  if (!one || !two) throw new Error('too few wraps');
  const swapped = [{ ...one, file: two.file }, { ...two, file: one.file }, ...rest];
  expect(hasSignedWraps({ ...readers, wraps: swapped }, statement)).toBe(false);
});

test('dropped, late, repeated and shuffled pages make the same thread on both sides', () => {
  const lines = fc
    .integer({ min: 1, max: 30 })
    .map((many) => Array.from({ length: many }, (_, at) => ({ position: at + 1 })));
  const arrivals = lines.chain((all) =>
    fc.record({
      all: fc.constant(all),
      pages: fc.array(fc.shuffledSubarray(all), { maxLength: 8 }),
    }),
  );
  fc.assert(
    fc.property(arrivals, ({ all, pages }) => {
      let known: { position: number }[] = [];
      let upTo = 0;
      for (const page of pages) {
        const before = upTo;
        ({ lines: known, upTo } = inOrder(known, page));
        expect(upTo).toBeGreaterThanOrEqual(before);
        expect(known.slice(0, upTo)).toEqual(all.slice(0, upTo));
      }
      // What is asked for from the gap on fills it.
      expect(inOrder(known, all.slice(upTo)).lines).toEqual(all);
    }),
    { seed: 36, numRuns: 200 },
  );
});
