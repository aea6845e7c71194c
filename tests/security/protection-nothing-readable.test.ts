import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { createMain } from '@cloud/cloudbase/main';
import { domains } from '@cloud/domains';
import { jobsOf } from '@cloud/jobs';
import { tendJobs, jobRuntimeOf, runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import type { createLog } from '@cloud/platform/log';
import { securityEvents } from '@cloud/platform/security/security-events';
import { protection } from '@cloud/protection';
import { domain } from '@cloud/protection/domain';
import {
  chooseDirectory,
  type VerifiedDirectory,
} from '@shared/envelope/directory/choose-directory';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { demoRoot } from '@shared/protection/trust/demo-root';
import { buildCentre, buildDuty, type BuiltCentre } from '@tests/builders/protection';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { cloudSecrets } from '@tests/support/cloud-function';
import { domainLogin } from '@tests/support/domain-login';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import {
  dumpOf,
  filesOf,
  isFound,
  isOfAccounts,
  newIn,
  whileErrorsQuote,
} from './nothing-readable';
import { openGateway } from './open-gateway';
import { sendBroken } from './protection-broken';
import { answerOnce, reportOnce, type Send } from './protection-phones';

// Whatever a process writes to its log, on either host.
jest.mock('@cloud/platform/log', () => {
  const { pino } = jest.requireActual('pino');
  const lines: string[] = [];
  const toMemory = { write: (line: string) => void lines.push(line) };
  return { lines, createLog: () => pino({ level: 'trace', base: null }, toMemory) };
});
const { lines: logged } = jest.requireMock<{ lines: string[]; createLog: typeof createLog }>(
  '@cloud/platform/log',
);

const database = useTestDatabase();
const isPostgres = process.env.TEST_DATABASE === 'postgres';
const folder = mkdtempSync(path.join(os.tmpdir(), 'wh-readable-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let world: World;
let centre: BuiltCentre;
let directory: VerifiedDirectory;
let gateway: Awaited<ReturnType<typeof openGateway>>;
/** The embedded database's folder before anybody wrote. */
let folderBefore: Buffer | null;

/** What must be nowhere. */
const secrets: string[] = [];
/** What may stand where accounts are, and nowhere else. */
const ofWomen: string[] = [];

// Columns, jobs and files are the same on the embedded database, where everything takes longer.
const reports = isPostgres ? 100 : 20;
const phones = () => ({ world, directory, secrets });
const address = '203.0.113.77';
const userAgent = 'PhoneOfHers/9.1';

beforeAll(async () => {
  const tenantId = String(randomInt(100_000, 1_000_000));
  const storage = { kind: 'folder', folder } as const;
  const changed = { tenantId, dataDir: folder, storage, hashKey: randomBytes(32) };
  world = createWorld(database.db, { securityEvents: securityEvents() }, changed);
  centre = await buildCentre(world);
  await buildDuty(world, centre, centre.handlers[0]);
  gateway = await openGateway(world.runtime);
  const { reply } = await world.call(protection, 'directory', {});
  const chosen = chooseDirectory({
    tenant: world.tenantId,
    root: bytesFromBase64url(demoRoot.root),
    minimumVersion: 1,
    stored: [],
    served: reply,
    now: world.clock.now(),
  });
  if (!chosen.ok) throw new Error(chosen.faults.join());
  directory = chosen.directory;
  folderBefore = await database.folder();
}, 120_000);

afterAll(() => gateway.close());

const byGateway: Send = async (operation, input, woman) => {
  const answer = await gateway.inject({
    method: 'POST',
    url: `/rpc/protection/${operation}`,
    remoteAddress: '127.0.0.1',
    headers: {
      'x-forwarded-for': address,
      'user-agent': userAgent,
      'idempotency-key': `key-${randomInt(1e12)}-of-hers`,
      ...(woman ? { authorization: `Bearer ${woman.token}` } : {}),
    },
    payload: input,
  });
  if (answer.statusCode !== 200) throw new Error(`${operation}: ${answer.body}`);
  return answer.json();
};

async function byCloudBase(): Promise<Send> {
  jest.replaceProperty(process, 'env', {
    ...process.env,
    ...cloudSecrets,
    // The keys under which the world's own rows are kept.
    HASH_KEY: world.runtime.services.config.hashKey.toString('hex'),
    DEMO: '0',
    TENCENTCLOUD_RUNENV: 'SCF',
    DATABASE_URL: database.url ?? '',
    DATABASE_URL_PROTECTION: await domainLogin(database.url ?? '', 'protection'),
    DATABASE_URL_COUNSELLING: await domainLogin(database.url ?? '', 'counselling'),
    TENANT_ID: world.tenantId,
  });
  let openid = '';
  const platform = {
    getContext: () => ({ OPENID: openid, SOURCE: 'wx_client', CLIENTIP: address }),
    openApi: () => {
      throw new Error('nothing is sent here');
    },
  };
  const main = createMain(domain, { domains, platform });
  return async (operation, input, woman) => {
    openid = woman ? `o-${woman.id}` : 'o-of-nobody-known';
    const reply = await main({ operation, input, idempotencyKey: `key-${randomInt(1e12)}` }, {});
    if (!reply.ok) throw new Error(`${operation}: ${reply.error.code} ${logged.at(-1)}`);
    return reply.output;
  };
}

async function workAll(): Promise<void> {
  const jobs = jobsOf(world.runtime.services);
  const runtime = jobRuntimeOf(world.runtime);
  await tendJobs(runtime, jobs);
  await runDueJobs(runtime, jobs);
}

/** Everything that the system keeps or tells, by where it stands. */
async function everything(): Promise<Map<string, string>> {
  const all = await dumpOf(database.db);
  all.set('log', logged.join('\n'));
  all.set('metrics', await world.runtime.services.metrics.text());
  all.set('files', filesOf(folder));
  return all;
}

function found(all: ReadonlyMap<string, string>, needles: readonly string[]): string[] {
  return [...all].flatMap(([place, text]) =>
    needles.filter((needle) => isFound(text, needle)).map((needle) => `${place}: ${needle}`),
  );
}

async function makeReports(send: Send, women: readonly BuiltPerson[]): Promise<string[]> {
  const cases: string[] = [];
  for (let at = 0; at < reports; at += 1) {
    // Every third is signed in.
    const woman = at % 3 === 0 ? (women[at % women.length] ?? null) : null;
    cases.push(await reportOnce(phones(), at, send, woman));
  }
  return cases;
}

/** An error of the database quotes what she sent: neither answer nor log repeats it. */
async function sendIntoError(send: Send): Promise<void> {
  const word = '这句话被数据库的错误引用了';
  secrets.push(word);
  const lines = logged.length;
  const answered = await whileErrorsQuote(database.db, 'protection_entries', word, () =>
    reportOnce(phones(), 999, send, null).then(() => 'it was taken', String),
  );
  expect(answered).toContain('INTERNAL');
  expect(secrets.filter((secret) => isFound(answered, secret))).toEqual([]);
  const told = logged.slice(lines).join('\n');
  expect(told).toContain('XX001');
  // Not even the ciphertext, nor which case it was.
  expect(told).not.toMatch(/[\w-]{40}/);
}

async function womenSignedIn(): Promise<BuiltPerson[]> {
  const women: BuiltPerson[] = [];
  for (let at = 0; at < 5; at += 1) {
    const woman = await buildPerson(world);
    await world.db
      .insertInto('identities')
      .values({
        tenant_id: world.tenantId,
        provider: 'wechat',
        subject: `o-${woman.id}`,
        person_id: woman.id,
      })
      .execute();
    ofWomen.push(woman.id, `o-${woman.id}`, woman.token);
    women.push(woman);
  }
  return women;
}

function expectNothing(all: ReadonlyMap<string, string>): void {
  expect(all.get('protection_entries')?.length).toBeGreaterThan(reports * 1000);
  expect(found(all, [...secrets, address, userAgent])).toEqual([]);
  const elsewhere = new Map([...all].filter(([place]) => !isOfAccounts(place)));
  expect(found(elsewhere, ofWomen)).toEqual([]);
}

test('after a hundred reports (20 on PGlite) through the gateway nothing of them is readable anywhere', async () => {
  const cases = await makeReports(byGateway, await womenSignedIn());
  await answerOnce(phones(), cases[0] ?? '', centre.handlers[0]);
  await sendBroken(gateway, { secrets, address, userAgent });
  await sendIntoError(byGateway);
  await workAll();
  const all = await everything();
  expect(all.get('metrics')).toContain('domain="protection",operation="any"');
  expectNothing(all);
}, 240_000);

(isPostgres ? test : test.skip)(
  'nor after a hundred through the cloud function',
  async () => {
    const byCloud = await byCloudBase();
    await makeReports(byCloud, await womenSignedIn());
    await sendIntoError(byCloud);
    jest.restoreAllMocks();
    await workAll();
    expectNothing(await everything());
  },
  240_000,
);

(isPostgres ? test.skip : test)(
  'nor in a copy of the embedded database’s folder, with what was deleted and the log of writing',
  async () => {
    const copied = async () => {
      const after = await database.folder();
      return newIn(after ?? Buffer.alloc(0), folderBefore ?? Buffer.alloc(0));
    };
    const kept = await copied();
    expect(kept.length).toBeGreaterThan(reports * 10_000);
    expect(secrets.filter((secret) => isFound(kept, secret))).toEqual([]);
    // Control: what stood in a row for a moment only stays in the folder, and is found.
    const word = '写了又删掉的一句话';
    await sql`create table for_a_moment (word text)`.execute(database.db);
    await sql`insert into for_a_moment values (${word})`.execute(database.db);
    await sql`drop table for_a_moment`.execute(database.db);
    expect(isFound(await copied(), word)).toBe(true);
  },
  120_000,
);

test('control: a word that somebody planted is found, wherever and however it lies', async () => {
  const [word, number] = ['他前天夜里又动手了，被写进来', '13811112222'];
  const { caseId } = { caseId: 'p'.repeat(43) };
  await world.db
    .insertInto('protection_events')
    .values({
      tenant_id: world.tenantId,
      case_id: caseId,
      id: '01990000-0000-7000-8000-000000000001',
      at: world.clock.now(),
      kind: 'received',
      by_role: 'owner',
      detail: `xy${Buffer.from(`z${word}`).toString('base64url')}`,
    })
    .execute();
  world.runtime.services.log.warn({ at: number });
  const all = await everything();
  expect(found(all, [word])).toEqual([`protection_events: ${word}`]);
  expect(found(all, [number])).toEqual([`log: ${number}`]);
  const hidden = ['a', 'ab', 'abc'].map((before) => Buffer.from(`${before}${word}`));
  for (const bytes of hidden) {
    for (const coded of ['base64', 'base64url', 'hex'] as const) {
      expect(isFound(`…${bytes.toString(coded)}…`, word)).toBe(true);
    }
  }
  expect(isFound(JSON.stringify({ word }), word)).toBe(true);
});
