import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { counselling } from '@cloud/counselling';
import { jobsOf } from '@cloud/jobs';
import { jobRuntimeOf, runDueJobs, tendJobs } from '@cloud/platform/jobs/run-due-jobs';
import type { createLog } from '@cloud/platform/log';
import { securityEvents } from '@cloud/platform/security/security-events';
import type { BuiltPerson } from '@tests/builders/people';
import {
  buildTalkHouse,
  nextMessage,
  readersCall,
  writingIn,
  type TalkHouse,
} from '@tests/builders/talks';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { dumpOf, filesOf, isFound } from './nothing-readable';
import { openGateway } from './open-gateway';

// Whatever a process writes to its log.
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
const folder = mkdtempSync(path.join(os.tmpdir(), 'wh-talk-readable-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const said = {
  intake: '最近整夜醒着听楼梯',
  number: '13900000321',
  somebodyElse: '就说是配眼镜的店',
  message: '周三我带着本子来',
  record: '约好两周后再看睡眠',
  note: '提到公公就停了下来',
};

let world: World;
let house: TalkHouse;
let gateway: Awaited<ReturnType<typeof openGateway>>;

beforeAll(async () => {
  const storage = { kind: 'folder', folder } as const;
  const tenantId = String(randomInt(100_000, 1_000_000));
  const changed = { tenantId, dataDir: folder, storage };
  world = createWorld(database.db, { securityEvents: securityEvents() }, changed);
  gateway = await openGateway(world.runtime);
  house = await buildTalkHouse(world);
}, 120_000);
afterAll(() => gateway.close());

async function send(operation: string, payload: object, as: BuiltPerson): Promise<void> {
  const answer = await gateway.inject({
    method: 'POST',
    url: `/rpc/counselling/${operation}`,
    remoteAddress: '127.0.0.1',
    headers: {
      'idempotency-key': `key-${randomInt(1e12)}-of-a-talk`,
      authorization: `Bearer ${as.token}`,
    },
    payload,
  });
  if (answer.statusCode !== 200) throw new Error(`${operation}: ${answer.body}`);
}

/** Intake, message, record and notes, as phone and console send them; then read, and all jobs done. */
async function talk(): Promise<void> {
  const { she, counsellor, supervisor, appointmentId } = house;
  const thread = writingIn(world, appointmentId);
  const readers = await readersCall(she, thread, [she, counsellor, supervisor]);
  const first = await nextMessage(she, thread, {
    kind: 'intake',
    words: said.intake,
    telephone: { number: said.number, safeTime: '上午', ifSomebodyElse: said.somebodyElse },
  });
  await send('setTalkReaders', { ...readers, first }, she);
  const message = await nextMessage(she, thread, { kind: 'text', text: said.message });
  await send('sendToTalk', { appointmentId, part: 'thread', message }, she);
  for (const part of ['record', 'notes'] as const) {
    const writing = writingIn(world, appointmentId, part);
    const whom = part === 'record' ? [counsellor, supervisor] : [counsellor];
    const call = await readersCall(counsellor, writing, whom);
    const text = part === 'record' ? said.record : said.note;
    const begun = await nextMessage(counsellor, writing, { kind: 'text', text });
    await send('setTalkReaders', { ...call, first: begun }, counsellor);
  }
  for (const part of ['thread', 'record', 'notes'] as const) {
    await send('readTalk', { appointmentId, part, after: 0 }, counsellor);
  }
  const jobs = jobsOf(world.runtime.services);
  await tendJobs(jobRuntimeOf(world.runtime), jobs);
  await runDueJobs(jobRuntimeOf(world.runtime), jobs);
}

/** Everything that the system keeps or tells, by where it stands: rows and queue, log, metrics, files. */
async function everything(): Promise<Map<string, string>> {
  const all = await dumpOf(database.db);
  all.set('log', logged.join('\n'));
  all.set('metrics', await world.runtime.services.metrics.text());
  all.set('files', filesOf(folder));
  return all;
}

const found = (all: ReadonlyMap<string, string>, needles: readonly string[]): string[] =>
  [...all].flatMap(([place, text]) =>
    needles.filter((needle) => isFound(text, needle)).map((needle) => `${place}: ${needle}`),
  );

test('after a talk no word of it stands in database, queue, log, metrics or files', async () => {
  await talk();
  const secrets = Object.values(said);
  const all = await everything();
  expect(found(all, secrets)).toEqual([]);
  // Log and metrics tell the domain only: that she writes says too much already.
  for (const place of ['log', 'metrics']) {
    expect(all.get(place) ?? '').toContain('counselling');
    expect(all.get(place) ?? '').not.toMatch(/setTalkReaders|sendToTalk|readTalk/);
  }
  // Control: what is no secret is found, and a word that slipped out would be, in any of these places.
  expect(found(all, [house.counsellor.keys.public.recipient]).length).toBeGreaterThan(0);
  logged.push(`"message":"${said.message}"`);
  await world.db
    .updateTable('counselling_counsellors')
    .set({ specialties: said.note })
    .where('tenant_id', '=', world.tenantId)
    .where('id', '=', house.counsellor.counsellorId)
    .execute();
  const slipped = found(await everything(), secrets);
  expect(slipped).toContain(`log: ${said.message}`);
  expect(slipped.some((each) => each.endsWith(said.note))).toBe(true);
}, 120_000);

test('the thread is there for whoever may read it: the talk above was no empty one', async () => {
  const asked = { appointmentId: house.appointmentId, part: 'thread', after: 0 } as const;
  const { messages } = await world.call(counselling, 'readTalk', asked, { as: house.supervisor });
  expect(messages).toHaveLength(2);
});
