import { buildActivity, buildSeries } from '@tests/builders/activities';
import { draftOf, type RawDraft } from '@tests/builders/drafts';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { activities } from '../../index';
import { noticeJobs } from '../../notify-everyone';

const getWorld = useWorld();

async function published(changes: Partial<RawDraft> = {}) {
  const world = getWorld();
  const tree = await buildTree(world);
  await buildSeries(world);
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: tree.hongqiao.id }],
  });
  const as = { as: organiser };
  const draft = draftOf(tree.hongqiao, changes);
  const { activityId } = await world.call(activities, 'create', draft, as);
  await world.call(activities, 'publish', { activityId }, as);
  const read = () => world.call(activities, 'draft', { activityId }, as);
  const edit = async (to: Partial<RawDraft>, note?: string) => {
    const { activityId: _, revision, status: __, ...now } = await read();
    const input = { activityId, revision, draft: { ...now, ...to }, note };
    return world.call(activities, 'edit', input, as);
  };
  const signUp = (person: BuiltPerson, more: object = {}) =>
    world.call(activities, 'signUp', { activityId, ...more }, { as: person });
  return { world, tree, organiser, as, activityId, read, edit, signUp };
}

async function inboxOf(person: BuiltPerson) {
  await runDueJobs(getWorld().runtime, noticeJobs);
  const rows = await getWorld()
    .db.selectFrom('inbox_messages')
    .where('tenant_id', '=', getWorld().tenantId)
    .where('person_id', '=', person.id)
    .where('kind', 'in', ['activity-changed', 'activity-called-off'])
    .orderBy('created_at')
    .select(['title', 'body'])
    .execute();
  return rows;
}

describe('a course of 17, 24 and 31 December', () => {
  const on = (day: string) => ({
    startsAt: `2026-12-${day}T06:00:00.000Z`,
    endsAt: `2026-12-${day}T07:30:00.000Z`,
  });
  const course = () => published({ sessions: [on('17'), on('24'), on('31')], title: '月嫂培训' });

  it('tells that the 24th is off when it is dropped, and nothing of the 31st', async () => {
    const { world, edit, read, signUp } = await course();
    const mother = await buildPerson(world);
    await signUp(mother);
    const { sessions } = await read();
    await edit({ sessions: sessions.filter(({ startsAt }) => !startsAt.includes('-24T')) });
    expect(await inboxOf(mother)).toEqual([
      {
        title: '活动有变动',
        body: '“月嫂培训”有变动：12 月 24 日 周四 14:00 这一场取消了。',
      },
    ]);
    const after = await read();
    expect(after.sessions).toEqual([sessions[0], sessions[2]]);
    expect(after.calledOff).toMatchObject([{ id: sessions[1]?.id, offBecause: '' }]);
  });

  it('tells of the date that was moved past another one, and of one that was added', async () => {
    const { world, edit, read, signUp } = await course();
    const mother = await buildPerson(world);
    await signUp(mother);
    const { sessions } = await read();
    const [first, second, third] = sessions;
    if (!first || !second || !third) throw new Error('the course has three dates');
    await edit({
      sessions: [
        first,
        third,
        {
          ...second,
          ...on('31'),
          startsAt: '2026-12-31T07:30:00.000Z',
          endsAt: '2026-12-31T09:00:00.000Z',
        },
        { startsAt: '2027-01-07T06:00:00.000Z', endsAt: '2027-01-07T07:30:00.000Z' },
      ],
    });
    const [message] = await inboxOf(mother);
    expect(message?.body).toBe(
      '“月嫂培训”有变动：' +
        '有一场改到 12 月 31 日 周四 15:30（原来是 12 月 24 日 周四 14:00）；' +
        '加了一场：1 月 7 日 周四 14:00。',
    );
    expect((await read()).sessions.map(({ id }) => id).slice(0, 3)).toEqual([
      first.id,
      third.id,
      second.id,
    ]);
  });

  it('keeps the dates of a draft by their ids, and deletes what residents have never seen', async () => {
    const { world, tree, as } = await published();
    const draft = draftOf(tree.hongqiao, { sessions: [on('17'), on('24'), on('31')] });
    const { activityId } = await world.call(activities, 'create', draft, as);
    const { sessions, revision } = await world.call(activities, 'draft', { activityId }, as);
    const kept = { ...draft, sessions: sessions.slice(1) };
    await world.call(activities, 'edit', { activityId, revision, draft: kept }, as);
    const after = await world.call(activities, 'draft', { activityId }, as);
    expect(after.sessions).toEqual(sessions.slice(1));
    expect(after.calledOff).toEqual([]);
  });

  it('takes no session of another activity, and drops none that has begun', async () => {
    const { world, tree, edit, read } = await course();
    const foreign = await buildActivity(world, { unit: tree.hongqiao });
    const { sessions } = await read();
    await expect(
      edit({ sessions: [{ ...on('10'), id: foreign.sessionId }, ...sessions] }),
    ).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    world.clock.set(new Date('2026-12-17T06:30:00.000Z'));
    await expect(edit({ sessions: sessions.slice(1) })).rejects.toMatchObject({
      code: 'BAD_DRAFT',
      data: { field: 'sessions' },
    });
  });
});
