import { existsSync } from 'node:fs';
import { cloudNodes, cloudSecrets } from '@tests/support/cloud-function';
import { domainLogin } from '@tests/support/domain-login';
import { startGateway, type RunningGateway } from '@tests/support/start-gateway';
import { useTestDatabase } from '@tests/support/test-database';

const database = useTestDatabase();
let gateway: RunningGateway | undefined;
afterEach(() => gateway?.stop());

for (const { name, file: node } of cloudNodes) {
  const title = `the built gateway starts on ${name}, answers and ends`;
  if (!existsSync(node)) {
    test.todo(`${title}: tests/cloudbase/nodes is not installed on this machine`);
    continue;
  }
  test(
    title,
    async () => {
      const env = {
        ...cloudSecrets,
        DEMO: '0',
        AUDIT_BUCKET: '',
        DATABASE_URL_PROTECTION: await domainLogin(database.url ?? '', 'protection'),
        DATABASE_URL_COUNSELLING: await domainLogin(database.url ?? '', 'counselling'),
      };
      gateway = await startGateway({ node, databaseUrl: database.url, env });
      const answer = await fetch(`${gateway.origin}/rpc/activities/list`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      expect([answer.status, await answer.json()]).toEqual([200, expect.any(Object)]);
      await gateway.stop();
      expect(gateway.process.exitCode).toBe(0);
    },
    60_000,
  );
}
