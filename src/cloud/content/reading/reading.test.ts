import { buildActivity } from '@tests/builders/activities';
import { bannerOf, buildPiece, newsOf, themeOf } from '@tests/builders/content';
import { buildTree } from '@tests/builders/organisation';
import { useWorld } from '@tests/support/test-world';
import { content } from '../index';

const getWorld = useWorld();
const at = (text: string) => new Date(text);

async function scene() {
  const world = getWorld();
  return { world, tree: await buildTree(world) };
}
const titles = (items: readonly { title: string }[]) => items.map(({ title }) => title);

it('shows what is planned when its time has come, and not after its end, with nothing running', async () => {
  const { world, tree } = await scene();
  const times = { shownFrom: '2026-11-24T00:00:00.000Z', shownUntil: '2026-11-25T00:00:00.000Z' };
  const { id } = await buildPiece(world, tree.county, newsOf(tree.county, times));
  const shownAt = async (time: string) => {
    world.clock.set(at(time));
    const { items } = await world.call(content, 'list', {});
    const page = await world.send(content, 'article', { pieceId: id });
    const { news } = await world.call(content, 'home', {});
    expect([items.length > 0, news.length > 0]).toEqual([page.ok, page.ok]);
    return page.ok;
  };
  expect(await shownAt('2026-11-23T23:59:59.999Z')).toBe(false);
  expect(await shownAt('2026-11-24T00:00:00.000Z')).toBe(true);
  expect(await shownAt('2026-11-24T23:59:59.999Z')).toBe(true);
  expect(await shownAt('2026-11-25T00:00:00.000Z')).toBe(false);
});

it.each(['draft', 'in-review'] as const)('shows nobody a piece that is %s', async (status) => {
  const { world, tree } = await scene();
  const { id } = await buildPiece(world, tree.county, newsOf(tree.county), { status });
  await expect(world.call(content, 'article', { pieceId: id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await world.call(content, 'list', {})).items).toEqual([]);
});

it('pages the newest first, the pinned ones on top and only once', async () => {
  const { world, tree } = await scene();
  for (let day = 10; day < 20; day++) {
    await buildPiece(
      world,
      tree.county,
      newsOf(tree.county, { title: `${day} 日`, pinned: day < 14 }),
      {
        publishedAt: at(`2026-11-${day}T01:00:00Z`),
      },
    );
  }
  const first = await world.call(content, 'list', { limit: 4 });
  expect(titles(first.items)).toEqual([
    '13 日',
    '12 日',
    '11 日',
    '19 日',
    '18 日',
    '17 日',
    '16 日',
  ]);
  const second = await world.call(content, 'list', { limit: 4, after: first.next ?? '' });
  // Only three stay on top; the fourth stands at its own day.
  expect(titles(second.items)).toEqual(['15 日', '14 日', '10 日']);
  expect(second.next).toBeNull();
});

it('gives a town its own and the county’s, of a village too; everybody without a town all', async () => {
  const { world, tree } = await scene();
  for (const unit of [tree.county, tree.hongqiao, tree.dongjie, tree.liushi]) {
    await world.clock.advance(1000);
    await world.call(content, 'home', {});
    await buildPiece(world, unit, newsOf(unit, { title: unit.name }));
  }
  const of = async (unitId?: string) =>
    titles((await world.call(content, 'list', { unitId })).items);
  expect(await of(tree.hongqiao.id)).toEqual(['东街社区', '虹桥镇', '乐清市']);
  expect(await of(tree.dongjie.id)).toEqual(['东街社区', '虹桥镇', '乐清市']);
  expect(await of(tree.liushi.id)).toEqual(['柳市镇', '乐清市']);
  expect(await of()).toHaveLength(4);
  expect(await of('nowhere')).toHaveLength(4);
});

it('shows at most three banners, in the order that staff gave them', async () => {
  const { world, tree } = await scene();
  for (const position of [4, 2, 3, 1]) {
    await buildPiece(
      world,
      tree.county,
      bannerOf(tree.county, { title: `第 ${position}`, position }),
    );
  }
  const { banners } = await world.call(content, 'home', {});
  expect(titles(banners)).toEqual(['第 1', '第 2', '第 3']);
});

it('shows a theme on its days only, with its articles and what comes of its series', async () => {
  const { world, tree } = await scene();
  const theme = await buildPiece(
    world,
    tree.county,
    themeOf(tree.county, { seriesIds: ['mother-school'] }),
  );
  await buildPiece(world, tree.county, newsOf(tree.county, { themeId: theme.id }));
  await buildPiece(world, tree.county, newsOf(tree.county, { title: '别的' }));
  const coming = await buildActivity(world, { unit: tree.hongqiao });
  await buildActivity(world, { unit: tree.hongqiao, status: 'draft' });
  await buildActivity(world, { unit: tree.hongqiao, startsAt: at('2026-11-20T01:00:00Z') });

  const page = await world.call(content, 'theme', { pieceId: theme.id });
  expect(page).toMatchObject({ heading: '家庭文化节', discreet: false });
  expect(titles(page.articles)).toEqual(['八十七所母亲学堂开到家门口']);
  expect(page.activities.map(({ id }) => id)).toEqual([coming.id]);

  expect((await world.call(content, 'themes', {})).themes).toMatchObject([{ id: theme.id }]);

  const onHome = async (time: string) => {
    world.clock.set(at(time));
    return (await world.call(content, 'home', {})).theme?.id ?? null;
  };
  // Midnight is Shanghai's.
  expect(await onHome('2026-11-30T15:59:00Z')).toBe(theme.id);
  expect(await onHome('2026-11-30T16:00:00Z')).toBeNull();
  expect(await onHome('2027-11-19T16:00:00Z')).toBe(theme.id);
});

it('says nothing of violence outside the page itself', async () => {
  const { world, tree } = await scene();
  const theme = await buildPiece(
    world,
    tree.county,
    themeOf(tree.county, {
      title: '11·25 反家暴周',
      neutralTitle: '家，是安心的地方',
      lead: '家暴不是家务事。',
    }),
  );
  const article = await buildPiece(
    world,
    tree.county,
    newsOf(tree.county, {
      title: '遇到家庭暴力，证据怎么留',
      neutralTitle: '生活里的法律',
      summary: '别删、别剪辑，家暴的证据这样留。',
      blocks: [{ kind: 'paragraph', text: '先打 110。' }],
      themeId: theme.id,
    }),
  );
  const outside = [
    await world.call(content, 'home', {}),
    await world.call(content, 'list', {}),
    (await world.call(content, 'theme', { pieceId: theme.id })).articles,
  ];
  for (const answer of outside) {
    expect(JSON.stringify(answer)).toContain('生活里的法律');
    expect(JSON.stringify(answer)).not.toMatch(/暴/);
  }
  const page = await world.call(content, 'article', { pieceId: article.id });
  expect(page).toMatchObject({
    title: '生活里的法律',
    heading: '遇到家庭暴力，证据怎么留',
    discreet: true,
    theme: { title: '家，是安心的地方' },
  });
});

it('gives no banner and no theme as an article, and no article as a theme', async () => {
  const { world, tree } = await scene();
  const banner = await buildPiece(world, tree.county, bannerOf(tree.county));
  const news = await buildPiece(world, tree.county, newsOf(tree.county));
  for (const [operation, pieceId] of [
    ['article', banner.id],
    ['theme', news.id],
  ] as const) {
    await expect(world.call(content, operation, { pieceId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  }
});
