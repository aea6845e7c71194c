import { screen } from '@testing-library/react';
import type { OutputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';
import { activityId, draft, withActivity } from '@tests/console/scenarios/activities';
import { findButton, pressButton, show, useMockGateway } from '@tests/console/screen';
import PrintPage from './print-page';

const getGateway = useMockGateway();

type Row = OutputOf<AppContract['activities']['printList']>['items'][number];

function row(at: number, changes: Partial<Row> = {}): Row {
  return {
    bookingId: `33333333-3333-4333-8333-${String(at).padStart(12, '0')}`,
    code: '7K3M9QX2',
    name: '周小燕',
    maskedPhone: '138****5678',
    groupName: '',
    partySize: 1,
    members: [{ label: '', ageMonths: null }],
    ...changes,
  };
}

const open = () =>
  show(<PrintPage />, {
    route: '/activities/:id/roster/print',
    path: `/activities/${activityId}/roster/print`,
  });
const lines = () =>
  [...document.querySelectorAll('tbody tr')].map((line) =>
    [...line.querySelectorAll('td')].map(({ textContent }) => textContent),
  );

it('has everybody on paper, from the first page of the server to the last', async () => {
  const pages = [
    { items: [row(1), row(2, { name: null, maskedPhone: null })], next: 'second' },
    { items: [row(3, { code: 'A2B3C4D5', name: '林雅琴' })], next: null },
  ];
  const gateway = withActivity(getGateway()).answer('activities', 'printList', ({ after }) => {
    const page = after === undefined ? pages[0] : pages[1];
    if (!page) throw new Error('there are two pages');
    return page;
  });
  open();
  await screen.findByText('林雅琴');
  expect(lines().map(([number, code, name]) => [number, code, name])).toEqual([
    ['1', '7K3M 9QX2', '周小燕'],
    ['2', '7K3M 9QX2', '没有留名字'],
    ['3', 'A2B3 C4D5', '林雅琴'],
  ]);
  expect(gateway.sent('activities', 'printList')).toMatchObject([
    { activityId, limit: 200 },
    { after: 'second' },
  ]);
});

it('counts people and not sign-ups, says who comes along, and leaves a box to tick', async () => {
  const members = [
    { label: '', ageMonths: null },
    { label: '小满', ageMonths: 28 },
  ];
  withActivity(getGateway()).answer('activities', 'printList', {
    items: [row(1, { partySize: 2, members, groupName: '3–4 岁' }), row(2, { groupName: '5 岁' })],
    next: null,
  });
  open();
  await screen.findByText(/2 个报名，3 人。/);
  const [first] = lines();
  expect(first?.[3]).toMatch(/^2 人：.*小满/);
  expect(first?.slice(4)).toEqual(['3–4 岁', '138****5678', '□']);
});

it('prints at a click, and has no column for groups where there are none', async () => {
  const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
  withActivity(getGateway(), draft({ venueName: '三楼礼堂' })).answer('activities', 'printList', {
    items: [row(1)],
    next: null,
  });
  open();
  await screen.findByText(/三楼礼堂/);
  expect(screen.queryByText('组')).toBeNull();
  await pressButton('打印');
  expect(print).toHaveBeenCalledTimes(1);
});

it('prints no empty paper', async () => {
  withActivity(getGateway()).answer('activities', 'printList', { items: [], next: null });
  open();
  await screen.findByText('还没有人报上名，没有可打的');
  expect(findButton('打印')?.hasAttribute('disabled')).toBe(true);
});

it('shows no list that is not whole', async () => {
  let asked = 0;
  const gateway = withActivity(getGateway()).answer('activities', 'printList', () => {
    asked += 1;
    // From the second page on the network is gone.
    gateway.cutOff('activities', 'printList');
    return { items: [row(asked)], next: 'second' };
  });
  open();
  await pressButton('再试一次');
  expect(lines()).toEqual([]);
});
