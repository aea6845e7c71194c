import { mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startS3Server, type S3Server } from '@tests/support/s3-server';
import fc from 'fast-check';
import { movableClock } from '../clock';
import { folderStorage, type FolderStorage } from './folder-storage';
import { s3Storage } from './s3-storage';
import { checkKey, type Storage } from './storage';

const text = (value: string) => new TextEncoder().encode(value);
const plain = { contentType: 'text/plain' };
const clock = movableClock(new Date('2026-05-01T00:00:00Z'));

let folder: string;
let inFolder: FolderStorage;
let server: S3Server;
let inS3: Storage;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'storage-'));
  server = await startS3Server();
  inFolder = folderStorage({
    folder,
    keys: { hashKey: Buffer.alloc(32, 1), formerHashKeys: [] },
    clock,
    publicOrigin: 'https://home.example',
  });
  inS3 = s3Storage({ bucket: 'files', region: 'us-east-1', ...server });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe.each([
  ['folder', () => inFolder],
  ['S3', () => inS3],
])('%s', (_name, storage) => {
  test('gives back what was put, and replaces it whole', async () => {
    await storage().put('a/b/part-1.bin', text('first, and longer'), plain);
    await storage().put('a/b/part-1.bin', text('second'), plain);
    expect(await storage().get('a/b/part-1.bin')).toEqual(text('second'));
  });

  test('has nothing where nothing was put or where it was deleted', async () => {
    expect(await storage().get('a/none')).toBeNull();
    await storage().put('a/gone', text('x'), plain);
    await storage().delete('a/gone');
    await storage().delete('a/gone');
    expect(await storage().get('a/gone')).toBeNull();
  });

  test('keeps any bytes, none too', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 31) % 256);
    await storage().put('bytes', bytes, plain);
    expect(await storage().get('bytes')).toEqual(bytes);
    await storage().put('empty', new Uint8Array(), plain);
    expect(await storage().get('empty')).toEqual(new Uint8Array());
  });

  test.each([
    '../out',
    '/etc/passwd',
    'a//b',
    'a/../b',
    '.hidden',
    'a/.x',
    'A',
    'ä',
    'a\\b',
    'a b',
    '',
    'a\0',
  ])('puts and signs nothing under the key %j, and finds nothing there', async (key) => {
    const calls = [
      () => storage().put(key, text('x'), plain),
      () => storage().presignPut(key, { ...plain, bytes: 1, seconds: 60 }),
      () => storage().presignGet(key, { seconds: 60 }),
    ];
    for (const call of calls) await expect(call()).rejects.toThrow(RangeError);
    expect(await storage().get(key)).toBeNull();
    await storage().delete(key);
  });
});

test('no key leaves the folder, whatever it is made of', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('.', '/', '\\', 'a', '0', '-', '%', '\0', 'é') }),
      (key) => {
        let accepted = false;
        try {
          checkKey(key);
          accepted = true;
        } catch {
          return;
        }
        expect(accepted && path.join('/root', key).startsWith('/root/')).toBe(true);
        expect(path.join('/root', key)).toBe(`/root/${key}`);
      },
    ),
    { numRuns: 2000 },
  );
});

describe('folder', () => {
  test('leaves nothing unfinished behind, and lets nobody else read', async () => {
    await inFolder.put('mode/file', text('x'), plain);
    expect(await readdir(path.join(folder, 'mode'))).toEqual(['file']);
    expect((await stat(path.join(folder, 'mode/file'))).mode & 0o077).toBe(0);
  });

  test('a put that fails leaves the old file and no rest', async () => {
    await inFolder.put('keep/file/inner', text('old'), plain);
    // 'keep/file' is a folder: the rename cannot succeed.
    await expect(inFolder.put('keep/file', text('new'), plain)).rejects.toThrow('EISDIR');
    expect(await inFolder.get('keep/file/inner')).toEqual(text('old'));
    expect(await readdir(path.join(folder, 'keep'))).toEqual(['file']);
  });

  test('a put replaces a link, and does not write through it', async () => {
    const outside = path.join(folder, '..', `outside-${process.pid}`);
    await writeFile(outside, 'safe');
    await inFolder.put('link/first', text('x'), plain);
    await symlink(outside, path.join(folder, 'link/to-outside'));
    await inFolder.put('link/to-outside', text('new'), plain);
    expect((await stat(outside)).size).toBe(4);
    await rm(outside);
  });

  const grantOf = (url: string, method: string) => {
    const { pathname, searchParams } = new URL(url);
    return inFolder.readGrant(method, pathname.replace('/files/', ''), searchParams);
  };

  test('a signed address allows just what it says', async () => {
    const { url } = await inFolder.presignPut('case/part-1', { ...plain, bytes: 9, seconds: 60 });
    expect(grantOf(url, 'PUT')).toEqual({
      method: 'PUT',
      key: 'case/part-1',
      bytes: 9,
      contentType: 'text/plain',
    });
    expect(grantOf(url, 'GET')).toBeNull();
    expect(grantOf(url.replace('bytes=9', 'bytes=999'), 'PUT')).toBeNull();
    expect(grantOf(url.replace('part-1', 'part-2'), 'PUT')).toBeNull();
    expect(grantOf(url.replace(/until=\d/, 'until=9'), 'PUT')).toBeNull();
    expect(grantOf(url.replace(/&signature=.*/, ''), 'PUT')).toBeNull();
    clock.advance(60_000);
    expect(grantOf(url, 'PUT')).toBeNull();
  });

  test('a signed get is no put', async () => {
    const { url } = await inFolder.presignGet('case/part-1', { seconds: 60 });
    expect(grantOf(url, 'GET')).toMatchObject({ key: 'case/part-1' });
    expect(grantOf(url, 'PUT')).toBeNull();
  });
});

describe('S3', () => {
  test('a signed address takes a file of the signed length and type, and gives it back', async () => {
    const put = await inS3.presignPut('case/part-1', { ...plain, bytes: 9, seconds: 60 });
    const send = (body: string, headers = put.headers) =>
      fetch(put.url, { method: 'PUT', body, headers });
    expect((await send('too long for it')).status).toBe(403);
    expect((await send('123456789', { 'content-type': 'text/html' })).status).toBe(403);
    expect((await send('123456789')).status).toBe(200);
    const get = await inS3.presignGet('case/part-1', { seconds: 60 });
    expect(await (await fetch(get.url)).text()).toBe('123456789');
    expect((await fetch(get.url.replace('part-1', 'part-2'))).status).toBe(403);
  });

  test('a wrong secret is an error, not an empty store', async () => {
    const stranger = s3Storage({
      bucket: 'files',
      region: 'us-east-1',
      endpoint: server.endpoint,
      credentials: { accessKeyId: 'TESTKEY', secretAccessKey: 'wrong' },
    });
    await expect(stranger.get('bytes')).rejects.toThrow('SignatureDoesNotMatch');
  });
});
