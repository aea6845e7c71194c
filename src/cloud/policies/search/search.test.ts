import { buildTree, type BuiltTree } from '@tests/builders/organisation';
import { buildPolicy } from '@tests/builders/policies';
import { policyOf, type RawPolicy } from '@tests/builders/policy-drafts';
import { createWorld, useWorld, type World } from '@tests/support/test-world';
import type { PolicyFilters } from '@shared/policies/filters';
import { policies } from '../index';
import { soundsOf } from './sounds';
import { alternativesOf } from './synonyms';

const getWorld = useWorld();

const library: Partial<RawPolicy>[] = [
  { title: '妇女创业贷款贴息', synonyms: ['小额贷款', '20万贷款'], topics: ['business'] },
  { title: '月嫂培训补贴', gains: '学完补一部分学费，不用贷款', topics: ['training'] },
  { title: '生育津贴和生育医疗费', synonyms: ['怀孕报销', '生孩子报销'], topics: ['maternity'] },
  { title: '失业保险金', synonyms: ['被裁员领钱'], topics: ['jobs'] },
];

async function scene(): Promise<{ world: World; tree: BuiltTree }> {
  const world = getWorld();
  const tree = await buildTree(world);
  for (const changes of library)
    await buildPolicy(world, tree.county, policyOf(tree.county, changes));
  return { world, tree };
}

const find = (world: World, words: string, topic?: 'training') =>
  world.call(policies, 'search', { words, ...(topic ? { topic } : {}) }, {});

it.each([
  ['贷款', '妇女创业贷款贴息', 'words'],
  ['借钱', '妇女创业贷款贴息', 'words'],
  ['20万', '妇女创业贷款贴息', 'words'],
  ['２０万', '妇女创业贷款贴息', 'words'],
  ['带款', '妇女创业贷款贴息', 'sound'],
  ['帖息', '妇女创业贷款贴息', 'sound'],
  ['貸款貼息', '妇女创业贷款贴息', 'sound'],
  ['孕', '生育津贴和生育医疗费', 'words'],
  ['月子护理', '月嫂培训补贴', 'words'],
  ['下岗', '失业保险金', 'words'],
  ['失业怎么领', '失业保险金', 'words'],
])('%s finds %s first', async (words, title, found) => {
  const { world } = await scene();
  const result = await find(world, words);
  expect([result.items[0]?.title, result.found]).toEqual([title, found]);
});

it('says what to mark, and keeps to a topic', async () => {
  const { world } = await scene();
  const { marks } = await find(world, '借钱');
  expect(marks).toEqual(expect.arrayContaining(['借钱', '贷款', '贴息']));
  const { items } = await find(world, '贷款', 'training');
  expect(items.map(({ title }) => title)).toEqual(['月嫂培训补贴']);
});

it('offers what is closest where nothing is found, and says so', async () => {
  const { world } = await scene();
  const close = await find(world, '失业金可以借给别人吗');
  expect([close.found, close.items[0]?.title]).toEqual(['closest', '失业保险金']);
  expect(await find(world, '龘')).toMatchObject({ found: 'nothing', items: [] });
});

it('suggests while somebody types', async () => {
  const { world } = await scene();
  const { suggestions } = await world.call(policies, 'suggest', { words: '月' }, {});
  expect(suggestions.map(({ title }) => title)).toEqual(['月嫂培训补贴']);
});

it('finds nothing of another county', async () => {
  const { world } = await scene();
  const other = createWorld(world.db);
  expect((await find(other, '贷款')).items).toEqual([]);
});

it('hears what is typed by ear', async () => {
  expect(await soundsOf('带款')).toEqual(await soundsOf('貸款'));
  expect(await soundsOf('帖息')).toEqual(await soundsOf('贴息'));
  expect(await soundsOf('资助')).toEqual(await soundsOf('支助'));
  expect(await soundsOf('abc 12')).toEqual([]);
});

it('knows other words for the same', () => {
  expect(alternativesOf('开店借钱')).toContain('开店贷款');
  expect(alternativesOf('开店借钱')[0]).toBe('开店借钱');
});

it('narrows by state, reach and for whom, in search and in the list', async () => {
  const { world, tree } = await scene();
  const over = { title: '到期的贷款', until: '2020-01-01', region: '浙江' };
  await buildPolicy(world, tree.county, policyOf(tree.county, over));
  type Filters = Omit<PolicyFilters, 'topic'>;
  const titlesOf = {
    search: (asked: Filters) => world.call(policies, 'search', { words: '贷款', ...asked }, {}),
    list: (asked: Filters) => world.call(policies, 'list', asked, {}),
  };
  const titles = async (operation: 'search' | 'list', asked: Filters) =>
    (await titlesOf[operation](asked)).items.map(({ title }) => title);
  for (const operation of ['search', 'list'] as const) {
    expect(await titles(operation, { state: 'ended' })).toEqual(['到期的贷款']);
    expect(await titles(operation, { reach: 'province' })).toEqual(['到期的贷款']);
    expect(await titles(operation, { forWhom: 'seekers' })).toContain('月嫂培训补贴');
    expect(await titles(operation, { forWhom: 'seekers' })).not.toContain('到期的贷款');
    expect(await titles(operation, { reach: 'province', state: 'in-force' })).toEqual([]);
  }
});
