import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { buildPolicy } from '@tests/builders/policies';
import { policyOf, type RawPolicy } from '@tests/builders/policy-drafts';
import { useWorld } from '@tests/support/test-world';
import { reaches, reachOf } from '@shared/policies/filters';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { policies } from '../index';

const getWorld = useWorld();
const url = 'https://flk.npc.gov.cn/';
const clause = { document: '示例文件', article: '第一条' };
const source = { clause, checkedOn: '2026-01-05' };
const old = { from: '2026-01-01', until: null, value: 30_000, source };
const next = { ...old, from: '2027-01-01', value: 31_000 };
const parameters = {
  rate: { words: '示例年利率', unit: 'millionths' as const, figures: [old] },
};

async function scene() {
  const world = getWorld();
  const tree = await buildTree(world);
  const staff = (role: 'organiser' | 'editor', unit: { id: string }) =>
    buildPerson(world, { roles: [{ role, unitId: unit.id }] });
  const writer = await staff('organiser', tree.hongqiao);
  const editor = await staff('editor', tree.county);
  const sources = [{ title: '官网', url, checkedOn: '2026-01-05', checked: 'copy' as const }];
  const public_ = async (title: string, changes: Partial<RawPolicy> = {}) =>
    (
      await buildPolicy(
        world,
        tree.hongqiao,
        policyOf(tree.hongqiao, { title, sources, parameters, ...changes }),
      )
    ).id;
  return { world, tree, writer, editor, public_, sources };
}

it('takes a check of a source at once, and keeps it through the next revision', async () => {
  const { world, tree, writer, editor, public_, sources } = await scene();
  const policyId = await public_('贷款');
  const today = shanghaiDate(world.clock.now());
  const dues = async () =>
    (await world.call(policies, 'due', { unitId: tree.hongqiao.id }, { as: writer })).items;
  expect(await dues()).toMatchObject([{ kind: 'source-old', what: '官网', on: '2026-01-05' }]);
  await world.call(policies, 'markChecked', { policyId, url }, { as: writer });
  await world.call(policies, 'markChecked', { policyId, url }, { as: writer });
  expect(await dues()).toEqual([]);
  const checked = [{ url, checkedOn: today, checked: 'page' }];
  const shown = () => world.call(policies, 'policy', { policyId });
  expect(await shown()).toMatchObject({ version: 1, sources: checked });

  // Somebody whose form is older writes the old day again.
  const draft = policyOf(tree.hongqiao, { title: '贷款', sources, steps: ['先打电话'] });
  const made = await world.call(policies, 'edit', { policyId, revision: 1, draft }, { as: writer });
  await world.call(policies, 'sendToReview', made, { as: writer });
  await world.call(policies, 'publish', made, { as: editor });
  expect(await shown()).toMatchObject({ version: 2, steps: ['先打电话'], sources: checked });
});

it('checks only a source that residents see', async () => {
  const { world, tree, writer, public_ } = await scene();
  const check = (policyId: string, at: string) =>
    world.call(policies, 'markChecked', { policyId, url: at }, { as: writer });
  const policyId = await public_('贷款');
  await expect(check(policyId, 'https://www.gov.cn/')).rejects.toMatchObject({
    code: 'NO_SUCH_SOURCE',
  });
  const draft = await buildPolicy(world, tree.hongqiao, policyOf(tree.hongqiao), {
    status: 'draft',
  });
  await expect(check(draft.id, url)).rejects.toMatchObject({ code: 'NOT_LIVE' });
});

it('shows a figure of several policies once, and writes the next one into a draft of each', async () => {
  const { world, tree, writer, public_ } = await scene();
  const first = await public_('贷款');
  const second = await public_('贴息');
  const unitId = tree.hongqiao.id;
  const register = async () =>
    (await world.call(policies, 'parameters', { unitId }, { as: writer })).items;
  const [known, ...others] = await register();
  expect(others).toEqual([]);
  expect(known).toMatchObject({ name: 'rate', words: '示例年利率', state: 'current' });
  expect(known?.uses.map(({ title }) => title).sort()).toEqual(['贴息', '贷款'].sort());

  const at = (policyId: string, revision = 1) => ({ policyId, revision });
  const add = (which: { policyId: string; revision: number }[], figure = next) =>
    world.call(
      policies,
      'addFigure',
      { unitId, name: 'rate', figure, policies: which, whatChanged: '换了利率' },
      { as: writer },
    );
  await add([at(first)]);
  expect(await register()).toMatchObject([{ state: 'differs' }]);
  // One that was changed meanwhile: nothing is written in the other either.
  await expect(add([at(first), at(second)])).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  await expect(add([at(second)], { ...next, from: '2025-01-01' })).rejects.toMatchObject({
    code: 'OVERLAPS',
  });
  await add([at(second)]);
  expect(await register()).toMatchObject([
    { state: 'current', figures: [{ until: '2026-12-31' }, { from: '2027-01-01', value: 31_000 }] },
  ]);
  // Residents see the old one until somebody else has looked at it.
  const { parameters: shown } = await world.call(policies, 'policy', { policyId: second });
  expect(shown).toEqual(parameters);
});

it('writes no figure into a policy of another unit', async () => {
  const { world, tree, writer } = await scene();
  const other = await buildPolicy(world, tree.county, policyOf(tree.county, { parameters }));
  await expect(
    world.call(
      policies,
      'addFigure',
      {
        unitId: tree.hongqiao.id,
        name: 'rate',
        figure: next,
        policies: [{ policyId: other.id, revision: 1 }],
        whatChanged: '换了利率',
      },
      { as: writer },
    ),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('finds drafts by words, standing and topic, with the day of the oldest check', async () => {
  const { world, tree, writer, public_ } = await scene();
  await public_('创业贷款');
  await public_('月嫂培训');
  const list = async (filters: object) =>
    (await world.call(policies, 'drafts', { unitId: tree.hongqiao.id, ...filters }, { as: writer }))
      .items;
  const [found, ...others] = await list({ words: '贷款', topic: 'business', standing: 'local' });
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    title: '创业贷款',
    state: 'in-force',
    topics: ['business'],
    checkedOn: '2026-01-05',
    isSourceOld: true,
  });
  expect(await list({ topic: 'safety' })).toEqual([]);
  expect(await list({ standing: 'law' })).toEqual([]);
});

it('finds drafts by how far they reach, as the phone does, and by what ends soon', async () => {
  const { world, tree, writer, public_ } = await scene();
  const regions = ['全国', '浙江省', '全省', '浙江省温州市', '乐清市'];
  for (const region of regions) await public_(region, { region });
  const today = shanghaiDate(world.clock.now());
  const ends = { 昨天: -1, 今天: 0, 三十天: 30, 再一天: 31 };
  for (const [title, days] of Object.entries(ends)) {
    await public_(title, { region: '乐清市', until: addDays(today, days) });
  }
  const titles = async (filters: object) =>
    (
      await world.call(policies, 'drafts', { unitId: tree.hongqiao.id, ...filters }, { as: writer })
    ).items.map(({ title }) => title);
  for (const reach of reaches) {
    const wanted = regions.filter((region) => reachOf(region) === reach);
    const found = await titles({ reach });
    expect(found.filter((title) => regions.includes(title)).sort()).toEqual(wanted.sort());
  }
  expect((await titles({ ending: true })).sort()).toEqual(['三十天', '今天']);
});
