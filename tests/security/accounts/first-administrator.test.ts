import { execFile } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { pageCode } from '@client/domains/people/sign-in/page-code';
import { createRuntime } from '@cloud/create-runtime';
import { seedUnits } from '@cloud/organisation/demo/seed-units';
import { domains } from '@cloud/domains';
import { organisation } from '@cloud/organisation';
import { movableClock } from '@cloud/platform/clock';
import { readConfig } from '@cloud/platform/config';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld } from '@tests/support/test-world';

// The embedded database belongs to one process at a time, and here are two.
const onPostgres = process.env.TEST_DATABASE === 'postgres' ? test : test.skip;
const database = useTestDatabase();
const phone = '13900000077';

onPostgres(
  'the command of a fresh installation invites its first administrator, and then nobody',
  async () => {
    const installed = install();
    expect(await installed.invite()).toMatchObject({
      code: 1,
      said: expect.stringMatching('no units yet'),
    });
    await installed.seed();

    const invited = await installed.invite();
    expect(invited.code).toBe(0);
    const { byLink, byPage } = codesIn(invited.said);
    expect(byLink).toMatch(/^[\w-]{22}$/);
    expect(byPage).toBe(byLink);
    const first = await installed.person();
    expect(await installed.accept(byLink, first)).toBe('OK');
    expect(await installed.rolesOf(first)).toEqual(['platform-admin']);

    expect(await installed.invite()).toMatchObject({
      code: 1,
      said: expect.stringMatching('There is an administrator already'),
    });
  },
  60_000,
);

onPostgres(
  'with a number the link is of no use to anybody else',
  async () => {
    const installed = install();
    await installed.seed();
    expect(await installed.invite(['--phone', phone], { HASH_KEY: '' })).toMatchObject({
      code: 2,
      said: expect.stringMatching('HASH_KEY of the server'),
    });

    const { byLink } = codesIn((await installed.invite(['--phone', phone])).said);
    expect(await installed.accept(byLink, await installed.person())).toBe('NUMBER_NOT_MINE');
    expect(await installed.accept(byLink, await installed.person(phone))).toBe('OK');
  },
  60_000,
);

/** An installation as `deploy/server` has it, in a tenant of its own. */
function install() {
  const key = () => randomBytes(32).toString('hex');
  const settings = {
    NODE_ENV: 'production',
    DATABASE_URL: database.url ?? '',
    TENANT_ID: String(randomInt(100_000, 1_000_000)),
    PUBLIC_ORIGIN: 'https://fl.example',
    TRUSTED_PROXY: '127.0.0.1',
    WECHAT_APP_ID: 'wx0000000000000000',
    WECHAT_APP_SECRET: 'none',
    WECHAT_API_BASE: 'http://127.0.0.1:9',
    LOG_LEVEL: 'silent',
    HASH_KEY: key(),
    TICKET_KEY: key(),
    AUDIT_KEY: key(),
  };
  const config = readConfig(settings);
  const { db } = database;
  const { tenantId } = config;
  const clock = movableClock(new Date());
  const runtime = createRuntime({ domains, config, database: { db }, clock });
  const world = { ...createWorld(db), tenantId, clock };
  const ask = (operation: string, input: object, { token }: BuiltPerson) =>
    organisation.dispatch(runtime, {
      operation,
      input,
      identity: { kind: 'token', token },
      address: '192.0.2.1',
    });
  return {
    seed: () =>
      db.transaction().execute((trx) => seedUnits(trx, tenantId, clock.now(), { examples: false })),
    invite: (words: readonly string[] = [], changed: Record<string, string> = {}) =>
      runCommand(words, { ...settings, ...changed }),
    person: (signInPhone?: string) =>
      buildPerson(world, signInPhone === undefined ? {} : { signInPhone }),
    accept: async (code: string | null, by: BuiltPerson) => {
      const reply = await ask('acceptInvitation', { code }, by);
      return reply.ok ? 'OK' : reply.error.code;
    },
    rolesOf: ({ id }: BuiltPerson) =>
      db
        .selectFrom('grants')
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', id)
        .select('role')
        .execute()
        .then((rows) => rows.map(({ role }) => role)),
  };
}

/** The command as it is typed; gives what it printed on either way when it has ended by itself. */
function runCommand(words: readonly string[], settings: Record<string, string>) {
  return new Promise<{ code: number; said: string }>((resolve) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...settings };
    const args = ['run', '--silent', 'admin:invite', ...(words.length > 0 ? ['--', ...words] : [])];
    const child = execFile('npm', args, { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, said: stdout + stderr }),
    );
  });
}

/** What the page that accepts reads: from the link in a browser, and from the page's query in WeChat. */
function codesIn(said: string) {
  const link = new URL(/https:\/\/\S+/.exec(said)?.[0] ?? '');
  const page = new URL(/the page (\S+)/.exec(said)?.[1] ?? '', 'https://mini-program.example');
  expect(page.pathname).toBe(link.pathname);
  return {
    byLink: pageCode({}, link.hash),
    byPage: pageCode(Object.fromEntries(page.searchParams)),
  };
}
