import { organisation } from '@cloud/organisation';
import { people } from '@cloud/people';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { policyOf, shopRule, type RawPolicy } from '@tests/builders/policy-drafts';
import { ruleOf } from '@tests/builders/rules';
import { settleReviews } from '@tests/support/settle-reviews';
import { createWorld, useWorld } from '@tests/support/test-world';
import type { Role } from '@shared/organisation/roles';
import { policies } from '../index';

const getWorld = useWorld();

async function scene(world = getWorld()) {
  const tree = await buildTree(world);
  const staff = (role: Role, unit: { id: string }, name: string) =>
    buildPerson(world, { name, roles: [{ role, unitId: unit.id }] });
  const writer = await staff('organiser', tree.hongqiao, '虹桥组织员');
  const editor = await staff('editor', tree.county, '市编辑');
  const admin = await staff('platform-admin', tree.county, '平台管理员');
  const write = (draft: RawPolicy, by: BuiltPerson = writer) =>
    world.call(policies, 'create', { draft }, { as: by });
  const send = (at: { policyId: string; revision: number }, by: BuiltPerson = writer) =>
    world.call(policies, 'sendToReview', at, { as: by });
  const publish = (at: { policyId: string; revision: number }, by: BuiltPerson = editor) =>
    world.call(policies, 'publish', at, { as: by });
  const listed = async () =>
    (await world.call(policies, 'list', {})).items.map(({ title }) => title);
  return { world, tree, writer, editor, admin, write, send, publish, listed };
}

it('goes from a draft over somebody else’s look at it to the residents, with its rule', async () => {
  const { world, tree, writer, editor, write, send, publish, listed } = await scene();
  const made = await write(policyOf(tree.hongqiao, { rule: shopRule() }));
  await send(made);
  expect(await listed()).toEqual([]);
  await expect(publish(made, writer)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await publish(made);
  expect(await listed()).toEqual(['开店的政策咨询不收钱']);

  const shown = await world.call(policies, 'policy', { policyId: made.policyId });
  expect(shown).toMatchObject({
    state: 'in-force',
    version: 1,
    hasRule: true,
    following: false,
    sources: [{ host: 'flk.npc.gov.cn', checkedOn: '2026-11-01', checked: 'page' }],
    basis: { document: '就业促进法', article: '第十九条' },
  });
  await settleReviews(world);
  const inbox = await world.call(people, 'listInbox', {}, { as: writer });
  expect(inbox.items).toMatchObject([{ kind: 'policy-published', title: '政策发布了' }]);
  const { history } = await world.call(
    policies,
    'draft',
    { policyId: made.policyId },
    { as: editor },
  );
  expect(history.map(({ what }) => what).sort()).toEqual(['published', 'sent', 'written']);
});

it('keeps what residents see until the new revision is published, and says what changed', async () => {
  const { world, tree, editor, writer, write, send, publish } = await scene();
  const made = await write(policyOf(tree.hongqiao));
  await send(made);
  await publish(made);
  const draft = policyOf(tree.hongqiao, { steps: ['先打电话'], whatChanged: '改成先打电话' });
  const again = await world.call(policies, 'edit', { ...made, draft }, { as: writer });
  const steps = async () =>
    (await world.call(policies, 'policy', { policyId: made.policyId })).steps;
  expect(await steps()).toEqual(['到公共就业服务机构问']);
  await send(again);
  await publish(again);
  expect(await steps()).toEqual(['先打电话']);

  const { versions } = await world.call(policies, 'versions', { policyId: made.policyId });
  expect(versions).toMatchObject([
    {
      version: 2,
      whatChanged: '改成先打电话',
      differences: [{ label: '怎么办', before: '到公共就业服务机构问', after: '先打电话' }],
    },
    { version: 1, whatChanged: '第一次公开', differences: [] },
  ]);
  await expect(
    world.call(policies, 'edit', { ...made, draft }, { as: editor }),
  ).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE', data: { editedBy: '虹桥组织员' } });
});

it('takes a publication back within ten seconds, to what was public before or to nothing', async () => {
  const { world, tree, editor, writer, write, send, publish, listed } = await scene();
  const undo = (id: string) =>
    world.call(organisation, 'undoDecision', { kind: 'policy', subjectIds: [id] }, { as: editor });
  const made = await write(policyOf(tree.hongqiao));
  await send(made);
  await publish(made);
  await undo(made.policyId);
  expect(await listed()).toEqual([]);
  await publish(made);
  await settleReviews(world);

  const draft = policyOf(tree.hongqiao, { title: '新的题目' });
  const again = await world.call(policies, 'edit', { ...made, draft }, { as: writer });
  await send(again);
  await publish(again);
  expect(await listed()).toEqual(['新的题目']);
  await undo(made.policyId);
  expect(await listed()).toEqual(['开店的政策咨询不收钱']);
  const found = await world.call(policies, 'search', { words: '新的题目' });
  expect(found.found).not.toBe('words');
  const { versions } = await world.call(policies, 'versions', { policyId: made.policyId });
  expect(versions.map(({ version }) => version)).toEqual([1]);
});

describe('is not published', () => {
  const wrong = ruleOf(
    {
      op: 'is',
      fact: 'starts_business',
      value: false,
      id: 'x',
      words: '不开店',
      clause: { document: '甲', article: '第一条' },
      hers: false,
    },
    { examples: shopRule().versions.flatMap(({ examples }) => examples) },
  );
  const unknown = ruleOf(
    {
      op: 'is',
      fact: 'shoe_size',
      value: true,
      id: 'x',
      words: '鞋',
      clause: { document: '甲', article: '第一条' },
      hers: false,
    },
    { examples: shopRule().versions.flatMap(({ examples }) => examples) },
  );
  it.each<[string, Partial<RawPolicy>, string]>([
    ['without a source', { sources: [] }, '没有官方来源，不能公开'],
    [
      'with a source that is nobody’s',
      {
        sources: [
          {
            title: '某网',
            url: 'https://news.example.com/',
            checkedOn: '2026-11-01',
            checked: 'page',
          },
        ],
      },
      'news.example.com 不是 gov.cn，也不在平台管理员的名单里',
    ],
    ['when its examples fail', { rule: wrong }, '“准备开店”应当是看起来符合，按条件算出来是不符合'],
    [
      'when its rule asks what nobody asks',
      { rule: unknown },
      '没有“shoe_size”这个问题，答案从哪里来？',
    ],
  ])('%s', async (_name, changes, reason) => {
    const { world, tree, writer, write, send } = await scene();
    const made = await write(policyOf(tree.hongqiao, changes));
    const { problems } = await world.call(
      policies,
      'draft',
      { policyId: made.policyId },
      { as: writer },
    );
    expect(problems.map((each) => each.reason)).toContain(reason);
    await expect(send(made)).rejects.toMatchObject({ code: 'NOT_READY', data: { problems } });
  });

  it('when the site has left the list since it was submitted', async () => {
    const { world, tree, admin, write, send, publish } = await scene();
    const allow = (allowed: boolean) =>
      world.call(policies, 'allowHost', { host: 'women.org.cn', allowed }, { as: admin });
    const sources = [
      {
        title: '妇联',
        url: 'https://www.women.org.cn/',
        checkedOn: '2026-11-01',
        checked: 'page' as const,
      },
    ];
    await allow(true);
    const made = await write(policyOf(tree.hongqiao, { sources }));
    await send(made);
    await allow(false);
    await expect(publish(made)).rejects.toMatchObject({ code: 'NOT_READY' });
    await allow(true);
    await expect(publish(made)).resolves.toEqual({ done: true });
  });

  it('as an example where real people use it', async () => {
    const example: Partial<RawPolicy> = { standing: 'example', basis: undefined, sources: [] };
    const { tree, write, send } = await scene();
    await expect(send(await write(policyOf(tree.hongqiao, example)))).resolves.toBeDefined();
    const real = await scene(createWorld(getWorld().db, {}, { production: true }));
    const made = await real.write(policyOf(real.tree.hongqiao, example));
    await expect(real.send(made)).rejects.toMatchObject({ code: 'NOT_READY' });
  });
});

it('is withdrawn at once', async () => {
  const { world, tree, writer, write, send, publish, listed } = await scene();
  const made = await write(policyOf(tree.hongqiao));
  await send(made);
  await publish(made);
  const withdraw = () =>
    world.call(policies, 'withdraw', { policyId: made.policyId, reason: '写错了' }, { as: writer });
  await withdraw();
  expect(await listed()).toEqual([]);
  await expect(withdraw()).rejects.toMatchObject({ code: 'NOT_LIVE' });
  await expect(world.call(policies, 'policy', { policyId: made.policyId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('travels to the phone in pages below 100 KB, without what is over', async () => {
  const { world, tree, write, send, publish } = await scene();
  const long = '长'.repeat(110);
  const conditions = Array.from({ length: 38 }, (_, at) => ({
    op: 'is' as const,
    fact: 'starts_business',
    value: true,
    id: `c${at}`,
    words: long,
    clause: { document: '就业促进法', article: '第十九条' },
    hers: false,
  }));
  const rule = ruleOf(
    { op: 'all', of: conditions },
    { examples: shopRule().versions.flatMap(({ examples }) => examples) },
  );
  for (let at = 0; at < 6; at += 1) {
    const made = await write(policyOf(tree.hongqiao, { title: `第 ${at} 条`, rule }));
    await send(made);
    await publish(made);
  }
  const over = await write(policyOf(tree.hongqiao, { title: '过了', until: '2026-11-22' }));
  await send(over);
  await publish(over);

  const titles: string[] = [];
  let after: string | undefined;
  let pages = 0;
  do {
    const page = await world.call(policies, 'rules', after === undefined ? {} : { after });
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(100_000);
    expect(JSON.stringify(page)).not.toContain('准备开店');
    titles.push(...page.items.map(({ title }) => title));
    after = page.next ?? undefined;
    pages += 1;
  } while (after !== undefined);
  expect(pages).toBeGreaterThan(1);
  expect(titles.sort()).toEqual([0, 1, 2, 3, 4, 5].map((at) => `第 ${at} 条`));
});
