import { fireEvent, screen } from '@testing-library/react';
import { choose, editRule, paid, places, register, stage, type } from '@tests/console/held-rule';
import { pressButton, useMockGateway } from '@tests/console/screen';

useMockGateway();

describe('a condition of each kind is written without a word of code', () => {
  it('yes or no, with words, clause and what she can do', async () => {
    const held = editRule(null);
    await pressButton('开始写条件');
    await choose('加一条条件', '开店吗？');
    expect(held.last()).toMatchObject({
      op: 'is',
      fact: 'shop',
      value: true,
      words: '“开店吗？”回答“是”',
    });
    await choose('和什么比', '不是');
    type('她看到的话', '没有开店');
    type('依据：哪个文件', '就业促进法');
    expect(held.last()).toMatchObject({ value: false, words: '没有开店', clause: null });
    type('第几条', '第十七条');
    fireEvent.click(screen.getByLabelText(/^她自己能改变这一条/));
    await screen.findByText('请写她可以怎么做', { selector: '.rule-form .rule-wrong' });
    type('她怎么做', '先停业');
    expect(held.last()).toEqual({
      op: 'is',
      fact: 'shop',
      value: false,
      id: 'shop',
      words: '没有开店',
      clause: { document: '就业促进法', article: '第十七条' },
      hers: true,
      step: '先停业',
    });
    expect(screen.queryByText('请写她可以怎么做')).toBeNull();
  });

  it('one of a list, and of an open list', async () => {
    const held = editRule({ op: 'all', of: [stage] });
    await pressButton('改“在孕期”');
    await choose('怎么比', '选了其中一个');
    fireEvent.click(screen.getByLabelText('产期'));
    expect(held.last()).toMatchObject({ op: 'one-of', values: ['孕期', '产期'], words: '在孕期' });
    expect(screen.queryByLabelText('说不清')).toBeNull();
    fireEvent.click(screen.getByLabelText(/^法条后面还有“等”/));
    expect(held.last()).toMatchObject({ outside: 'unknown' });
    // The last one stays: a list of nothing fits nobody.
    fireEvent.click(screen.getByLabelText('产期'));
    fireEvent.click(screen.getByLabelText('孕期'));
    expect(held.last()).toMatchObject({ values: ['孕期'] });
  });

  it('a number: at least, at most, and a figure of the register with its dates and source', async () => {
    const held = editRule({ op: 'all', of: [paid] });
    await pressButton('改“缴满一年”');
    type('多少', '24');
    await choose('怎么比', '最多');
    expect(held.last()).toMatchObject({ op: 'at-most', amount: 24 });
    fireEvent.click(screen.getByLabelText('会变的数（按日期取）'));
    expect(held.last()).toMatchObject({ amount: { parameter: 'least' } });
    expect(held.parameters()).toEqual(register);
    await choose('按哪天的规定和数字', '她申请的那天');
    expect(held.version().judgedBy).toBe('application');
  });

  it('a month: full years, before a day, from a day on', async () => {
    const held = editRule({ op: 'all', of: [] });
    await choose('加一条条件', '哪年哪月出生的？');
    type('多少', '18');
    expect(held.last()).toMatchObject({ op: 'at-least', amount: 18, since: 'years' });
    await choose('按什么算', '整月');
    expect(held.last()).toMatchObject({ since: 'months' });
    await choose('怎么比', '在那天之前');
    type('哪一天', '1990-01-01');
    expect(held.last()).toMatchObject({ op: 'before', fact: 'born', day: '1990-01-01' });
    await choose('怎么比', '是那天或以后');
    expect(held.last()).toMatchObject({ op: 'from', day: '1990-01-01' });
    await choose('看她的哪个回答', '合同哪天签的？');
    expect(held.last()).toMatchObject({ fact: 'signed', op: 'at-least' });
  });

  it('a place, and that she answered at all', async () => {
    const held = editRule({ op: 'all', of: [] });
    await choose('加一条条件', '住在哪里？');
    await choose('哪些地方', '柳市镇');
    expect(held.last()).toMatchObject({ op: 'within', units: Object.keys(places) });
    await choose('怎么比', '只要回答过');
    expect(held.last()).toMatchObject({ op: 'answered', fact: 'home' });
  });

  it('some row and every row, with conditions of its own', async () => {
    const held = editRule({ op: 'all', of: [] });
    await choose('加一条条件', '有哪些孩子？');
    expect(held.last()).toMatchObject({ op: 'some-row', where: { op: 'at-least', fact: 'age' } });
    await choose('一行里加一条', '上学了吗？');
    expect(held.last()).toMatchObject({
      where: { op: 'all', of: [{ fact: 'age' }, { op: 'is', fact: 'at_school', value: true }] },
    });
    await choose('怎么比', '每一行都满足', 0);
    expect(held.last()).toMatchObject({ op: 'every-row', where: { of: [{}, {}] } });
  });

  it('only the counter, which she cannot change', async () => {
    const held = editRule({ op: 'all', of: [] });
    await choose('加一条条件', '不看回答：只有窗口能定');
    expect(held.last()).toMatchObject({ op: 'counter', hers: false });
    expect(screen.queryByLabelText(/^她自己能改变这一条/)).toBeNull();
  });
});
