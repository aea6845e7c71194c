import { buildSeries } from '@tests/builders/activities';
import { draftOf, type RawDraft } from '@tests/builders/drafts';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../../index';

const getWorld = useWorld();

async function twoTowns() {
  const world = getWorld();
  const tree = await buildTree(world);
  await buildSeries(world);
  const organiserAt = async (unit: { id: string }) => ({
    as: await buildPerson(world, { roles: [{ role: 'organiser', unitId: unit.id }] }),
  });
  const [ours, theirs] = [await organiserAt(tree.hongqiao), await organiserAt(tree.liushi)];
  const county = await organiserAt(tree.county);
  const mine = draftOf(tree.hongqiao, { lecturerName: '王晓燕' });
  const asked = ({ unitId, title, venueName, lecturerName, sessions }: RawDraft) => ({
    unitId,
    title,
    venueName,
    lecturerName,
    sessions,
  });
  const clashes = async (more: object = {}) =>
    (await world.call(activities, 'clashes', { ...asked(mine), ...more }, ours)).items;
  return { world, tree, mine, ours, theirs, county, clashes };
}

it('names who has the room and the lecturer, of any unit, without what it has not published', async () => {
  const { world, tree, mine, theirs, county, clashes } = await twoTowns();
  const draft = draftOf(tree.liushi, { lecturerName: '王晓燕', title: '柳市的讲座' });
  const { activityId } = await world.call(activities, 'create', draft, theirs);
  // A draft of somebody else's is not fixed yet.
  expect(await clashes()).toEqual([]);
  await world.call(activities, 'sendToReview', { activityId }, theirs);
  const clash = {
    kinds: ['venue', 'lecturer'],
    session: 0,
    activityId,
    hostName: '柳市镇',
    startsAt: mine.sessions[0]?.startsAt,
    endsAt: mine.sessions[0]?.endsAt,
  };
  expect(await clashes()).toEqual([{ ...clash, status: 'in-review', title: null }]);
  await world.call(activities, 'publish', { activityId }, county);
  expect(await clashes()).toEqual([{ ...clash, status: 'published', title: '柳市的讲座' }]);
  await world.call(activities, 'callOff', { activityId, reason: '台风' }, county);
  expect(await clashes()).toEqual([]);
});

it('names an exact duplicate of one’s own, a draft too, and never the edited one itself', async () => {
  const { world, mine, ours, clashes } = await twoTowns();
  const { activityId } = await world.call(activities, 'create', mine, ours);
  expect(await clashes()).toMatchObject([
    { activityId, kinds: ['venue', 'lecturer', 'title'], title: mine.title, status: 'draft' },
  ]);
  expect(await clashes({ activityId })).toEqual([]);
});

it('looks at every date of a course, and says which', async () => {
  const { world, tree, mine, ours, clashes } = await twoTowns();
  const later = { startsAt: '2026-12-05T06:00:00.000Z', endsAt: '2026-12-05T07:30:00.000Z' };
  await world.call(
    activities,
    'create',
    draftOf(tree.hongqiao, { title: '别的', sessions: [later] }),
    ours,
  );
  expect(await clashes()).toEqual([]);
  expect(await clashes({ sessions: [...mine.sessions, later] })).toMatchObject([
    { session: 1, kinds: ['venue'], title: '别的' },
  ]);
});
