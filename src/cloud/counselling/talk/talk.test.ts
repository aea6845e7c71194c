import { sql } from 'kysely';
import { counselling } from '@cloud/counselling';
import { domain } from '@cloud/counselling/domain';
import { personalData } from '@cloud/counselling/personal-data';
import { jobsOf } from '@cloud/jobs';
import { enqueueByClock } from '@cloud/platform/jobs/enqueue';
import { jobRuntimeOf, runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import {
  bookHour,
  buildTalk,
  buildTalkHouse,
  buildWithKeys,
  nextMessage,
  readersCall,
  writingIn,
  type TalkHouse,
  type WithKeys,
  type Writing,
} from '@tests/builders/talks';
import { runJobsOf } from '@tests/support/run-jobs-of';
import { useWorld, type World } from '@tests/support/test-world';

const getWorld = useWorld();
let world: World;
let house: TalkHouse;

beforeEach(async () => {
  world = getWorld();
  house = await buildTalkHouse(world);
});

const read = (as: WithKeys, part: 'thread' | 'record' | 'notes' = 'thread', after = 0) =>
  world.call(
    counselling,
    [house.counsellor, house.colleague, house.supervisor].includes(as) ? 'readTalk' : 'talk',
    { appointmentId: house.appointmentId, part, after },
    { as },
  );
const send = async (as: WithKeys, writing: Writing, text: string) => {
  const message = await nextMessage(as, writing, { kind: 'text', text });
  const { talk: appointmentId, part } = writing.place;
  return world.call(counselling, 'sendToTalk', { appointmentId, part, message }, { as });
};
const answering = (writing: Writing): Writing => ({
  ...writing,
  line: { sequence: 1, previous: null },
});
const refused = (call: Promise<unknown>) =>
  call.then(
    () => 'taken',
    (error: { code: string; data?: { why?: string } }) => error.data?.why ?? error.code,
  );

test('she, her counsellor and the supervisor have the same thread, in the order of the server', async () => {
  const { writing } = await buildTalk(world, house);
  const answers = answering(writing);
  await send(house.counsellor, answers, '我在');
  await send(house.she, writing, '谢谢');
  const hers = await read(house.she);
  expect(hers.messages.map(({ position }) => position)).toEqual([1, 2, 3]);
  for (const reader of [house.counsellor, house.supervisor]) {
    const theirs = await read(reader);
    expect(theirs.messages).toEqual(hers.messages);
    expect(theirs.wraps.map(({ to }) => to)).toEqual([reader.keys.public.keyId]);
  }
  expect((await read(house.she, 'thread', 2)).messages).toHaveLength(1);
});

test('Reply lost after COMMIT, sent again: one message', async () => {
  const { writing, opening } = await buildTalk(world, house);
  const message = await nextMessage(house.she, writing, { kind: 'text', text: '在吗' });
  const call = { appointmentId: house.appointmentId, part: 'thread', message } as const;
  const first = await world.call(counselling, 'sendToTalk', call, { as: house.she });
  world.clock.advance(60_000);
  // Without an idempotency key: the bytes themselves are known.
  expect(await world.call(counselling, 'sendToTalk', call, { as: house.she })).toEqual(first);
  const at = { as: house.she, key: 'another-key-0001' };
  expect(await world.call(counselling, 'sendToTalk', call, at)).toEqual(first);
  await world.call(counselling, 'setTalkReaders', opening, { as: house.she });
  const { messages, statements } = await read(house.she);
  expect([messages.length, statements.length]).toEqual([2, 1]);
});

test('the same message many times at the same moment is one', async () => {
  const { writing } = await buildTalk(world, house);
  const message = await nextMessage(house.she, writing, { kind: 'text', text: '在吗' });
  const call = { appointmentId: house.appointmentId, part: 'thread', message } as const;
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => world.call(counselling, 'sendToTalk', call, { as: house.she })),
  );
  expect(new Set(answers.map(({ position }) => position))).toEqual(new Set([2]));
  expect((await read(house.she)).messages).toHaveLength(2);
});

test('what is out of its author\u2019s order waits for what is missing', async () => {
  const { writing } = await buildTalk(world, house);
  const lost = await nextMessage(house.she, writing, { kind: 'text', text: '一' });
  expect(await refused(send(house.she, writing, '二'))).toBe('OUT_OF_ORDER');
  const call = { appointmentId: house.appointmentId, part: 'thread', message: lost } as const;
  expect(await refused(world.call(counselling, 'sendToTalk', call, { as: house.she }))).toBe(
    'taken',
  );
});

test('a colleague, another woman and a stranger are answered as if there were nothing', async () => {
  await buildTalk(world, house);
  const other = await buildWithKeys(world);
  await bookHour(world, other, house.counsellor.counsellorId, '2026-11-26T01:00:00.000Z');
  for (const stranger of [house.colleague, other]) {
    expect(await refused(read(stranger))).toBe('NOT_ALLOWED');
  }
});

test('readers are the counsellor of that hour and supervisors of that house, by the newest list', async () => {
  const { she, counsellor, colleague, supervisor, appointmentId } = house;
  const writing = writingIn(world, appointmentId);
  const set = async (readers: WithKeys[], options = {}) =>
    refused(
      world.call(counselling, 'setTalkReaders', await readersCall(she, writing, readers, options), {
        as: she,
      }),
    );
  expect(await set([she, colleague])).toBe('NOT_A_READER');
  expect(await set([she, await buildWithKeys(world)])).toBe('NOT_A_READER');
  expect(await set([she])).toBe('TOO_FEW_READERS');
  expect(await set([she, counsellor], { directory: 2 })).toBe('OLDER');
  expect(await set([she, counsellor, supervisor])).toBe('taken');
});

test('Replacement reads after she agreed, and the old wrap goes', async () => {
  const { she, counsellor, colleague, supervisor, appointmentId } = house;
  const { writing } = await buildTalk(world, house);
  await world.db
    .updateTable('counselling_appointments')
    .set({ counsellor_id: colleague.counsellorId })
    .where('id', '=', appointmentId)
    .execute();
  expect(await refused(read(colleague))).toBe('NOT_ALLOWED');
  const readers = [she, colleague, supervisor];
  const byHouse = await readersCall(supervisor, writing, readers, { number: 2 });
  expect(
    await refused(world.call(counselling, 'setTalkReaders', byHouse, { as: supervisor })),
  ).toBe('NOT_ALLOWED');
  const agreed = await readersCall(she, writing, readers, { number: 2 });
  await world.call(counselling, 'setTalkReaders', agreed, { as: she });
  expect((await read(colleague)).messages).toHaveLength(1);
  expect(await refused(read(counsellor))).toBe('NOT_ALLOWED');
  expect(await refused(send(counsellor, answering(writing), '再见'))).toBe('NOT_ALLOWED');
});

test('of the record she sees nothing, of private notes only who wrote them', async () => {
  const { she, counsellor, supervisor, appointmentId } = house;
  await buildTalk(world, house);
  const record = writingIn(world, appointmentId, 'record');
  const ofRecord = await readersCall(counsellor, record, [counsellor, supervisor]);
  await world.call(counselling, 'setTalkReaders', ofRecord, { as: counsellor });
  await send(counsellor, record, '下次谈睡眠');
  const notes = writingIn(world, appointmentId, 'notes');
  const ofNotes = await readersCall(counsellor, notes, [counsellor]);
  await world.call(counselling, 'setTalkReaders', ofNotes, { as: counsellor });
  await send(counsellor, notes, '我有点累');
  const seen = async (as: WithKeys) => {
    const [first, second] = [await read(as, 'record'), await read(as, 'notes')];
    return [first, second].map(({ messages, statements }) => [messages.length, statements.length]);
  };
  expect(await seen(counsellor)).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(await seen(supervisor)).toEqual([
    [1, 1],
    [0, 0],
  ]);
  expect(await seen(she)).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(await refused(send(she, record, '改一改'))).toBe('NOT_ALLOWED');
});

test('忘掉这次对话: the thread is gone on both sides, and nothing is written into it again', async () => {
  const { she, counsellor, appointmentId } = house;
  const { writing } = await buildTalk(world, house);
  await world.call(counselling, 'forgetTalk', { appointmentId }, { as: she });
  for (const reader of [she, counsellor]) {
    expect(await read(reader)).toMatchObject({ messages: [], wraps: [], isForgotten: true });
  }
  expect(await refused(send(she, writing, '还在吗'))).toBe('FORGOTTEN');
});

/** The clock's job on the domain's own login, as a process would run it. */
async function forgetByClock() {
  const jobs = jobsOf(world.runtime.services, [domain]).filter(
    ({ job }) => job.name === 'counselling.forget-talks',
  );
  for (const { job } of jobs) {
    await sql`delete from pgboss.job where name = ${job.name}`.execute(world.db);
    await enqueueByClock({ db: world.db, tenantId: world.tenantId }, job);
  }
  expect(await runDueJobs(jobRuntimeOf(world.runtime), jobs)).toEqual({ done: 1, failed: 0 });
}

const runSettling = () =>
  runJobsOf(
    world,
    jobsOf(world.runtime.services, [domain]).filter(
      ({ job }) => job.name === 'counselling.settle-talks',
    ),
  );

const count = async () => {
  const tables = ['talks', 'talk_readers', 'talk_wraps', 'talk_messages'];
  return Promise.all(
    tables.map(async (table) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n
        from ${sql.table(`counselling_${table}`)} where tenant_id = ${world.tenantId}`.execute(
        world.db,
      );
      return rows[0]?.n;
    }),
  );
};

test('three years after the appointment nothing is left', async () => {
  await buildTalk(world, house);
  world.clock.set(new Date('2029-11-25T00:00:00.000Z'));
  await forgetByClock();
  expect(await count()).toEqual([1, 1, 3, 1]);
  world.clock.set(new Date('2029-11-26T00:00:00.000Z'));
  await forgetByClock();
  expect(await count()).toEqual([0, 0, 0, 0]);
});

test('with her account what she wrote goes, and another woman\u2019s stays', async () => {
  await buildTalk(world, house);
  const other = await buildWithKeys(world);
  const startsAt = '2026-11-26T01:00:00.000Z';
  const appointmentId = await bookHour(world, other, house.counsellor.counsellorId, startsAt);
  await buildTalk(world, { ...house, she: other, appointmentId });
  await world.db
    .transaction()
    .execute((trx) => personalData.erase(trx, world.tenantId, house.she.id, world.clock.now()));
  await runSettling();
  expect(await count()).toEqual([1, 1, 3, 1]);
  const { rows } = await sql<{ id: string }>`select id from counselling_talks
    where tenant_id = ${world.tenantId}`.execute(world.db);
  expect(rows).toEqual([{ id: appointmentId }]);
});

test('two accounts become one: she finds what she wrote under the one that stays', async () => {
  const { she } = house;
  await buildTalk(world, house);
  const kept = { ...(await buildWithKeys(world)), keys: she.keys };
  const both = { keepId: kept.id, goneId: she.id };
  await world.db.transaction().execute(async (trx) => {
    await personalData.merge?.(trx, world.tenantId, both, world.clock.now());
  });
  await runSettling();
  expect((await read(kept)).messages).toHaveLength(1);
});
