import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { functions } from '@cloud/functions';
import { jobsOf } from '@cloud/jobs';
import { defineNotification } from '@cloud/platform/notify/notification-kind';
import { addCredit, notify } from '@cloud/platform/notify/notify';
import { prepareJobs } from '@cloud/platform/jobs/prepare-jobs';
import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import {
  cloudNodes,
  cloudSecrets,
  startCloudFunction,
  type CloudFunction,
} from '@tests/support/cloud-function';
import { domainLogin } from '@tests/support/domain-login';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';

const openid = 'oLi-cloud-0123456789abcdefgh';
const timer = { Type: 'Timer', TriggerName: 'people-jobs', Time: '2026-05-01T00:00:00Z' };

const database = useTestDatabase();
let world: World;
let activityId: string;

let protectionUrl = '';
let counsellingUrl = '';

beforeAll(async () => {
  if (database.url === null)
    throw new Error('cloud functions need PostgreSQL: TEST_DATABASE=postgres');
  protectionUrl = await domainLogin(database.url, 'protection');
  counsellingUrl = await domainLogin(database.url, 'counselling');
  // The functions go by the machine's clock and a county's real number.
  world = { ...createWorld(database.db), tenantId: '330382' };
  world.clock.set(new Date());
  await prepareJobs(
    database.db,
    jobsOf(world.runtime.services).map(({ job }) => job),
  );
  const { hongqiao } = await buildTree(world);
  activityId = (await buildActivity(world, { unit: hongqiao, title: '做不吼不叫的妈妈' })).id;
});

const env = () => ({
  DATABASE_URL: database.url ?? '',
  DATABASE_URL_PROTECTION: protectionUrl,
  DATABASE_URL_COUNSELLING: counsellingUrl,
  TENANT_ID: '330382',
  ...cloudSecrets,
});

test('every domain has a function, and every function a domain', () => {
  expect(readdirSync('dist/cloud').sort()).toEqual(functions.map(({ domain }) => domain).sort());
});

test('what is uploaded is one file, with a timer where there are jobs', () => {
  for (const domain of readdirSync('dist/cloud')) {
    expect(readdirSync(`dist/cloud/${domain}`).sort()).toEqual([
      'config.json',
      'index.js',
      'package.json',
    ]);
    const text = readFileSync(`dist/cloud/${domain}/index.js`, 'utf8');
    expect(text.includes('node_modules/@electric-sql')).toBe(false);
    expect(text.length).toBeLessThan(5_000_000);
    const { triggers } = JSON.parse(readFileSync(`dist/cloud/${domain}/config.json`, 'utf8'));
    const expected =
      domain === 'people'
        ? [{ name: 'people-jobs', type: 'timer', config: '0 * * * * * *' }]
        : undefined;
    expect(triggers).toEqual(expected);
  }
});

const nodes: [string, string][] = [['the current Node', process.execPath]];
for (const { name, file } of cloudNodes) {
  if (existsSync(file)) nodes.push([name, file]);
  else test.todo(`${name}: tests/cloudbase/nodes is not installed on this machine`);
}

describe.each(nodes)('on %s', (name, node) => {
  let activities: CloudFunction;
  let people: CloudFunction;
  const who = { openid: `${openid}${name.replace(/\W/g, '')}` };

  beforeAll(async () => {
    activities = await startCloudFunction('activities', { env: env(), node });
    people = await startCloudFunction('people', { env: env(), node });
  });
  afterAll(() => Promise.all([activities.stop(), people.stop()]));

  test('a lecture is found, booked, held and given back', async () => {
    const call = (operation: string, input: object, idempotencyKey?: string) =>
      activities.invoke({ operation, input, idempotencyKey }, who);
    expect(await call('list', {})).toMatchObject({
      ok: true,
      output: { items: [{ id: activityId, title: '做不吼不叫的妈妈' }] },
    });
    expect(await call('signUp', { activityId }, 'first-tap')).toMatchObject({
      ok: false,
      error: { code: 'SIGN_IN_NEEDED' },
    });
    const signedIn = await people.invoke({ operation: 'signInWithWechat', input: {} }, who);
    expect(signedIn).toMatchObject({ ok: true, output: { token: null } });
    const booked = await call('signUp', { activityId }, 'first-tap');
    expect(booked).toMatchObject({ ok: true, output: { status: 'confirmed' } });
    expect(await call('signUp', { activityId }, 'first-tap')).toEqual(booked);
    const bookingId = booked.ok ? JSON.parse(JSON.stringify(booked.output)).id : '';
    const ticket = await call('ticket', { bookingId });
    expect(ticket).toMatchObject({
      ok: true,
      output: { ticket: expect.stringMatching(/^.{122}$/) },
    });
    expect(await call('cancel', { bookingId }, 'give-back')).toMatchObject({ ok: true });
  });

  test('whoever has no openid is refused, whatever the event says', async () => {
    const claims = { openid: who.openid, OPENID: who.openid, userInfo: { openId: who.openid } };
    for (const call of [{}, { openid: '' }, { source: 'wx_http' }]) {
      const event = { operation: 'list', input: {}, ...claims };
      expect(await activities.invoke(event, call)).toMatchObject({
        ok: false,
        error: { code: 'SIGN_IN_NEEDED', status: 401 },
      });
    }
  });

  test('calls in turn never share an openid', async () => {
    const other = { openid: 'oOther-cloud-0123456789abcdef' };
    const event = { operation: 'me', input: {} };
    const [first, second, none] = await Promise.all([
      people.invoke(event, who),
      people.invoke(event, other),
      people.invoke(event),
    ]);
    expect([first?.ok, second?.ok, none?.ok]).toEqual([true, false, false]);
  });

  test('a timer sends what waits; a client that plays one does not', async () => {
    const caller = { db: world.db, tenantId: '330382', now: new Date() };
    const { person_id: personId } = await world.db
      .selectFrom('identities')
      .select('person_id')
      .where('subject', '=', who.openid)
      .executeTakeFirstOrThrow();
    const kind = defineNotification({ name: 'test', wechat: 'booking-confirmed' });
    await addCredit(caller, personId, 'booking-confirmed');
    const message = { personId, kind, title: '…', body: '…', link: null, dedupeKey: name };
    await notify(caller, { ...message, values: {} });
    const state = async () =>
      (
        await world.db
          .selectFrom('outbox')
          .select('state')
          .where('person_id', '=', personId)
          .execute()
      )[0];

    await people.invoke(timer, who);
    await people.invoke(timer);
    await people.invoke(timer, { triggerSource: 'timer', source: 'wx_client' });
    expect(await state()).toEqual({ state: 'waiting' });
    expect(await people.invoke(timer, { source: 'wx_trigger' })).toMatchObject({ ok: true });
    // No template is set up: the message was taken up, and given up.
    expect(await state()).toEqual({ state: 'given-up' });
    expect(await people.invoke(timer, { triggerSource: 'timer' })).toMatchObject({ ok: true });
  });

  test.each([
    null,
    'x',
    7,
    [],
    {},
    { operation: 7 },
    { operation: '__proto__' },
    { operation: 'list', input: 'x' },
  ])('the event %j is answered, not thrown at', async (event) => {
    const answer = await activities.invoke(event, who);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(/^(BAD_INPUT|NOT_FOUND)$/) },
    });
  });

  test('a call that is too long is refused', async () => {
    const event = { operation: 'list', input: { unitId: 'x'.repeat(300_000) } };
    expect(await activities.invoke(event, who)).toMatchObject({ error: { code: 'TOO_LARGE' } });
  });

  test('the log names nobody', () => {
    for (const { output } of [activities, people]) {
      expect(output()).not.toContain(openid);
      expect(output()).not.toContain('192.0.2.7');
    }
  });
});

describe('a function that cannot run', () => {
  const list = { operation: 'list', input: {} };
  const invokeWith = async (changed: Record<string, string>) => {
    const target = await startCloudFunction('activities', { env: { ...env(), ...changed } });
    const answer = await target.invoke(list, { openid });
    // The answer comes by another channel, and may be faster than the log.
    for (let tries = 0; target.output() === '' && tries < 200; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await target.stop();
    return { answer, output: target.output() };
  };

  test.each([
    ['without its keys', { HASH_KEY: '' }, 'HASH_KEY'],
    ['in demo mode', { DEMO: '1' }, 'Demo mode'],
    ['without a database', { DATABASE_URL: '' }, 'DATABASE_URL'],
  ])('%s says why in its log, and nothing to the client', async (_name, changed, reason) => {
    const { answer, output } = await invokeWith(changed);
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
    expect(output).toContain(reason);
    expect(JSON.stringify(answer)).not.toContain(reason);
  });

  test('with the variables of CloudBase but elsewhere, it refuses everybody', async () => {
    const { answer, output } = await invokeWith({ TENCENTCLOUD_RUNENV: 'SELF_HOSTED' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'SIGN_IN_NEEDED' } });
    expect(output).toContain('not on CloudBase');
  });

  test('waits for a database that comes later', async () => {
    const port = 9171;
    const url = new URL(database.url ?? '');
    const target = await startCloudFunction('activities', {
      env: { ...env(), DATABASE_URL: url.href.replace(url.host, `127.0.0.1:${port}`) },
    });
    try {
      expect(await target.invoke(list, { openid })).toMatchObject({
        error: { code: 'UNAVAILABLE' },
      });
      const proxy = createServer((client) => {
        const server = connect(Number(url.port || 5432), url.hostname);
        client.pipe(server).pipe(client);
        client.on('error', () => server.destroy());
        server.on('error', () => client.destroy());
      });
      await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve));
      expect(await target.invoke(list, { openid })).toMatchObject({ ok: true });
      proxy.close();
    } finally {
      await target.stop();
    }
  });
});
