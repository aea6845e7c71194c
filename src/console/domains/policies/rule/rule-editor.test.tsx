import { screen, within } from '@testing-library/react';
import { choose, condition, editRule, paid, shop, type } from '@tests/console/held-rule';
import { pressButton, useMockGateway } from '@tests/console/screen';
import type { Example } from '@shared/rules/rule';

useMockGateway();

const example = (is: Example['is'], words: string, answers: Example['answers']): Example => ({
  is,
  words,
  on: '2026-11-01',
  answers,
});

describe('examples', () => {
  const examples = [
    example('fits', '开店的', { shop: true, paid: 12 }),
    example('not', '刚缴的', { shop: true, paid: 3 }),
    example('unknown', '没说的', { shop: true }),
  ];

  it('pass, and then it can be submitted', () => {
    editRule({ op: 'all', of: [shop, paid] }, { examples });
    screen.getByText('条件写全了，例子也都对，可以送审');
  });

  it('turn red with the reason as soon as the rule answers otherwise', async () => {
    editRule({ op: 'all', of: [shop, paid] }, { examples });
    await pressButton('改“缴满一年”');
    type('多少', '24');
    const row = screen.getByText('开店的').closest('tr');
    if (row === null) throw new Error('there is no row');
    within(row).getByText('✗ 不符合');
    within(row).getByText('“缴满一年”不满足（答的是“12 个月”）');
    const alert = screen.getByRole('alert', { hidden: true });
    within(alert).getByText('“开店的”应当是看起来符合，按条件算出来是不符合');
    expect(alert.querySelector('[data-code="EXAMPLE_FAILS"]')).not.toBeNull();
  });

  it('are written with the questions that the conditions ask, and say what is missing', async () => {
    const asked = condition('asked', '窗口看过', { op: 'counter' });
    const held = editRule({ op: 'all', of: [shop, asked] });
    screen.getByText(/^还缺“符合”、“不符合”、“还缺信息”的例子/);
    await pressButton('加一个“符合”的人');
    type('她是谁，一句话', '老板娘');
    await choose('开店吗？', '是');
    await choose('窗口说：窗口看过', '是');
    type('按哪天算', '2026-10-01');
    expect(held.version().examples).toEqual([
      {
        is: 'fits',
        words: '老板娘',
        on: '2026-10-01',
        answers: { shop: true },
        counter: { asked: true },
      },
    ]);
    screen.getByText('✓ 符合');
  });
});

it('says in plain words why a rule that asks what nobody asks cannot be submitted', () => {
  editRule(condition('x', '没有的', { op: 'is', fact: 'nobody_asks', value: true }));
  const alert = screen.getByRole('alert', { hidden: true });
  within(alert).getByText(/^“没有的”：没有“nobody_asks”这个问题/);
  expect(alert.querySelector('[data-code="UNKNOWN_FACT"]')).not.toBeNull();
});

it('shows on made-up persons who would come out otherwise', async () => {
  editRule(paid, { examples: [example('fits', '刚好', { paid: 12 })] });
  await pressButton('改“缴满一年”');
  await pressButton('试一遍，看谁会受影响');
  screen.getByText('没有人的结果会变。');
  type('多少', '13');
  screen.getAllByText(/^看起来符合 → 不符合/);
  screen.getAllByText('缴了几个月？12 个月');
});

it('begins a new version the day after the old one ends, and takes one away', async () => {
  const held = editRule(shop);
  await pressButton('条件从某天起要变：加一版');
  const [old, next] = held.rule()?.versions ?? [];
  expect(next).toMatchObject({ number: 2, when: shop, until: null });
  expect(old?.until !== null && String(old?.until) < String(next?.from)).toBe(true);
  await pressButton('删掉第 2 版');
  expect(held.rule()?.versions.map(({ number }) => number)).toEqual([1]);
});

it('writes a figure that changes, with its days, document and article', async () => {
  const held = editRule(shop);
  await pressButton('新写一个会变的数');
  type('这个数叫什么', '贷款年利率');
  await choose('单位', '%');
  type('是多少', '3.05');
  type('数从哪天起', '2026-01-01');
  type('依据：哪个文件', '利率文件');
  type('第几条', '第二条');
  type('哪天核对的', '2026-11-01');
  await pressButton('加上这个数');
  expect(Object.values(held.parameters())).toEqual([
    {
      words: '贷款年利率',
      unit: 'millionths',
      figures: [
        {
          from: '2026-01-01',
          until: null,
          value: 30_500,
          source: { clause: { document: '利率文件', article: '第二条' }, checkedOn: '2026-11-01' },
        },
      ],
    },
  ]);
});
