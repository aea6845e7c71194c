import { fireEvent, screen, waitFor } from '@testing-library/react';
import { policyId, policyRow } from '@tests/console/scenarios/policies';
import { hongqiao, me } from '@tests/console/scenarios/session';
import { pressButton, show, useMockGateway } from '@tests/console/screen';
import ListPage from './list-page';

const getGateway = useMockGateway();
const asEditor = () => getGateway().answer('people', 'me', me('editor', hongqiao));

const second = policyRow({
  id: '99999999-9999-4999-8999-999999999998',
  title: '产假多少天',
  status: 'draft',
  state: 'ending',
  until: '2026-12-20',
  checkedOn: '2026-05-01',
  isSourceOld: true,
  topics: ['maternity', 'work'],
  region: '浙江省',
});

it('shows how each stands, page by page, and leads to its page', async () => {
  const gateway = asEditor().answer('policies', 'drafts', ({ after }) =>
    after === undefined ? { items: [policyRow()], next: 'two' } : { items: [second], next: null },
  );
  show(<ListPage />);
  const link = await screen.findByText('开店的政策咨询不收钱');
  expect(link.closest('a')?.getAttribute('href')).toBe(`/policies/${policyId}`);
  await pressButton('再看一些');
  const row = (await screen.findByText('产假多少天')).closest('tr');
  for (const words of [
    '怀孕生育、上班的权利 · 浙江省',
    '2026-05-01',
    '超过 90 天',
    '快到期',
    '到 2026-12-20',
    '上一版还公开着',
  ]) {
    expect(row?.textContent).toContain(words);
  }
  expect(gateway.sent('policies', 'drafts')).toHaveLength(2);
});

it('asks for what is chosen, which stands in the address', async () => {
  const gateway = asEditor().answer('policies', 'drafts', { items: [policyRow()], next: null });
  const { history } = show(<ListPage />);
  await screen.findByText('开店的政策咨询不收钱');
  fireEvent.click(screen.getByText('等审核', { selector: '.ant-segmented-item-label' }));
  fireEvent.click(screen.getByLabelText('30 天内结束的'));
  fireEvent.change(screen.getByLabelText('标题里的字'), { target: { value: '开店' } });
  fireEvent.keyDown(screen.getByLabelText('标题里的字'), { key: 'Enter', keyCode: 13 });
  await waitFor(() =>
    expect(gateway.sent('policies', 'drafts').at(-1)).toEqual({
      unitId: hongqiao.id,
      status: 'in-review',
      ending: true,
      words: '开店',
    }),
  );
  expect(history?.at(-1)).toContain('status=in-review');
});

it('says that nothing is there, and offers the way back', async () => {
  const gateway = asEditor().answer('policies', 'drafts', { items: [], next: null });
  show(<ListPage />, { route: '/policies', path: '/policies?topic=land' });
  await screen.findByText('没有这样的政策');
  expect(gateway.sent('policies', 'drafts')).toEqual([{ unitId: hongqiao.id, topic: 'land' }]);
  await pressButton('看全部');
  await screen.findByText('这里还没有政策');
});
