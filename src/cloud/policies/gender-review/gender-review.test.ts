import { everyQuestionFine } from '@tests/builders/gender-reviews';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import type { ChecklistAnswer } from '@shared/policies/gender-review/rules';
import { policies } from '../index';
import { personalData } from '../personal-data';

const getWorld = useWorld();

const concern = everyQuestionFine.map((answer, at): ChecklistAnswer =>
  at === 0 ? { ...answer, verdict: 'concern', note: '请补上分男女的数' } : answer,
);

async function registered() {
  const world = getWorld();
  const tree = await buildTree(world);
  const staff = (role: 'organiser' | 'editor') =>
    buildPerson(world, { roles: [{ role, unitId: tree.county.id }] });
  const [writer, editor, other] = [
    await staff('organiser'),
    await staff('editor'),
    await staff('editor'),
  ];
  const { reviewId } = await world.call(
    policies,
    'registerGenderReview',
    {
      unitId: tree.county.id,
      title: '社区托育实施细则（征求意见稿）',
      office: '县卫健局',
      about: '问到费用和时间',
      receivedOn: '2026-11-01',
    },
    { as: writer },
  );
  const give = (as: typeof writer, answers = everyQuestionFine, words = '') =>
    world.call(policies, 'giveOpinion', { reviewId, answers, words }, { as });
  const close = (as: typeof writer, outcome: 'no-concern' | 'change' = 'no-concern') =>
    world.call(policies, 'closeGenderReview', { reviewId, outcome, words: '已经书面回复' }, { as });
  const read = (as = writer) => world.call(policies, 'genderReview', { reviewId }, { as });
  return { world, tree, writer, editor, other, reviewId, give, close, read };
}

it('goes from the register through opinions to an outcome that stays', async () => {
  const { world, tree, writer, editor, give, close, read } = await registered();
  await give(writer, concern, '主要是数字');
  await give(editor);
  expect(await read(editor)).toMatchObject({
    title: '社区托育实施细则（征求意见稿）',
    checklist: 1,
    opinions: [
      { mine: false, answers: concern, words: '主要是数字' },
      { mine: true, answers: everyQuestionFine },
    ],
    closed: null,
  });
  await expect(close(editor)).rejects.toMatchObject({ code: 'CONCERNS_OPEN' });
  await close(editor, 'change');
  expect((await read()).closed).toMatchObject({ outcome: 'change', words: '已经书面回复' });
  await expect(close(editor, 'change')).rejects.toMatchObject({ code: 'CLOSED' });
  await expect(give(writer)).rejects.toMatchObject({ code: 'CLOSED' });
  const { items } = await world.call(
    policies,
    'genderReviews',
    { unitId: tree.county.id },
    { as: writer },
  );
  expect(items).toMatchObject([{ office: '县卫健局', outcome: 'change', opinions: 2 }]);
});

it('says to whom the outcome may be offered: whoever is refused it is not', async () => {
  const { writer, editor, give, close, read } = await registered();
  expect([(await read(writer)).mayConclude, (await read(editor)).mayConclude]).toEqual([
    false,
    true,
  ]);
  await give(editor);
  await expect(close(writer)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

it('is no review with one pair of eyes', async () => {
  const { editor, other, give, close } = await registered();
  await expect(close(editor)).rejects.toMatchObject({ code: 'NO_SECOND_OPINION' });
  await give(editor);
  await expect(close(editor)).rejects.toMatchObject({ code: 'NO_SECOND_OPINION' });
  await close(other);
});

it('takes whole opinions, and the last one of each person', async () => {
  const { writer, give, read } = await registered();
  await expect(give(writer, everyQuestionFine.slice(1))).rejects.toMatchObject({
    code: 'BAD_OPINION',
    data: { reason: '还有 1 条没看' },
  });
  await give(writer, concern);
  await give(writer, everyQuestionFine, '看了补充材料');
  expect((await read()).opinions).toMatchObject([
    { answers: everyQuestionFine, words: '看了补充材料' },
  ]);
});

it('turns the pages, newest first', async () => {
  const { world, tree, writer } = await registered();
  const register = (title: string) =>
    world.call(
      policies,
      'registerGenderReview',
      {
        unitId: tree.county.id,
        title,
        office: '县人社局',
        about: '一件',
        receivedOn: '2026-11-02',
      },
      { as: writer },
    );
  world.clock.advance(1000);
  await register('第二件');
  const page = (after?: string) =>
    world.call(
      policies,
      'genderReviews',
      { unitId: tree.county.id, limit: 1, ...(after === undefined ? {} : { after }) },
      { as: writer },
    );
  const first = await page();
  expect(first.items.map(({ title }) => title)).toEqual(['第二件']);
  const second = await page(first.next ?? undefined);
  expect(second.items.map(({ office }) => office)).toEqual(['县卫健局']);
  expect(second.next).toBeNull();
});

it('gives a person what she wrote, and puts two records of her together', async () => {
  const { world, writer, editor, other, give, close, read } = await registered();
  await give(writer, everyQuestionFine, '好');
  await give(editor, everyQuestionFine, '也好');
  await give(other, everyQuestionFine, '都好');
  await close(editor);
  const { db, tenantId } = world;
  const sectionOf = async (personId: string) =>
    (await personalData.export(db, tenantId, personId)).find(({ key }) => key === 'gender-reviews')
      ?.rows;
  expect(await sectionOf(editor.id)).toMatchObject([
    { deed: '结论', words: '已经书面回复' },
    { deed: '意见', words: '也好' },
  ]);
  const both = { keepId: writer.id, goneId: editor.id };
  await personalData.merge?.(db, tenantId, both, world.clock.now());
  expect(await sectionOf(editor.id)).toEqual([]);
  expect(await sectionOf(writer.id)).toMatchObject([
    { deed: '登记' },
    { deed: '结论' },
    { deed: '意见', words: '好' },
  ]);
  expect((await read(other)).opinions).toHaveLength(2);
});
