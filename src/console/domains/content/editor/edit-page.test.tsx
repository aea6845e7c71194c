import { fireEvent, screen, waitFor } from '@testing-library/react';
import { piece, pieceId } from '@tests/console/scenarios/review';
import { findButton, pressButton, show, useMockGateway } from '@tests/console/screen';
import EditPage from './edit-page';

const getGateway = useMockGateway();
const began = piece({ state: 'draft', revision: 2 });

/** A draft, with another title typed. */
async function typing() {
  const gateway = getGateway()
    .answer('content', 'piece', began)
    .answer('content', 'themes', { themes: [] })
    .answer('activities', 'series', { series: [] });
  show(<EditPage />, { route: '/content/:id/edit', path: `/content/${pieceId}/edit` });
  fireEvent.change(await screen.findByLabelText('标题'), { target: { value: '我的题目' } });
  return gateway;
}

function latest(changes: { title?: string; summary?: string }) {
  return piece({
    state: 'draft',
    revision: 3,
    draft: { ...began.draft, ...changes } as typeof began.draft,
  });
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

it('puts both versions side by side when somebody else has saved, and goes on from what is kept of each', async () => {
  const gateway = await typing();
  const theirs = latest({ title: '她的题目', summary: '改到晚上八点。' });
  gateway.refuse('content', 'edit', 'CHANGED_MEANWHILE', {
    revision: 3,
    editedBy: '林雅琴',
    draft: theirs.draft,
  });
  await pressButton('存草稿');
  await screen.findByText('没有存上：林雅琴刚改过');
  const rows = [...document.querySelectorAll('.conflict__table tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(rows).toEqual([
    ['标题两个人都改了', '我的题目', '她的题目'],
    ['一句话说清楚', '晚上七点，带娃也能来。', '改到晚上八点。'],
  ]);
  expect(findButton('合在一起，接着改')?.hasAttribute('disabled')).toBe(true);
  fireEvent.click(screen.getByLabelText('标题留你填的'));
  gateway.answer('content', 'piece', theirs);
  await pressButton('合在一起，接着改');
  await waitFor(() => expect(field('一句话说清楚')).toBe('改到晚上八点。'));
  expect(field('标题')).toBe('我的题目');

  gateway.answer('content', 'edit', { pieceId, revision: 4 });
  await pressButton('存草稿');
  await screen.findByText('存好了');
  expect(gateway.sent('content', 'edit').at(-1)).toMatchObject({
    revision: 3,
    draft: { title: '我的题目', summary: '改到晚上八点。' },
  });
});

it('keeps what was typed when she closes the comparison', async () => {
  const gateway = await typing();
  const { draft } = latest({ title: '她的题目' });
  gateway.refuse('content', 'edit', 'CHANGED_MEANWHILE', { revision: 3, editedBy: null, draft });
  await pressButton('存草稿');
  await screen.findByText('没有存上：别人刚改过');
  await pressButton('回去看我填的');
  await waitFor(() => expect(screen.queryByText('两个人改的对照')).toBeNull());
  expect(field('标题')).toBe('我的题目');
});
