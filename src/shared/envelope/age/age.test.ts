import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import * as cctv from 'cctv-age';
import { EnvelopeError } from '../errors';
import { randomFrom } from '../random';
import {
  identityBytes,
  identityText,
  newIdentity,
  recipientBytes,
  recipientOf,
  recipientText,
} from './identity';
import { openWithPassphrase } from './passphrase';
import { readAll, streamOf } from './read-all';
import { open, seal } from './seal';

// Curves in plain JavaScript: slow on a machine that does something else besides.
jest.setTimeout(60_000);

const random = randomFrom(globalThis.crypto);
const one = newIdentity(random);
const other = newIdentity(random);
const stranger = newIdentity(random);
const plain = Uint8Array.from(randomBytes(3000));

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'opened',
    (error: unknown) => (error instanceof EnvelopeError ? error.code : String(error)),
  );

describe('sealing', () => {
  test('every recipient opens it, nobody else', async () => {
    const file = await seal(plain, [recipientOf(one), recipientOf(other)]);
    expect(await open(file, [one])).toEqual(plain);
    expect(await open(file, [stranger, other])).toEqual(plain);
    expect(await codeOf(open(file, [stranger]))).toBe('UNREADABLE');
    expect(await codeOf(open(file, []))).toBe('UNREADABLE');
  });

  test('a file for more people than there are is not even tried', async () => {
    const crowd = Array.from({ length: 127 }, () => recipientOf(stranger));
    const most = await seal(plain, [...crowd, recipientOf(one)]);
    expect(await open(most, [one])).toEqual(plain);
    const more = await seal(plain, [recipientOf(one), ...crowd, recipientOf(stranger)]);
    expect(await codeOf(open(more, [one]))).toBe('UNREADABLE');
  });

  test('one changed byte anywhere, or a missing one, is noticed', async () => {
    const file = await seal(Uint8Array.of(1, 2, 3), [recipientOf(one)]);
    for (let at = 0; at < file.length; at += 7) {
      const altered = file.map((byte, i) => (i === at ? byte ^ 1 : byte));
      expect(await codeOf(open(altered, [one]))).toBe('UNREADABLE');
    }
    expect(await codeOf(open(file.subarray(0, -1), [one]))).toBe('UNREADABLE');
    expect(await codeOf(open(new Uint8Array(), [one]))).toBe('UNREADABLE');
  });

  test('the same text is never sealed twice to the same bytes', async () => {
    const [first, second] = [
      await seal(plain, [recipientOf(one)]),
      await seal(plain, [recipientOf(one)]),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(false);
  });

  test.each([
    ['nobody', []],
    ['a hybrid one', ['age1pq1abc']],
    ['one with a wrong letter', [`${recipientOf(one).slice(0, -1)}b`]],
  ])('to %s is refused', async (_, recipients) => {
    expect(await codeOf(seal(plain, recipients))).toBe('MALFORMED');
  });

  test('without random numbers nothing is sealed', async () => {
    const recipient = recipientOf(one);
    const spy = jest.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation(() => {
      throw new EnvelopeError('NO_RANDOM', 'the pool is empty');
    });
    const code = await codeOf(seal(plain, [recipient]));
    spy.mockRestore();
    expect(code).toBe('NO_RANDOM');
  });
});

describe('keys of age', () => {
  test('are spelled as age spells them', () => {
    expect(identityBytes(identityText(one))).toEqual(one);
    expect(recipientText(recipientBytes(recipientOf(one)))).toBe(recipientOf(one));
    for (const text of [
      '',
      'age1',
      identityText(one).toLowerCase(),
      recipientOf(one).toUpperCase(),
    ]) {
      expect(() => identityBytes(text)).toThrow(/MALFORMED/);
      expect(() => recipientBytes(text)).toThrow(/MALFORMED/);
    }
  });
});

describe('under a passphrase', () => {
  test.each([10, 18])(
    'a file that asks for 2^%i rounds is refused without trying',
    async (work) => {
      const encrypter = new Encrypter();
      encrypter.setPassphrase('x');
      encrypter.setScryptWorkFactor(work === 18 ? 12 : work);
      const file = await readAll(await encrypter.encrypt(streamOf(plain)));
      const text = Buffer.from(file).toString('latin1').replace(' 12\n', ' 18\n');
      expect(
        await codeOf(openWithPassphrase(Uint8Array.from(Buffer.from(text, 'latin1')), 'x')),
      ).toBe('MALFORMED');
    },
  );
});

describe('the vectors of the standard', () => {
  const vectors = Object.entries(cctv as Record<string, unknown>).flatMap(([name, file]) => {
    const vector = file instanceof Uint8Array ? parseVector(file) : null;
    return vector ? [{ name, ...vector }] : [];
  });

  test('are there: X25519 and scrypt, without armor', () => {
    expect(vectors.length).toBeGreaterThan(80);
  });

  test.each(vectors.filter((vector) => vector.passphrases.length === 0))(
    '$name',
    async (vector) => {
      const answer = await open(vector.body, vector.identities.map(identityBytes)).catch(
        () => null,
      );
      expect(answer && sha256(answer)).toBe(vector.expected === 'success' ? vector.payload : null);
    },
  );

  // Ours accepts one work factor only: these go to typage itself.
  test.each(vectors.filter((vector) => vector.passphrases.length > 0))('$name', async (vector) => {
    const decrypter = new Decrypter();
    for (const passphrase of vector.passphrases) decrypter.addPassphrase(passphrase);
    for (const identity of vector.identities) decrypter.addIdentity(identity);
    const answer = await decrypter
      .decrypt(streamOf(vector.body))
      .then(readAll)
      .catch(() => null);
    expect(answer && sha256(answer)).toBe(vector.expected === 'success' ? vector.payload : null);
  });
});

function parseVector(file: Uint8Array) {
  const bytes = Buffer.from(file);
  const end = bytes.indexOf('\n\n');
  const lines = bytes.subarray(0, end).toString().split('\n');
  const all = (key: string) =>
    lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2));
  const identities = all('identity');
  const isOurs = all('armored').length === 0 && !identities.some((text) => text.includes('-PQ-'));
  const [expected = ''] = all('expect');
  const [payload = ''] = all('payload');
  const rest = bytes.subarray(end + 2);
  const body = Uint8Array.from(all('compressed').length > 0 ? inflateSync(rest) : rest);
  return isOurs ? { expected, payload, identities, passphrases: all('passphrase'), body } : null;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('Debian’s age', () => {
  if (!existsSync('/usr/bin/age')) {
    test.todo('reads ours, and ours reads its: no age (apt-get install age)');
    return;
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wh-age-'));
  const keyFile = path.join(folder, 'key.txt');
  beforeAll(() => writeFileSync(keyFile, `${identityText(one)}\n`, { mode: 0o600 }));
  afterAll(() => rmSync(folder, { recursive: true }));
  const age = (args: string[], input: Uint8Array) => spawnSync('/usr/bin/age', args, { input });

  test('decrypts what we seal', async () => {
    const file = await seal(plain, [recipientOf(other), recipientOf(one)]);
    const { stdout, status } = age(['-d', '-i', keyFile], file);
    expect(status).toBe(0);
    expect(Uint8Array.from(stdout)).toEqual(plain);
    expect(age(['-d', '-i', keyFile], await seal(plain, [recipientOf(other)])).status).not.toBe(0);
  });

  test('writes what we open, over several parts, too', async () => {
    const long = Uint8Array.from(randomBytes(150_000));
    const { stdout } = age(['-r', recipientOf(one), '-r', recipientOf(other)], long);
    expect(Buffer.from(await open(Uint8Array.from(stdout), [other])).equals(long)).toBe(true);
  });

  test('names the same recipient for an identity', () => {
    const { stdout } = spawnSync('/usr/bin/age-keygen', ['-y', keyFile], { encoding: 'utf8' });
    expect(stdout.trim()).toBe(recipientOf(one));
  });
});
