import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { memoryStorage } from '@tests/support/memory-storage';
import { useWorld } from '@tests/support/test-world';
import { organisation } from '@cloud/organisation';
import { runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { fileKey } from '@cloud/platform/background-tasks/task-files';
import { backgroundTaskJobs } from '@cloud/platform/background-tasks/run-task';
import { parseSheet } from '@cloud/platform/xlsx/parse-sheet';
import { activities } from '../index';
import { exportingTask } from './export-task';

const storage = memoryStorage();
const getWorld = useWorld({ storage });
const jobs = backgroundTaskJobs([exportingTask]);
const minute = 60_000;

async function lecture() {
  const world = getWorld();
  const tree = await buildTree(world);
  const unitId = tree.hongqiao.id;
  const organiser = await buildPerson(world, { roles: [{ role: 'organiser', unitId }] });
  const admin = await buildPerson(world, { roles: [{ role: 'unit-admin', unitId }] });
  const { id: activityId } = await buildActivity(world, {
    unit: tree.hongqiao,
    title: '亲子/阅读',
  });
  await world.db
    .updateTable('activities')
    .set({
      questions: JSON.stringify([
        { id: 'diet', label: '有忌口吗', kind: 'text', needed: false, options: [] },
      ]),
    })
    .where('tenant_id', '=', world.tenantId)
    .where('id', '=', activityId)
    .execute();
  const later = () => world.clock.set(new Date(world.clock.now().getTime() + minute));
  const zhou = await buildPerson(world, { name: '周小燕', phone: '13812345678' });
  const { id: bookingId } = await world.call(
    activities,
    'signUp',
    {
      activityId,
      party: [{ kind: 'self' }, { kind: 'small-child', ageYears: 2 }],
      answers: [{ questionId: 'diet', answer: '=1+1' }],
    },
    { as: zhou },
  );
  later();
  const chen = await buildPerson(world, { name: '陈姐', phone: '13900001111' });
  await world.call(activities, 'signUp', { activityId }, { as: chen });
  const begin = (as: BuiltPerson, more: object = {}) =>
    world.call(activities, 'exportRoster', { activityId, ...more }, { as });
  const fileOf = (taskId: string) => {
    const bytes = storage.files.get(fileKey({ tenant_id: world.tenantId, id: taskId }));
    const limits = {
      bytes: 1_000_000,
      tokens: 100_000,
      rows: 5_000,
      columns: 20,
      characters: 500,
      milliseconds: 10_000,
      megabytes: 100,
    };
    return parseSheet(Buffer.from(bytes ?? []), limits, null).map(({ cells }) => cells);
  };
  const disclosures = () =>
    world.db
      .selectFrom('number_disclosures')
      .where('tenant_id', '=', world.tenantId)
      .select(['seen_by', 'booking_id', 'activity_id', 'reason'])
      .execute();
  return { world, tree, organiser, admin, activityId, bookingId, begin, fileOf, disclosures };
}

it('makes a table with masked numbers, without formulas, that its owner finds again', async () => {
  const { world, organiser, begin, fileOf, disclosures } = await lecture();
  const { taskId } = await begin(organiser);
  const mine = () => world.call(organisation, 'backgroundTask', { taskId }, { as: organiser });
  expect(await mine()).toMatchObject({ state: 'queued', done: 0, total: 2, fileName: null });
  await expect(
    world.call(organisation, 'backgroundTaskFile', { taskId }, { as: organiser }),
  ).rejects.toMatchObject({ code: 'NO_FILE' });

  await runDueJobs(world.runtime, jobs);
  expect(await mine()).toMatchObject({
    state: 'done',
    done: 2,
    message: '2 个报名',
    fileName: '亲子 阅读-名单.xlsx',
  });
  const [titles, first, second] = fileOf(taskId);
  expect(titles).toEqual(
    '序号 报名号 姓名 电话 组别 人数 同来的人 状态 报名时间 有忌口吗'.split(' '),
  );
  expect(first).toMatchObject({ 0: '1', 2: '周小燕', 3: '138****5678', 5: '2', 9: "'=1+1" });
  expect(first?.[6]).toContain('2 岁');
  expect(second).toMatchObject({ 2: '陈姐', 3: '139****1111', 7: '已报名' });
  expect(await disclosures()).toEqual([]);

  const list = await world.call(organisation, 'myBackgroundTasks', {}, { as: organiser });
  expect(list.items.map(({ id }) => id)).toEqual([taskId]);
  const { url } = await world.call(
    organisation,
    'backgroundTaskFile',
    { taskId },
    { as: organiser },
  );
  expect(url).toContain(taskId);
});

it('gives its file to nobody else, to nobody who has left the unit, and not for ever', async () => {
  const { world, tree, organiser, admin, begin } = await lecture();
  const { taskId } = await begin(organiser);
  await runDueJobs(world.runtime, jobs);
  const fetched = (as: BuiltPerson) =>
    world.call(organisation, 'backgroundTaskFile', { taskId }, { as });
  await expect(fetched(admin)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(
    world.call(organisation, 'cancelBackgroundTask', { taskId }, { as: admin }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect((await world.call(organisation, 'myBackgroundTasks', {}, { as: admin })).items).toEqual(
    [],
  );

  const now = world.clock.now();
  world.clock.set(new Date(now.getTime() + 8 * 86_400_000));
  await expect(fetched(organiser)).rejects.toMatchObject({ code: 'FILE_GONE' });
  world.clock.set(now);
  await world.db
    .updateTable('grants')
    .set({ unit_id: tree.liushi.id })
    .where('tenant_id', '=', world.tenantId)
    .where('person_id', '=', organiser.id)
    .execute();
  await expect(fetched(organiser)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

it('needs a role over people in force, not any role of the unit', async () => {
  const { world, organiser, begin } = await lecture();
  const { taskId } = await begin(organiser);
  await runDueJobs(world.runtime, jobs);
  await world.db
    .updateTable('grants')
    .set({ role: 'volunteer' })
    .where('tenant_id', '=', world.tenantId)
    .where('person_id', '=', organiser.id)
    .execute();
  await expect(
    world.call(organisation, 'backgroundTaskFile', { taskId }, { as: organiser }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

it('shows full numbers to administrators with a reason, and records it', async () => {
  const { world, organiser, admin, activityId, begin, fileOf, disclosures } = await lecture();
  const unmasked = { reason: '台风来了，逐个打电话' };
  await expect(begin(organiser, { unmasked })).rejects.toMatchObject({ code: 'ADMIN_NEEDED' });
  expect(await disclosures()).toEqual([]);
  const { taskId } = await begin(admin, { unmasked });
  await runDueJobs(world.runtime, jobs);
  expect(fileOf(taskId)[1]).toMatchObject({ 3: '13812345678' });
  expect(await disclosures()).toEqual([
    { seen_by: admin.id, booking_id: null, activity_id: activityId, ...unmasked },
  ]);
});

it('unmasks one number with a reason, recorded, and keeps no copy of the answer', async () => {
  const { world, organiser, bookingId, activityId, disclosures } = await lecture();
  const input = { bookingId, reason: '孩子发烧了，联系妈妈' };
  const key = 'unmask-0001';
  expect(await world.call(activities, 'unmask', input, { as: organiser, key })).toEqual({
    name: '周小燕',
    phone: '13812345678',
  });
  expect(await disclosures()).toEqual([
    { seen_by: organiser.id, booking_id: bookingId, activity_id: activityId, reason: input.reason },
  ]);
  const kept = await world.db
    .selectFrom('idempotency_keys')
    .where('tenant_id', '=', world.tenantId)
    .where('key', '=', key)
    .select('output')
    .execute();
  expect(kept).toEqual([]);
});

it('unmasks sixty an hour at most: a whole list is an export with an administrator', async () => {
  const { world, organiser, bookingId } = await lecture();
  const unmask = () =>
    world.send(activities, 'unmask', { bookingId, reason: '逐个打电话' }, { as: organiser });
  for (let at = 0; at < 60; at += 1) expect((await unmask()).ok).toBe(true);
  expect(await unmask()).toMatchObject({ error: { code: 'TOO_MANY' } });
});

it('goes over many steps without losing or doubling anybody', async () => {
  const { world, organiser, activityId, begin, fileOf } = await lecture();
  const { quota_id } = await world.db
    .selectFrom('bookings')
    .where('tenant_id', '=', world.tenantId)
    .select('quota_id')
    .limit(1)
    .executeTakeFirstOrThrow();
  const more = 2_300;
  const rows = Array.from({ length: more }, (_, at) => ({
    tenant_id: world.tenantId,
    id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    code: String(at).padStart(8, '0'),
    activity_id: activityId,
    quota_id,
    booked_by: organiser.id,
    guest_name: `客人${at}`,
    guest_key: `客人${at}`,
    spoken_consent: '{}',
    party_size: 1,
    status: at % 3 ? 'confirmed' : 'in-review',
    // Many at the same moment: the page's end must tell them apart.
    created_at: new Date(world.clock.now().getTime() + Math.floor(at / 500) * minute),
    updated_at: world.clock.now(),
  }));
  await world.db.insertInto('bookings').values(rows).execute();
  const { taskId } = await begin(organiser);
  await runDueJobs(world.runtime, jobs);
  const names = fileOf(taskId).slice(1);
  expect(names).toHaveLength(more + 2);
  expect(new Set(names.map((cells) => cells[2])).size).toBe(more + 2);
  expect(names.map((cells) => Number(cells[0]))).toEqual(names.map((_, at) => at + 1));
});

it('prints those who have a place, page by page, with the codes of their tickets', async () => {
  const { world, organiser, activityId } = await lecture();
  const print = (more: object = {}) =>
    world.call(activities, 'printList', { activityId, ...more }, { as: organiser });
  const first = await print({ limit: 1 });
  const second = await print({ limit: 1, after: first.next ?? undefined });
  expect([...first.items, ...second.items]).toMatchObject([
    { name: '周小燕', maskedPhone: '138****5678', partySize: 2, code: expect.any(String) },
    { name: '陈姐' },
  ]);
  expect(second.next).toBeNull();
});
