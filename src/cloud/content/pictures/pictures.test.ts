import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { functions } from '@cloud/functions';
import { createGateway } from '@cloud/gateway/server';
import { folderStorage, type FolderStorage } from '@cloud/platform/storage/folder-storage';
import { monday, useWorld } from '@tests/support/test-world';
import { newsOf, pngOf } from '@tests/builders/content';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { content } from '../index';
import { uploadJobs } from './forget-upload';

let folder = '';
const storage = () =>
  folderStorage({
    folder,
    keys: { hashKey: Buffer.alloc(32, 1), formerHashKeys: [] },
    clock: { now: () => monday },
    publicOrigin: 'http://gateway',
  });
/** The folder is there only when the tests run. */
const lateStorage: FolderStorage = {
  put: (...args) => storage().put(...args),
  get: (key) => storage().get(key),
  delete: (key) => storage().delete(key),
  presignPut: (...args) => storage().presignPut(...args),
  presignGet: (...args) => storage().presignGet(...args),
  readGrant: (...args) => storage().readGrant(...args),
};
const getWorld = useWorld({ storage: lateStorage });
let gateway: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'content-pictures-'));
});
afterEach(() => gateway.close());
afterAll(() => rm(folder, { recursive: true }));

async function scene() {
  const world = getWorld();
  const tree = await buildTree(world);
  const roles = [{ role: 'editor' as const, unitId: tree.county.id }];
  gateway = await createGateway({
    runtime: world.runtime,
    functions,
    siteFolder: null,
    consoleFolder: null,
  });
  return {
    world,
    tree,
    editor: await buildPerson(world, { roles }),
    other: await buildPerson(world, { roles }),
  };
}

async function upload(
  { world, tree }: Awaited<ReturnType<typeof scene>>,
  by: BuiltPerson,
  bytes: Buffer,
) {
  const started = await world.call(
    content,
    'startPicture',
    { unitId: tree.county.id, type: 'image/png', bytes: bytes.length },
    { as: by },
  );
  const { method, url, headers } = started.request;
  const put = await gateway.inject({
    method,
    url: url.slice('http://gateway'.length),
    headers,
    payload: bytes,
  });
  expect(put.statusCode).toBe(204);
  return { unitId: tree.county.id, uploadId: started.uploadId };
}

it('goes from an upload to a page of anybody, kept for ever and harmless', async () => {
  const all = await scene();
  const { world, tree, editor } = all;
  const kept = await upload(all, editor, pngOf(800, 450));
  const { picture } = await world.call(content, 'keepPicture', kept, { as: editor });
  expect(picture).toMatchObject({ width: 800, height: 450 });

  const answer = await gateway.inject(`/pictures/${picture.file}`);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  const again = await gateway.inject({
    url: `/pictures/${picture.file}`,
    headers: { 'if-none-match': String(answer.headers.etag) },
  });
  expect(again.statusCode).toBe(304);

  const cover = { ...picture, alt: '妈妈们在上课' };
  const made = { draft: newsOf(tree.county, { cover }) };
  await expect(world.call(content, 'create', made, { as: editor })).resolves.toBeDefined();
  // The sizes come from the server: a page that believed others would jump.
  const wrong = { draft: newsOf(tree.county, { cover: { ...cover, height: 1 } }) };
  await expect(world.call(content, 'create', wrong, { as: editor })).rejects.toMatchObject({
    code: 'BAD_DRAFT',
  });
});

it.each([
  ['a page of HTML', Buffer.from(`<script>alert(1)</script>${' '.repeat(60)}`)],
  ['too many pixels', pngOf(9000, 10)],
])('refuses %s, whatever it was said to be', async (_what, bytes) => {
  const all = await scene();
  const kept = await upload(all, all.editor, bytes);
  const keep = () => all.world.call(content, 'keepPicture', kept, { as: all.editor });
  await expect(keep()).rejects.toMatchObject({ code: 'BAD_PICTURE' });
  await expect(keep()).rejects.toMatchObject({ code: 'NOT_UPLOADED' });
});

it('takes an upload away a day later, and the picture stays', async () => {
  const all = await scene();
  const { world, editor } = all;
  const kept = await upload(all, editor, pngOf(20, 10));
  const { picture } = await world.call(content, 'keepPicture', kept, { as: editor });
  // A retry after a lost answer still finds it.
  await expect(world.call(content, 'keepPicture', kept, { as: editor })).resolves.toEqual({
    picture,
  });
  const waiting = await sql<{ from: Date }>`
    select start_after as from
    from pgboss.job where name = 'content.forget-upload'
      and data::text like ${`%${kept.uploadId}%`}`.execute(world.db);
  expect(waiting.rows).toEqual([{ from: new Date(monday.getTime() + 86_400_000) }]);

  const { services } = world.runtime;
  const { db, tenantId } = world;
  const payload = { personId: editor.id, uploadId: kept.uploadId };
  const context = { db, services, tenantId, now: world.clock.now(), attempt: 1 };
  for (const { run } of uploadJobs) await run(payload, context);
  await expect(world.call(content, 'keepPicture', kept, { as: editor })).rejects.toMatchObject({
    code: 'NOT_UPLOADED',
  });
  expect((await gateway.inject(`/pictures/${picture.file}`)).statusCode).toBe(200);
});

it('keeps nobody else’s upload, and signs for no more than 2 MB', async () => {
  const all = await scene();
  const kept = await upload(all, all.editor, pngOf(10, 10));
  await expect(
    all.world.call(content, 'keepPicture', kept, { as: all.other }),
  ).rejects.toMatchObject({ code: 'NOT_UPLOADED' });
  const unitId = all.tree.county.id;
  const large = { unitId, type: 'image/png', bytes: 2 * 1024 * 1024 + 1 } as const;
  await expect(
    all.world.call(content, 'startPicture', large, { as: all.editor }),
  ).rejects.toMatchObject({ code: 'BAD_INPUT' });
});

it.each(['none.png', `${'0'.repeat(64)}.png`, '..%2f..%2fpackage.json', `${'0'.repeat(64)}.svg`])(
  'has nothing at /pictures/%s',
  async (file) => {
    await scene();
    const answer = await gateway.inject(`/pictures/${file}`);
    expect(answer.statusCode).toBe(404);
    expect(String(answer.headers['cache-control'])).not.toContain('immutable');
  },
);
