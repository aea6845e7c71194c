import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { organisation } from '@cloud/organisation';
import { runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { backgroundTaskJobs } from '@cloud/platform/background-tasks/run-task';
import type { Audience } from '@shared/activities/roster/message-contract';
import { activities } from '../index';
import { messagingTask } from './message-task';

const getWorld = useWorld();
const jobs = backgroundTaskJobs([messagingTask]);

async function lecture() {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: hongqiao.id }],
  });
  const { id: activityId } = await buildActivity(world, { unit: hongqiao, places: 2 });
  const [comes, comesToo, waits] = [
    await buildPerson(world),
    await buildPerson(world),
    await buildPerson(world),
  ];
  for (const as of [comes, comesToo])
    await world.call(activities, 'signUp', { activityId }, { as });
  await world.call(activities, 'signUp', { activityId, waitlist: true }, { as: waits });
  const as = { as: organiser };
  const preview = (audience: Audience) =>
    world.call(activities, 'messagePreview', { activityId, audience }, as);
  const send = (audience: Audience, body = '请带水杯') =>
    world.call(activities, 'sendMessage', { activityId, audience, body }, as);
  const notified = async (person: BuiltPerson) => {
    const rows = await world.db
      .selectFrom('inbox_messages')
      .where('tenant_id', '=', world.tenantId)
      .where('person_id', '=', person.id)
      .where('kind', '=', 'activity-message')
      .select('body')
      .execute();
    return rows.map(({ body }) => body);
  };
  return { world, activityId, organiser, as, comes, comesToo, waits, preview, send, notified };
}

it('reaches whom the preview counted, once, and is kept', async () => {
  const { world, activityId, as, comes, comesToo, waits, preview, send, notified } =
    await lecture();
  expect(await preview('confirmed')).toEqual({ people: 2, leftToday: 3 });
  expect(await preview('waiting')).toMatchObject({ people: 1 });
  expect(await preview('everybody')).toMatchObject({ people: 3 });

  const { taskId, people } = await send('confirmed');
  expect(people).toBe(2);
  await runDueJobs(world.runtime, jobs);
  await runDueJobs(world.runtime, jobs);
  expect(await notified(comes)).toEqual(['“孩子发脾气，怎么应对”：请带水杯']);
  expect(await notified(comesToo)).toHaveLength(1);
  expect(await notified(waits)).toEqual([]);
  expect(await world.call(organisation, 'backgroundTask', { taskId }, as)).toMatchObject({
    state: 'done',
    done: 2,
    total: 2,
  });
  await send('everybody', '改在二楼');
  await runDueJobs(world.runtime, jobs);
  expect(await notified(waits)).toHaveLength(1);
  const { items } = await world.call(activities, 'messages', { activityId }, as);
  expect(items.map(({ audience, people: reached }) => [audience, reached]).sort()).toEqual([
    ['confirmed', 2],
    ['everybody', 3],
  ]);
});

it('is sent three times a day at most, also when all are sent at once', async () => {
  const { world, preview, send } = await lecture();
  const sent = await Promise.allSettled(
    ['一', '二', '三', '四', '五'].map((body) => send('everybody', body)),
  );
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  await expect(send('everybody')).rejects.toMatchObject({ code: 'TOO_MANY_TODAY' });
  expect(await preview('everybody')).toMatchObject({ leftToday: 0 });
  world.clock.set(new Date('2026-11-23T16:00:00.000Z'));
  expect(await preview('everybody')).toMatchObject({ leftToday: 3 });
  await send('everybody');
});

it('counts a sentence that goes out with an edit which changes nothing for anybody', async () => {
  const { world, activityId, as, preview, send } = await lecture();
  const edit = async (note?: string) => {
    const { revision, ...read } = await world.call(activities, 'draft', { activityId }, as);
    return world.call(activities, 'edit', { activityId, revision, draft: read, note }, as);
  };
  await edit('带上水杯');
  await edit();
  expect(await preview('everybody')).toMatchObject({ leftToday: 2 });
  await send('everybody');
  await edit('还有帽子');
  await expect(edit('还有雨伞')).rejects.toMatchObject({ code: 'TOO_MANY_TODAY' });
  await edit();
});

it('is not sent to nobody', async () => {
  const { world, send, waits, activityId } = await lecture();
  const { items } = await world.call(activities, 'myBookings', { when: 'coming' }, { as: waits });
  await world.call(activities, 'cancel', { bookingId: items[0]?.id ?? '' }, { as: waits });
  await expect(send('waiting')).rejects.toMatchObject({ code: 'NOBODY' });
  expect(activityId).toBeDefined();
});
