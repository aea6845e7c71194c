import { randomInt } from 'node:crypto';
import { verifiedDemoDirectory } from '@cloud/protection/demo/demo-directory';
import { openCase } from '@shared/envelope/case/write/open-case';
import { keysOfCode } from '@shared/envelope/code/code-keys';
import { newReturnCode } from '@shared/envelope/code/return-code';
import { everybody } from '@shared/envelope/directory/readers';
import { randomFrom } from '@shared/envelope/random';
import { sql } from 'kysely';
import { freePort } from '@tests/support/start-gateway';
import { buildGateway, startGateway, type Answer, type GatewayProcess } from './gateway-process';
import { keepDatabase, type KeptDatabase } from './kept-database';

const isPostgres = process.env.TEST_DATABASE === 'postgres';
const kills = isPostgres ? 4 : 2;
// One address: many more would be slowed (`security/guessing.ts`).
const reports = 24;
const together = 6;

/** A report as a phone keeps it until it is acknowledged: the same bytes, however often it takes. */
interface Report {
  input: { caseId: string };
  answers: Answer[];
}

let kept: KeptDatabase;
let gateway: GatewayProcess | undefined;
beforeAll(async () => {
  buildGateway();
  kept = await keepDatabase();
}, 60_000);
afterEach(() => gateway?.kill());
afterAll(() => kept.remove());

const random = randomFrom(globalThis.crypto);
const start = async () => startGateway(await freePort(), { ...kept.settings, DEMO: '1' });
const nobody = () => ({ token: 'x', key: `key-${randomInt(1e12)}-anew` });

async function makeReports(on: GatewayProcess): Promise<Report[]> {
  const { body } = await on.call('protection/directory', {}, nobody());
  const { reply } = JSON.parse(body);
  const now = new Date();
  const directory = verifiedDemoDirectory(kept.settings.TENANT_ID ?? '', reply.directory, now);
  const made: Report[] = [];
  for (let at = 0; at < reports; at += 1) {
    const keys = keysOfCode(newReturnCode(random));
    const content = { form: 'report-self-1', answers: { happened: `第 ${at} 件` } };
    const first = { keys, directory, choice: everybody, reporter: 'self' as const, content };
    const { entries, wraps } = await openCase({ ...first, at: now, random });
    const { signing, recipient } = keys.public;
    const about = { reporter: 'self', urgency: 'urgent', signing, recipient };
    const input = { locator: keys.locator, caseId: keys.case, entries, wraps, about };
    made.push({ input, answers: [] });
  }
  return made;
}

/** Sends them; kills the process after so many answers. Gives how many got none. */
async function sendAll(on: GatewayProcess, all: readonly Report[], killAfter = Infinity) {
  const waiting = [...all];
  let [answered, broken] = [0, 0];
  let killed: Promise<void> | undefined;
  const worker = async () => {
    for (let one = waiting.shift(); one && !killed; one = waiting.shift()) {
      try {
        one.answers.push(await on.call('protection/send', one.input, nobody()));
        answered += 1;
      } catch {
        broken += 1;
      }
      if (answered >= killAfter) killed ??= on.kill();
    }
  };
  await Promise.all(Array.from({ length: together }, worker));
  await killed;
  return broken;
}

test(`kill -9, ${kills} times while reports come in: each is there once, as it was answered`, async () => {
  gateway = await start();
  const all = await makeReports(gateway);
  let unknown = 0;
  for (let round = 0; round < kills; round += 1) {
    const open = all.filter(({ answers }) => answers.length === 0);
    unknown += await sendAll(gateway, open, randomInt(2, 5));
    gateway = await start();
  }
  // Otherwise it was not in the middle of anything.
  expect(unknown).toBeGreaterThan(0);
  await sendAll(gateway, all);
  await sendAll(gateway, all);

  for (const { answers } of all) {
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    // Whether the first answer arrived or was lost: all say the same.
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  }
  expect(await gateway.terminate()).toBe(0);
  const stored = await kept.visit(async ({ db }) => {
    const { rows } = await sql<{ id: string; entries: number; events: number }>`
      select c.id, (select count(*)::int from protection_entries e where e.case_id = c.id) as entries,
        (select count(*)::int from protection_events v where v.case_id = c.id) as events
      from protection_cases c`.execute(db);
    return new Map(rows.map(({ id, ...counts }) => [id, counts]));
  });
  for (const { input } of all) {
    expect(stored.get(input.caseId)).toEqual({ entries: 2, events: 1 });
  }
}, 300_000);
