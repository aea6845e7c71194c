import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { domain } from '@cloud/organisation/domain';
import { createMain } from '@cloud/cloudbase/main';
import { cloudSecrets } from '@tests/support/cloud-function';
import { useTestDatabase } from '@tests/support/test-database';

const database = useTestDatabase();

afterEach(() => jest.restoreAllMocks());

test('connections that died in their sleep are not waited for', async () => {
  const url = new URL(database.url ?? '');
  const clients: Socket[] = [];
  const servers: Socket[] = [];
  const proxy = createServer((client) => {
    const server = connect(Number(url.port || 5432), url.hostname);
    client.pipe(server).pipe(client);
    for (const socket of [client, server]) socket.on('error', () => undefined);
    clients.push(client);
    servers.push(server);
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const { port } = proxy.address() as AddressInfo;
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
  let asked = '';
  for (const socket of [...clients, ...servers]) socket.unpipe();
  for (const client of clients) client.on('data', (bytes: Buffer) => (asked += bytes.toString()));
  const later = Date.now() + 60_000;
  jest.spyOn(Date, 'now').mockImplementation(() => later);
  expect(await call()).toMatchObject({ ok: true });
  expect(asked).not.toMatch(/select/i);

  for (const socket of [...clients, ...servers]) socket.destroy();
  proxy.close();
});
