import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { atATime } from '@tests/console/at-a-time';
import { policyId, rate } from '@tests/console/scenarios/policies';
import { county, me, withUnits } from '@tests/console/scenarios/session';
import {
  confirmQuestion,
  findButton,
  openDialog,
  pressButton,
  show,
  useMockGateway,
} from '@tests/console/screen';
import type { Role } from '@shared/organisation/roles';
import UpkeepPage from './upkeep-page';

atATime(new Date('2026-11-27T08:00:00.000Z'));
const getGateway = useMockGateway();

function opened(role: Role = 'editor') {
  const gateway = withUnits(getGateway())
    .answer('people', 'me', me(role, county))
    .answer('policies', 'due', {
      items: [
        {
          policyId,
          title: '开店贷款贴息',
          kind: 'source-old',
          what: '财政部网站',
          on: '2026-08-01',
        },
        { policyId, title: '开店贷款贴息', kind: 'figure-missing', what: '年利率', on: null },
      ],
    })
    .answer('policies', 'parameters', { items: [rate()] })
    .answer('policies', 'sourceHosts', { hosts: ['www.example.cn'] });
  show(<UpkeepPage />);
  return gateway;
}

it('lists what is to be checked, what hurts first, each with its way', async () => {
  opened();
  const missing = await screen.findByLabelText('今天没有数');
  expect(missing.textContent).toContain('年利率');
  const old = screen.getByLabelText('来源超过 90 天没核对');
  expect(old.textContent).toContain('财政部网站，上次是 2026-08-01 核对的');
  expect(missing.compareDocumentPosition(old)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  const link = within(old).getByText('开店贷款贴息');
  expect(link.getAttribute('href')).toBe(`/policies/${policyId}`);
});

it('shows a few policies of many, and all of them when asked', async () => {
  const policyIds = Array.from({ length: 10 }, (_, at) => policyId.slice(0, -1) + String(at));
  opened().answer('policies', 'due', {
    items: policyIds.flatMap((id, at) =>
      ['官网', '省里'].map((what) => ({
        policyId: id,
        title: `政策 ${at}`,
        kind: 'source-old' as const,
        what,
        on: '2026-08-01',
      })),
    ),
  });
  const group = await screen.findByLabelText('来源超过 90 天没核对');
  expect(within(group).getAllByRole('link')).toHaveLength(8);
  await pressButton('看全部 10 条政策');
  expect(within(group).getAllByRole('link')).toHaveLength(10);
  expect(within(group).getAllByText(/^官网/)).toHaveLength(10);
});

it('shows each figure with its days and source, and writes the next one into drafts', async () => {
  const gateway = opened();
  await screen.findByText(/^3%，2026-01-01 起到 2026-12-20/);
  await screen.findByText('关于创业担保贷款的通知 第二条，2026-11-01 核对');
  await pressButton('给“创业担保贷款年利率”填下一个数');
  const dialog = await openDialog();
  const field = (label: string) => within(dialog).getByLabelText<HTMLInputElement>(label);
  expect(field('从哪天起').value).toBe('2026-12-21');
  await pressButton('写进草稿');
  await within(dialog).findByText('请写一个数，单位是%');
  expect(gateway.sent('policies', 'addFigure')).toEqual([]);
  fireEvent.change(field('多少'), { target: { value: '2.8' } });
  gateway.refuse('policies', 'addFigure', 'OVERLAPS');
  await pressButton('写进草稿');
  await within(dialog).findByText('日期和已有的数重了，请改起止日期');
  gateway.answer('policies', 'addFigure', { written: [{ policyId, revision: 5 }] });
  await pressButton('写进草稿');
  await screen.findByText('写进了 1 条政策的草稿，逐条送审后公开');
  expect(gateway.sent('policies', 'addFigure').at(-1)).toMatchObject({
    name: 'loan-rate',
    figure: {
      from: '2026-12-21',
      until: null,
      value: 28_000,
      source: {
        clause: { document: '关于创业担保贷款的通知', article: '第二条' },
        checkedOn: '2026-11-27',
      },
    },
    policies: [{ policyId, revision: 4 }],
  });
});

it('lets the county’s platform administrator alone say which site counts', async () => {
  const gateway = opened('platform-admin');
  gateway.answer('policies', 'allowHost', { done: true });
  fireEvent.change(await screen.findByLabelText('加一个网站'), {
    target: { value: 'a.example.cn' },
  });
  await pressButton('加进名单');
  await screen.findByText('加进名单了');
  await pressButton('拿掉 www.example.cn');
  await confirmQuestion('拿掉');
  await waitFor(() =>
    expect(gateway.sent('policies', 'allowHost')).toEqual([
      { host: 'a.example.cn', allowed: true },
      { host: 'www.example.cn', allowed: false },
    ]),
  );
});

it('shows an editor the list without a way to change it', async () => {
  opened();
  await screen.findByText('www.example.cn');
  expect(screen.queryByLabelText('加一个网站')).toBeNull();
  expect(findButton('拿掉 www.example.cn')).toBeUndefined();
});
