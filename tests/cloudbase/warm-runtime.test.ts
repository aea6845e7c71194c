import { connect, createServer, type Socket } from 'node:net';
import { domain } from '@cloud/organisation/domain';
import { createMain } from '@cloud/cloudbase/main';
import { cloudSecrets } from '@tests/support/cloud-function';
import { useTestDatabase } from '@tests/support/test-database';

const database = useTestDatabase();
const port = 9172;

afterEach(() => jest.restoreAllMocks());

test('connections that died in their sleep are not waited for', async () => {
  const url = new URL(database.url ?? '');
  const through: Socket[] = [];
  const proxy = createServer((client) => {
    const server = connect(Number(url.port || 5432), url.hostname);
    client.pipe(server).pipe(client);
    for (const socket of [client, server]) socket.on('error', () => undefined);
    through.push(client, server);
  });
  await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve));
  jest.replaceProperty(process, 'env', {
    ...cloudSecrets,
    TENCENTCLOUD_RUNENV: 'SCF',
    LOG_LEVEL: 'silent',
    DATABASE_URL: url.href.replace(url.host, `127.0.0.1:${port}`),
  });
  const main = createMain(domain, {
    domains: [domain],
    platform: {
      getContext: () => ({ OPENID: 'oAsleep-0123456789', SOURCE: 'wx_client' }),
      openApi: () => {
        throw new Error('nothing is sent here');
      },
    },
  });
  const call = () => main({ operation: 'listUnits', input: {} }, {});

  expect(await call()).toMatchObject({ ok: true });
  // A network that forgot the connection: nothing comes back, and nobody says so.
  for (const socket of through) socket.unpipe().pause();
  const later = Date.now() + 60_000;
  jest.spyOn(Date, 'now').mockImplementation(() => later);
  const startedAt = performance.now();
  expect(await call()).toMatchObject({ ok: true });
  expect(performance.now() - startedAt).toBeLessThan(4_000);

  for (const socket of through) socket.destroy();
  proxy.close();
});
