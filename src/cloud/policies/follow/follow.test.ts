import { people } from '@cloud/people';
import { inTransaction } from '@cloud/platform/database/in-transaction';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { buildPolicy } from '@tests/builders/policies';
import { policyOf, type RawPolicy } from '@tests/builders/policy-drafts';
import { runJobsOf } from '@tests/support/run-jobs-of';
import { settleReviews } from '@tests/support/settle-reviews';
import { useWorld, type World } from '@tests/support/test-world';
import type { BoundJob } from '@cloud/platform/jobs/job';
import { organisation } from '@cloud/organisation';
import { policies } from '../index';
import { personalData } from '../personal-data';
import { dueJobs } from '../upkeep/warn-of-dues';
import { followJobs } from './notify-followers';

const getWorld = useWorld();
const dayMs = 86_400_000;

/** A job of the clock, now. */
async function runAt(world: World, jobs: readonly BoundJob[], name: string): Promise<void> {
  const { db, tenantId, clock, runtime } = world;
  const context = { db, tenantId, now: clock.now(), services: runtime.services, attempt: 1 };
  await jobs.find(({ job }) => job.name === name)?.run({}, context);
}

async function scene() {
  const world = getWorld();
  const tree = await buildTree(world);
  const staff = (name: string) =>
    buildPerson(world, { name, roles: [{ role: 'editor', unitId: tree.county.id }] });
  const [writer, editor] = [await staff('甲'), await staff('乙')];
  const resident = await buildPerson(world);
  const follow = (policyId: string, on = true, as: BuiltPerson = resident) =>
    world.call(policies, 'follow', { followed: { what: 'policy', policyId }, on }, { as });
  const followTopic = (topic: 'business' | 'safety', on = true) =>
    world.call(policies, 'follow', { followed: { what: 'topic', topic }, on }, { as: resident });
  const publishNew = async (draft: RawPolicy) => {
    const made = await world.call(policies, 'create', { draft }, { as: writer });
    await world.call(policies, 'sendToReview', made, { as: writer });
    await world.call(policies, 'publish', made, { as: editor });
    return made;
  };
  const change = async (
    made: { policyId: string; revision: number },
    changes: Partial<RawPolicy>,
  ) => {
    const draft = policyOf(tree.county, changes);
    const again = await world.call(policies, 'edit', { ...made, draft }, { as: writer });
    await world.call(policies, 'sendToReview', again, { as: writer });
    await world.call(policies, 'publish', again, { as: editor });
    return again;
  };
  const settle = async () => {
    await settleReviews(world);
    await runJobsOf(world, followJobs);
  };
  const inbox = async (as: BuiltPerson = resident) =>
    (await world.call(people, 'listInbox', {}, { as })).items.map(
      ({ title, body }) => `${title} ${body}`,
    );
  return {
    world,
    tree,
    writer,
    editor,
    resident,
    follow,
    followTopic,
    publishNew,
    change,
    settle,
    inbox,
  };
}

it('says once that a policy that she follows has changed, and nothing once she does not', async () => {
  const { tree, follow, publishNew, change, settle, inbox } = await scene();
  const made = await publishNew(policyOf(tree.county));
  await follow(made.policyId);
  await follow(made.policyId);
  const again = await change(made, { whatChanged: '多了一个窗口' });
  await settle();
  await settle();
  const said = ['你关注的政策变了 开店的政策咨询不收钱：多了一个窗口'];
  expect(await inbox()).toEqual(said);
  await follow(made.policyId, false);
  await change(again, { whatChanged: '又变了' });
  await settle();
  expect(await inbox()).toEqual(said);
});

it('says nothing of a publication that was taken back', async () => {
  const { world, tree, editor, follow, publishNew, change, settle, inbox } = await scene();
  const made = await publishNew(policyOf(tree.county));
  await settle();
  await follow(made.policyId);
  await change(made, {});
  const undone = { kind: 'policy', subjectIds: [made.policyId] };
  await world.call(organisation, 'undoDecision', undone, { as: editor });
  await settle();
  expect(await inbox()).toEqual([]);
});

it('says that a new one fits a topic, and that one has ended', async () => {
  const { world, tree, writer, follow, followTopic, publishNew, settle, inbox } = await scene();
  await followTopic('business');
  const made = await publishNew(policyOf(tree.county));
  await publishNew(policyOf(tree.county, { topics: ['land'], title: '承包地' }));
  await settle();
  expect(await inbox()).toEqual(['有一条新政策 开店创业：开店的政策咨询不收钱']);
  await follow(made.policyId);
  const gone = { policyId: made.policyId, reason: '停了' };
  await world.call(policies, 'withdraw', gone, { as: writer });
  await settle();
  expect((await inbox())[0]).toBe(
    '你关注的政策结束了 开店的政策咨询不收钱：不再受理。已经交了材料的，问问窗口。',
  );
});

it('says once that the last day is over', async () => {
  const { world, tree, follow, inbox } = await scene();
  const draft = policyOf(tree.county, { until: '2026-11-24' });
  const { id } = await buildPolicy(world, tree.county, draft);
  await follow(id);
  const look = () => runAt(world, followJobs, 'policies.notify-of-ends');
  world.clock.advance(dayMs);
  await look();
  expect(await inbox()).toEqual([]);
  world.clock.advance(dayMs);
  await look();
  await look();
  expect(await inbox()).toHaveLength(1);
});

it('follows nothing that would tell what happened to her', async () => {
  const { world, tree, follow, followTopic } = await scene();
  const changes = { title: '家暴告诫书', neutralTitle: '报警以后', topics: ['legal' as const] };
  const { id } = await buildPolicy(world, tree.county, policyOf(tree.county, changes));
  await expect(follow(id)).rejects.toMatchObject({ code: 'LEAVES_A_TRACE' });
  await expect(followTopic('safety')).rejects.toMatchObject({ code: 'LEAVES_A_TRACE' });
});

it('is hers: listed, exported, brought over from a double, and gone with her account', async () => {
  const { world, tree, resident, follow, followTopic } = await scene();
  const { id } = await buildPolicy(world, tree.county, policyOf(tree.county));
  await follow(id);
  await followTopic('business');
  expect(await world.call(policies, 'following', {}, { as: resident })).toMatchObject({
    policies: [{ id }],
    topics: ['business'],
  });
  const { db, tenantId } = world;
  const titles = async (personId: string) =>
    (await personalData.export(db, tenantId, personId))[0]?.rows.map(({ title }) => title);
  expect(await titles(resident.id)).toEqual(['开店的政策咨询不收钱', '开店创业']);
  const double = await buildPerson(world);
  await inTransaction(db, async (trx) =>
    personalData.merge?.(
      trx,
      tenantId,
      { keepId: double.id, goneId: resident.id },
      world.clock.now(),
    ),
  );
  expect([await titles(resident.id), (await titles(double.id))?.length]).toEqual([[], 2]);
  await inTransaction(db, (trx) => personalData.erase(trx, tenantId, double.id, world.clock.now()));
  expect(await titles(double.id)).toEqual([]);
});

it('warns those who write, once, of a source that nobody has checked for 90 days', async () => {
  const { world, tree, writer, inbox } = await scene();
  const [source] = policyOf(tree.county).sources ?? [];
  if (source === undefined) throw new Error('the builder names a source');
  const sources = [{ ...source, checkedOn: '2026-08-01' }];
  const { id } = await buildPolicy(world, tree.county, policyOf(tree.county, { sources }));
  await buildPolicy(world, tree.county, policyOf(tree.county));
  const due = await world.call(policies, 'due', { unitId: tree.county.id }, { as: writer });
  expect(due.items).toMatchObject([{ policyId: id, kind: 'source-old', on: '2026-08-01' }]);
  const warn = () => runAt(world, dueJobs, 'policies.warn-of-dues');
  await warn();
  await warn();
  expect(await inbox(writer)).toEqual([
    '有政策要核对 开店的政策咨询不收钱：来源“国家法律法规数据库”上次是 2026-08-01 核对的，请再看一遍',
  ]);
});
