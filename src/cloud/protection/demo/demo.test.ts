import { scryptSync } from 'node:crypto';
import { domains } from '@cloud/domains';
import { seedDemo } from '@cloud/platform/demo/seed-demo';
import { verifyCase } from '@shared/envelope/case/verify/verify-case';
import { keysOfCode } from '@shared/envelope/code/code-keys';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { importHandlerKeys, readPassphrase } from '@shared/envelope/keys/handler-keys';
import { demoPassphrase } from '@shared/protection/trust/demo-passphrase';
import { buildSession } from '@tests/builders/people';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { sql } from 'kysely';
import { protection } from '..';
import { checks } from '../checks';
import { verifiedDemoDirectory } from './demo-directory';
import { demoHandlerKeys, demoReturnCode } from './demo-keys';
import { demoKeyFiles, type DemoAccount } from './key-files';
import { stories } from './stories';

// The same work by Node's own code: what is made to be slow in a browser would take a minute here.
jest.mock('@noble/hashes/scrypt.js', () => ({
  scrypt: (
    password: string,
    salt: Uint8Array,
    { N, r, p, dkLen }: { N: number; r: number; p: number; dkLen: number },
  ) => new Uint8Array(scryptSync(password, salt, dkLen, { N, r, p, maxmem: 2 ** 28 })),
}));

const database = useTestDatabase();
let world: World;
let start: Date;

beforeAll(async () => {
  world = createWorld(database.db);
  const { db, tenantId, clock, runtime } = world;
  const now = clock.now();
  start = now;
  const loading = { db, services: runtime.services, tenantId, now };
  await seedDemo(loading, domains);
  // A second start changes nothing.
  await seedDemo(loading, domains);
}, 120_000);

async function as(account: DemoAccount) {
  const { person_id: id } = await world.db
    .selectFrom('identities')
    .where('tenant_id', '=', world.tenantId)
    .where('subject', '=', account)
    .select('person_id')
    .executeTakeFirstOrThrow();
  return { as: await buildSession(world, id) };
}

test('the six words of the demo open the keys that its directory names', async () => {
  expect(readPassphrase(demoPassphrase)).toBe(demoPassphrase);
  const { reply } = await world.call(protection, 'directory', {});
  const named = verifiedDemoDirectory(world.tenantId, reply?.directory ?? '', world.clock.now());
  for (const account of ['case-handler', 'case-handler-night', 'case-lead'] as const) {
    const file = bytesFromBase64url(demoKeyFiles[account]);
    const opened = await importHandlerKeys(file, demoPassphrase);
    expect(opened).toEqual(demoHandlerKeys(account));
    expect(named.handlers.map(({ keyId }) => keyId)).toContain(opened.public.keyId);
    const { keys } = await world.call(protection, 'myKeys', {}, await as(account));
    expect(keys).toMatchObject([{ state: 'listed', file: demoKeyFiles[account] }]);
  }
});

test('every case of the demo verifies, for whoever holds its code and for a handler', async () => {
  const { reply } = await world.call(protection, 'directory', {});
  const directory = verifiedDemoDirectory(
    world.tenantId,
    reply?.directory ?? '',
    world.clock.now(),
  );
  const lead = await as('case-lead');
  for (const [number, story] of stories.entries()) {
    const keys = keysOfCode(demoReturnCode(number));
    const page = await world.call(protection, 'openCase', { caseId: keys.case }, lead);
    const question = { tenant: world.tenantId, case: keys.case, directory };
    const asLead = await verifyCase({
      ...question,
      entries: page.entries.map(({ entry }) => entry),
      wraps: page.wraps,
      me: { role: 'handler', keys: demoHandlerKeys('case-lead') },
    });
    expect({ number, findings: asLead.findings }).toEqual({ number, findings: [] });
    expect(JSON.stringify(asLead.state?.entries)).toContain(Object.keys(story.answers)[0]);

    const view = await world.send(protection, 'open', { locator: keys.locator });
    expect(view.ok).toBe(!story.steps.some(({ does }) => does === 'withdraw'));
  }
});

test('the queue shows each state, and somebody is on duty', async () => {
  const lead = await as('case-lead');
  const states: string[] = [];
  for (const which of ['open', 'closed', 'withdrawn'] as const) {
    const { items } = await world.call(protection, 'queue', { which }, lead);
    states.push(...items.map(({ state }) => state));
  }
  expect(states).toHaveLength(stories.length);
  expect(new Set(states)).toEqual(
    new Set(['waiting', 'taken', 'closing', 'closed', 'withdrawn', 'without-case']),
  );
  const { duty } = await world.call(protection, 'directory', {});
  expect(duty.isOnDuty).toBe(true);
});

test('a demo that has just been loaded calls for nobody', async () => {
  const { services, logins } = world.runtime;
  const { tenantId, clock } = world;
  const db = await logins.forWork('protection', { tenantId, actor: 'job' });
  for (const { name, look } of checks) {
    const says = await look({ db, services, tenantId, now: clock.now() });
    expect({ name, says }).toEqual({ name, says: name === 'protection.alarm' ? says : null });
  }
});

test.each([1, 27, 121, 170, 400])(
  'started again %d days later it calls for nobody',
  async (days) => {
    const { services, logins } = world.runtime;
    const { tenantId, clock } = world;
    clock.set(new Date(start.getTime() + days * 86_400_000));
    const now = clock.now();
    const loading = { db: world.db, services, tenantId, now };
    // Two processes that start together, and a third one.
    await Promise.all([seedDemo(loading, domains), seedDemo(loading, domains)]);
    await seedDemo(loading, domains);
    const db = await logins.forWork('protection', { tenantId, actor: 'job' });
    // Cases of the demo that nobody looks after go on calling: that is what they are for.
    const looked = checks.filter(({ name }) => !/alarm|withdrawal/.test(name));
    for (const { name, look } of looked) {
      expect({ name, says: await look({ db, services, tenantId, now }) }).toEqual({
        name,
        says: null,
      });
    }
    const { duty, reply } = await world.call(protection, 'directory', {});
    expect(duty.isOnDuty).toBe(true);
    const directory = verifiedDemoDirectory(tenantId, reply?.directory ?? '', now);
    expect(directory.handlers).toHaveLength(3);
    const { rows } = await sql<{ trials: number; twice: number }>`
    select count(*) filter (where received_at > ${new Date(now.getTime() - 86_400_000)})::int as trials,
      (select count(*)::int from (select from protection_duties where tenant_id = ${tenantId}
        group by step, handler, starts_at having count(*) > 1) as each) as twice
    from protection_cases where tenant_id = ${tenantId} and reporter = 'drill'`.execute(world.db);
    expect(rows).toEqual([{ trials: 1, twice: 0 }]);
  },
);
