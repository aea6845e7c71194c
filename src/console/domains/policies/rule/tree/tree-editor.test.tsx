import { fireEvent, screen } from '@testing-library/react';
import { choose, editRule, paid, shop, stage, type } from '@tests/console/held-rule';
import { pressButton, pressMenu, useMockGateway } from '@tests/console/screen';
import type { Predicate } from '@shared/rules/predicate';

useMockGateway();

describe('moving about', () => {
  const drawn = (tree: Predicate): string => {
    if (tree.op === 'not') return `not(${drawn(tree.of)})`;
    if (tree.op !== 'all' && tree.op !== 'any') return tree.id;
    return `${tree.op}(${tree.of.map(drawn).join(' ')})`;
  };
  const handle = (words: string) => screen.getByLabelText(`“${words}”还能怎么动`);
  const press = (words: string, key: string) =>
    fireEvent.keyDown(handle(words), { key, altKey: key !== 'Delete' });

  it('goes by mouse: up, a group around it, the other way round, away, and back again', async () => {
    const held = editRule({ op: 'all', of: [shop, paid] });
    await pressButton('把“缴满一年”往上移');
    expect(drawn(held.version().when)).toBe('all(paid shop)');
    fireEvent.click(handle('开了店'));
    await pressMenu('套一组：满足一条就行');
    expect(drawn(held.version().when)).toBe('all(paid any(shop))');
    await choose('在这一组里加一条条件', '哪个阶段？');
    expect(drawn(held.version().when)).toBe('all(paid any(shop stage))');
    fireEvent.click(handle('缴满一年'));
    await pressMenu('反过来：不能成立');
    expect(drawn(held.version().when)).toBe('all(not(paid) any(shop stage))');
    await screen.findByText('下面的不能成立：');
    fireEvent.click(handle('缴满一年'));
    await pressMenu('删掉Delete');
    expect(drawn(held.version().when)).toBe('all(any(shop stage))');
    await pressButton('撤销上一步');
    expect(drawn(held.version().when)).toBe('all(not(paid) any(shop stage))');
    fireEvent.click(screen.getByText('换成“都要满足”'));
    expect(drawn(held.version().when)).toBe('all(not(paid) all(shop stage))');
  });

  it('goes by keyboard, and the focus goes with what was moved', () => {
    const held = editRule({ op: 'all', of: [{ op: 'any', of: [shop, stage] }, paid] });
    press('缴满一年', 'ArrowRight');
    expect(drawn(held.version().when)).toBe('all(any(shop stage paid))');
    expect(document.activeElement).toBe(handle('缴满一年'));
    press('缴满一年', 'ArrowUp');
    press('缴满一年', 'ArrowUp');
    expect(drawn(held.version().when)).toBe('all(any(paid shop stage))');
    expect(document.activeElement).toBe(handle('缴满一年'));
    press('缴满一年', 'ArrowLeft');
    expect(drawn(held.version().when)).toBe('all(any(shop stage) paid)');
    press('缴满一年', 'ArrowDown');
    expect(drawn(held.version().when)).toBe('all(any(shop stage) paid)');
    press('在孕期', 'Delete');
    expect(drawn(held.version().when)).toBe('all(any(shop) paid)');
  });

  it('takes back what was typed in one go as one step', async () => {
    const held = editRule({ op: 'all', of: [shop] });
    await pressButton('改“开了店”');
    type('她看到的话', '开');
    type('她看到的话', '开着店');
    await pressButton('撤销上一步');
    expect(held.last()).toEqual(shop);
  });
});
