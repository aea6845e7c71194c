import { people } from '@cloud/people';
import { buildPiece, newsOf } from '@tests/builders/content';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { settleReviews } from '@tests/support/settle-reviews';
import { useWorld } from '@tests/support/test-world';
import type { Role } from '@shared/organisation/roles';
import { content } from '../index';

const getWorld = useWorld();

async function scene() {
  const world = getWorld();
  const tree = await buildTree(world);
  const staff = (role: Role, unit: { id: string }, name: string) =>
    buildPerson(world, { name, roles: [{ role, unitId: unit.id }] });
  return {
    world,
    tree,
    organiser: await staff('organiser', tree.hongqiao, '虹桥组织员'),
    townAdmin: await staff('unit-admin', tree.hongqiao, '虹桥管理员'),
    editor: await staff('editor', tree.county, '市编辑'),
    second: await staff('editor', tree.county, '市编辑乙'),
  };
}
type Scene = Awaited<ReturnType<typeof scene>>;

async function written(
  { world }: Scene,
  draft: ReturnType<typeof newsOf>,
  by: BuiltPerson,
): Promise<{ pieceId: string; revision: number }> {
  const made = await world.call(content, 'create', { draft }, { as: by });
  await world.call(content, 'sendToReview', made, { as: by });
  return made;
}

it('goes from a town’s draft over the county’s look at it to the residents', async () => {
  const all = await scene();
  const { world, tree, organiser, editor } = all;
  const made = await written(all, newsOf(tree.hongqiao), organiser);
  expect((await world.call(content, 'list', {})).items).toEqual([]);

  const waiting = await world.call(
    content,
    'pieces',
    { unitId: tree.county.id, status: 'in-review' },
    { as: editor },
  );
  expect(waiting.items).toMatchObject([
    { id: made.pieceId, state: 'in-review', isLive: false, writerName: '虹桥组织员' },
  ]);
  const { state } = await world.call(content, 'publish', made, { as: editor });
  expect(state).toBe('shown');
  expect((await world.call(content, 'list', {})).items).toMatchObject([{ unitName: '虹桥镇' }]);

  await settleReviews(world);
  const inbox = await world.call(people, 'listInbox', {}, { as: organiser });
  expect(inbox.items).toMatchObject([{ kind: 'content-published', title: '稿子发布了' }]);
  const { history } = await world.call(content, 'piece', { pieceId: made.pieceId }, { as: editor });
  expect(history.map(({ what, byName }) => `${what} ${byName}`).sort()).toEqual([
    'published 市编辑',
    'sent 虹桥组织员',
    'written 虹桥组织员',
  ]);
});

it('lets nobody publish or return what she wrote herself, not even a comma of it', async () => {
  const all = await scene();
  const { world, tree, organiser, editor, second } = all;
  const made = await written(all, newsOf(tree.hongqiao), organiser);
  const again = await world.call(
    content,
    'edit',
    { ...made, draft: newsOf(tree.hongqiao, { title: '改了一个字' }) },
    { as: editor },
  );
  await world.call(content, 'sendToReview', again, { as: editor });
  for (const [operation, input] of [
    ['publish', again],
    ['returnForChanges', { ...again, reason: '再看看' }],
  ] as const) {
    await expect(world.call(content, operation, input, { as: editor })).rejects.toMatchObject({
      code: 'OWN_WORK',
    });
  }
  await expect(world.call(content, 'publish', again, { as: second })).resolves.toEqual({
    state: 'shown',
  });
});

it('has a town’s text looked at by the unit above, and the county’s by somebody else of it', async () => {
  const all = await scene();
  const { world, tree, organiser, townAdmin, editor, second } = all;
  const ofTown = await written(all, newsOf(tree.hongqiao), organiser);
  await expect(world.call(content, 'publish', ofTown, { as: townAdmin })).rejects.toMatchObject({
    code: 'NEEDS_REVIEW',
  });
  const ofVillage = await written(all, newsOf(tree.dongjie), organiser);
  await expect(world.call(content, 'publish', ofVillage, { as: townAdmin })).resolves.toBeDefined();
  const ofCounty = await written(all, newsOf(tree.county), editor);
  await expect(world.call(content, 'publish', ofCounty, { as: second })).resolves.toBeDefined();
});

it('returns a text to its writer with the reason, and she sends it again', async () => {
  const all = await scene();
  const { world, tree, organiser, editor } = all;
  const made = await written(all, newsOf(tree.hongqiao), organiser);
  await world.call(content, 'returnForChanges', { ...made, reason: '数字请核对' }, { as: editor });
  await settleReviews(world);
  const inbox = await world.call(people, 'listInbox', {}, { as: organiser });
  expect(inbox.items[0]?.body).toContain('数字请核对');
  await expect(world.call(content, 'publish', made, { as: editor })).rejects.toMatchObject({
    code: 'NOT_IN_REVIEW',
  });
  await world.call(content, 'sendToReview', made, { as: organiser });
  await expect(world.call(content, 'publish', made, { as: editor })).resolves.toBeDefined();
});

it('shows residents what was reviewed while a new revision is written, and keeps every revision', async () => {
  const all = await scene();
  const { world, tree, organiser, editor } = all;
  const made = await written(all, newsOf(tree.hongqiao), organiser);
  await world.call(content, 'publish', made, { as: editor });
  const before = await world.call(content, 'article', { pieceId: made.pieceId });
  world.clock.advance(86_400_000);
  const draft = newsOf(tree.hongqiao, { title: '新的题目' });
  const next = await world.call(content, 'edit', { ...made, draft }, { as: organiser });

  expect(await world.call(content, 'article', { pieceId: made.pieceId })).toEqual(before);
  const seen = await world.call(content, 'piece', { pieceId: made.pieceId }, { as: organiser });
  expect(seen).toMatchObject({
    state: 'draft',
    isLive: true,
    revision: 2,
    draft: { title: '新的题目' },
  });

  await world.call(content, 'sendToReview', next, { as: organiser });
  await world.call(content, 'publish', next, { as: editor });
  const after = await world.call(content, 'article', { pieceId: made.pieceId });
  // It keeps its day: a mended word makes no news.
  expect(after).toMatchObject({ heading: '新的题目', shownFrom: before.shownFrom });
  const kept = await world.db
    .selectFrom('content_revisions')
    .where('tenant_id', '=', world.tenantId)
    .select('draft')
    .orderBy('revision')
    .execute();
  expect(kept).toMatchObject([
    { draft: { title: newsOf(tree.hongqiao).title } },
    { draft: { title: '新的题目' } },
  ]);
});

it('names a text about violence by its neutral title on the phone of its writer', async () => {
  const all = await scene();
  const { world, tree, organiser, editor } = all;
  const draft = newsOf(tree.hongqiao, { title: '家暴的证据怎么留', neutralTitle: '生活里的法律' });
  const made = await written(all, draft, organiser);
  await world.call(content, 'returnForChanges', { ...made, reason: '改两个字' }, { as: editor });
  await settleReviews(world);
  const { items } = await world.call(people, 'listInbox', {}, { as: organiser });
  expect(items[0]?.body).toBe('“生活里的法律”要改一改再送审。说明：改两个字');
});

it('refuses an edit, a look or a return of a revision that is not the last', async () => {
  const all = await scene();
  const { world, tree, organiser, editor } = all;
  const draft = newsOf(tree.hongqiao);
  const made = await written(all, draft, organiser);
  const late = await world.call(content, 'edit', { ...made, draft }, { as: organiser });
  await world.call(content, 'sendToReview', late, { as: organiser });
  for (const [operation, input] of [
    ['edit', { ...made, draft }],
    ['publish', made],
    ['returnForChanges', { ...made, reason: '改' }],
    ['sendToReview', made],
  ] as const) {
    await expect(world.call(content, operation, input, { as: editor })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  }
});

it('plans for later, and says so', async () => {
  const all = await scene();
  const { world, tree, organiser, editor } = all;
  const draft = newsOf(tree.hongqiao, {
    shownFrom: '2026-11-25T00:00:00Z',
    shownUntil: '2026-11-28T00:00:00Z',
  });
  const made = await written(all, draft, organiser);
  const { state } = await world.call(content, 'publish', made, { as: editor });
  expect(state).toBe('scheduled');
  const stateAt = async (time: string) => {
    world.clock.set(new Date(time));
    const { items } = await world.call(
      content,
      'pieces',
      { unitId: tree.county.id },
      { as: editor },
    );
    return items[0]?.state;
  };
  expect(await stateAt('2026-11-25T00:00:00Z')).toBe('shown');
  expect(await stateAt('2026-11-28T00:00:00Z')).toBe('over');

  const tooLate = await written(all, draft, organiser);
  await expect(world.call(content, 'publish', tooLate, { as: editor })).rejects.toMatchObject({
    code: 'TOO_LATE',
  });
});

it('takes a text away at once, keeps a newer draft, and brings it back only by review', async () => {
  const all = await scene();
  const { world, tree, organiser, editor } = all;
  const made = await written(all, newsOf(tree.hongqiao), organiser);
  const takeAway = { pieceId: made.pieceId, reason: '写错了' };
  await expect(world.call(content, 'withdraw', takeAway, { as: organiser })).rejects.toMatchObject({
    code: 'NOT_LIVE',
  });
  await world.call(content, 'publish', made, { as: editor });
  await world.call(content, 'withdraw', takeAway, { as: organiser });
  expect((await world.call(content, 'list', {})).items).toEqual([]);
  await expect(world.call(content, 'publish', made, { as: editor })).rejects.toMatchObject({
    code: 'NOT_IN_REVIEW',
  });
  await world.call(content, 'sendToReview', made, { as: organiser });
  await world.call(content, 'publish', made, { as: editor });
  const draft = newsOf(tree.hongqiao, { title: '下一稿' });
  await world.call(content, 'edit', { ...made, draft }, { as: organiser });
  await world.call(content, 'withdraw', takeAway, { as: organiser });
  const seen = await world.call(content, 'piece', { pieceId: made.pieceId }, { as: organiser });
  expect(seen).toMatchObject({ state: 'draft', isLive: false, draft: { title: '下一稿' } });
});

it('keeps kind and unit of what residents see', async () => {
  const { world, tree, organiser } = await scene();
  const piece = await buildPiece(world, tree.hongqiao, newsOf(tree.hongqiao));
  for (const [field, draft] of [
    ['kind', newsOf(tree.hongqiao, { kind: 'notice' })],
    ['unitId', newsOf(tree.dongjie)],
  ] as const) {
    await expect(
      world.call(content, 'edit', { pieceId: piece.id, revision: 1, draft }, { as: organiser }),
    ).rejects.toMatchObject({ code: 'BAD_DRAFT', data: { field } });
  }
});

it('shows a town’s staff nothing of another town, and takes no text for it', async () => {
  const { world, tree, organiser } = await scene();
  const foreign = await buildPiece(world, tree.liushi, newsOf(tree.liushi));
  await buildPiece(world, tree.county, newsOf(tree.county));
  const own = await buildPiece(world, tree.dongjie, newsOf(tree.dongjie));
  const list = await world.call(content, 'pieces', { unitId: tree.hongqiao.id }, { as: organiser });
  expect(list.items.map(({ id }) => id)).toEqual([own.id]);
  const refused = { code: 'NOT_ALLOWED' };
  const as = { as: organiser };
  await expect(world.call(content, 'piece', { pieceId: foreign.id }, as)).rejects.toMatchObject(
    refused,
  );
  const draft = newsOf(tree.liushi);
  await expect(world.call(content, 'create', { draft }, as)).rejects.toMatchObject(refused);
  // Neither taking one over nor handing one's own to them.
  await expect(
    world.call(content, 'edit', { pieceId: own.id, revision: 1, draft }, as),
  ).rejects.toMatchObject(refused);
  await expect(
    world.call(
      content,
      'edit',
      { pieceId: foreign.id, revision: 1, draft: newsOf(tree.hongqiao) },
      as,
    ),
  ).rejects.toMatchObject(refused);
});

it('lets one of two edits through that come at the same moment', async () => {
  const { world, tree, organiser, editor } = await scene();
  const piece = await buildPiece(world, tree.hongqiao, newsOf(tree.hongqiao), { status: 'draft' });
  const input = { pieceId: piece.id, revision: 1, draft: newsOf(tree.hongqiao) };
  const both = await Promise.all([
    world.send(content, 'edit', input, { as: organiser }),
    world.send(content, 'edit', input, { as: editor }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'CHANGED_MEANWHILE' } });
});
