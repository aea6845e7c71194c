import { fireEvent, screen, within } from '@testing-library/react';
import type { OutputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';
import type { MockGateway } from '@tests/console/mock-gateway';
import { county, hongqiao, me, withUnits } from '@tests/console/scenarios/session';
import { findButton, openDialog, pressButton, show, useMockGateway } from '@tests/console/screen';
import RequestsPage from './requests-page';

const getGateway = useMockGateway();

type Request = OutputOf<AppContract['people']['listRequests']>['items'][number];

const requestId = '16161616-1616-4161-8161-161616161616';

function request(changes: Partial<Request> = {}): Request {
  return {
    id: requestId,
    personId: '55555555-5555-4555-8555-555555555555',
    name: '李**',
    phone: '138****5678',
    kind: 'deletion',
    how: 'counter',
    unitId: hongqiao.id,
    unitName: hongqiao.name,
    note: '',
    openedBy: '陈组织',
    openedByYou: false,
    openedAt: '2026-11-20T01:00:00.000Z',
    dueOn: '2026-12-11',
    daysLeft: 5,
    state: 'open',
    settledAt: null,
    reason: null,
    ...changes,
  };
}

/** What waits, as an administrator of the county sees it, or somebody else. */
function open(items: Request[], as = me('unit-admin', county)): MockGateway {
  const gateway = withUnits(getGateway())
    .answer('people', 'me', as)
    .answer('people', 'listRequests', { items, workdays: 15 });
  show(<RequestsPage />);
  return gateway;
}

const why = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('deletes an account only after she has said how she made sure that it is her', async () => {
  const gateway = open([request()]).answer('people', 'settleRequest', { sections: [] });
  await pressButton('去办李**的：注销账号');
  await within(await openDialog()).findByText(/账号和资料马上删除，不能恢复/);
  await pressButton('注销她的账号');
  expect(gateway.sent('people', 'settleRequest')).toEqual([]);

  why('怎么确认是本人（她会看到）', '本人来窗口，核对了身份证');
  gateway.answer('people', 'listRequests', { items: [], workdays: 15 });
  await pressButton('注销她的账号');
  await screen.findByText('账号注销了');
  expect(gateway.sent('people', 'settleRequest')).toEqual([
    { requestId, decision: { decision: 'done', reason: '本人来窗口，核对了身份证' } },
  ]);
  await screen.findByText('没有要办的');
});

it('deletes nothing where she says that it cannot be done', async () => {
  const gateway = open([request()]).answer('people', 'settleRequest', { sections: [] });
  await pressButton('去办李**的：注销账号');
  fireEvent.click(within(await openDialog()).getByLabelText('不能办'));
  expect(screen.queryByText(/账号和资料马上删除/)).toBeNull();
  why('为什么不能办（她会看到）', '没有带证件');
  await pressButton('告诉她');
  await screen.findByText('记下了，她会收到原因');
  expect(gateway.sent('people', 'settleRequest')).toEqual([
    { requestId, decision: { decision: 'refused', reason: '没有带证件' } },
  ]);
});

it('says what stands in the way, and keeps the dialog', async () => {
  open([request()]).refuse('people', 'settleRequest', 'HAS_ROLES');
  await pressButton('去办李**的：注销账号');
  await openDialog();
  why('怎么确认是本人（她会看到）', '核对了身份证');
  await pressButton('注销她的账号');
  await screen.findByText('她还有工作角色，先收回角色再注销。');
});

it('shows an export once, with the names of its fields, until it was handed over', async () => {
  const gateway = open([request({ kind: 'export' })]).answer('people', 'settleRequest', {
    sections: [
      {
        domain: 'people',
        key: 'profile',
        title: '我的资料',
        labels: { name: '姓名', care: '关怀模式', since: '注册时间' },
        rows: [{ name: '李小燕', care: true, since: '2026-09-01T01:00:00.000Z' }],
      },
      { domain: 'activities', key: 'bookings', title: '我的报名', labels: {}, rows: [] },
    ],
  });
  await pressButton('去办李**的：要一份自己的资料');
  await openDialog();
  why('怎么确认是本人（她会看到）', '核对了身份证');
  await pressButton('拿出资料');
  await screen.findByText('李小燕');
  const fields = [...document.querySelectorAll('.handed__field')].map(
    ({ textContent }) => textContent,
  );
  expect(fields).toEqual([
    '姓名李小燕',
    '关怀模式是',
    expect.stringMatching(/^注册时间2026 年 9 月 1 日/),
  ]);
  gateway.answer('people', 'listRequests', { items: [], workdays: 15 });
  await pressButton('已经交给她');
  await screen.findByText('没有要办的');
  expect(screen.queryByText('李小燕')).toBeNull();
});

it('lets nobody settle what she wrote down herself, nor who is not of the county', async () => {
  open([request({ openedByYou: true })]);
  await screen.findByText('是你记下的，由乐清市妇联的另一位管理员来办');
  expect(findButton('去办李**的：注销账号')).toBeUndefined();
});

it('leaves a town’s administrator the look, and the county the deed', async () => {
  open([request()], me('unit-admin'));
  await screen.findByText('由乐清市妇联的管理员来办');
  expect(findButton('去办李**的：注销账号')).toBeUndefined();
});

it('says loudly what is overdue', async () => {
  open([request({ daysLeft: -2 }), request({ id: requestId.replaceAll('6', '7'), daysLeft: 0 })]);
  await screen.findByText('1 件超期了，请今天就办');
  expect(screen.getByText('超期 2 天')).toBeTruthy();
  expect(screen.getByText('今天到期')).toBeTruthy();
});
