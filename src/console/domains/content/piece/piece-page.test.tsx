import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { piece, pieceId } from '@tests/console/scenarios/review';
import { findButton, openDialog, pressButton, show, useMockGateway } from '@tests/console/screen';
import PiecePage from './piece-page';

const getGateway = useMockGateway();
type Piece = ReturnType<typeof piece>;

async function opened(changes: Partial<Piece>) {
  const gateway = getGateway()
    .answer('content', 'piece', piece(changes))
    .answer('content', 'themes', { themes: [] })
    .answer('activities', 'series', { series: [] });
  show(<PiecePage />, { route: '/content/:id', path: `/content/${pieceId}` });
  await screen.findByText('夜校开课了', { selector: 'h1' });
  return gateway;
}

const returned = { reason: '数字请核对', at: '2026-11-22T01:00:00.000Z', byName: '市编辑' };

it.each([
  ['own-work', '这里有你写的内容，要请别人来审。'],
  ['needs-review', '要由上级单位的编辑或管理员来审。'],
] as const)(
  'tells whom it waits for where it is %s, and lets nobody decide',
  async (right, words) => {
    await opened({ mayPublish: right });
    await screen.findByText(words);
    expect(findButton('通过并发布')).toBeUndefined();
    expect(findButton('退回')).toBeUndefined();
  },
);

it('tells its writer why it was returned, and sends it again', async () => {
  const gateway = await opened({ state: 'draft', lastReturn: returned, mayPublish: 'own-work' });
  await screen.findByText('退回来了');
  await screen.findByText('数字请核对');
  gateway.answer('content', 'sendToReview', { done: true });
  gateway.answer('content', 'piece', piece({ mayPublish: 'own-work', lastReturn: returned }));
  await pressButton('送审');
  await screen.findByText('送审了，有结果会告诉你');
  expect(gateway.sent('content', 'sendToReview')).toEqual([{ pieceId, revision: 2 }]);
  await screen.findByText('正在等审核');
});

it('shows who reviews it again what was changed since it was returned', async () => {
  const { draft } = piece();
  await opened({
    lastReturn: returned,
    reviewedDraft: draft.kind === 'news' ? { ...draft, summary: '晚上八点。' } : null,
  });
  await screen.findByText(/^市编辑 .*退回过：数字请核对$/);
  const since = await screen.findByLabelText('退回以后改了什么');
  expect(since.textContent).toBe('一句话说清楚现在 晚上七点，带娃也能来。退回时 晚上八点。');
});

it('marks in a long text only the lines that are new or gone', async () => {
  const { draft } = piece();
  const blocks = (words: string[]) => words.map((text) => ({ kind: 'paragraph' as const, text }));
  if (draft.kind !== 'news') throw new Error('it is news');
  await opened({
    draft: { ...draft, blocks: blocks(['一样的一段。', '新的一段。']) },
    isLive: true,
    reviewedDraft: { ...draft, blocks: blocks(['一样的一段。', '旧的一段。']) },
  });
  const compared = await screen.findByLabelText('和居民现在看到的比');
  const marked = (mark: string) =>
    [...compared.querySelectorAll(mark)].map(({ textContent }) => textContent);
  expect([marked('ins'), marked('del')]).toEqual([['新的一段。'], ['旧的一段。']]);
});

it('withdraws what is shown, with a reason', async () => {
  const gateway = await opened({ state: 'shown', isLive: true });
  await pressButton('撤下');
  const dialog = await openDialog();
  fireEvent.change(within(dialog).getByLabelText('原因（写的人会看到）'), {
    target: { value: '数字写错了' },
  });
  gateway.refuse('content', 'withdraw', 'NOT_LIVE');
  const press = () =>
    fireEvent.click(within(dialog).getByText(/撤\s*下/, { selector: '.ant-modal-footer span' }));
  press();
  await within(dialog).findByText('它现在没有显示，也没有排期');
  gateway.answer('content', 'withdraw', { done: true });
  press();
  await screen.findByText('撤下来了');
  await waitFor(() =>
    expect(gateway.sent('content', 'withdraw').at(-1)).toEqual({ pieceId, reason: '数字写错了' }),
  );
});
