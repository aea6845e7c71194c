import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App as AntdApp, ConfigProvider } from 'antd';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { queryClient } from '@console/platform/query-client';
import { sessionStore } from '@console/session/session-store';
import RosterPage from './roster-page';
import { buttonDefaults } from '../../../theme/button-defaults';

const activityId = '11111111-1111-4111-8111-111111111111';
const small = '22222222-2222-4222-8222-222222222222';
const large = '33333333-3333-4333-8333-333333333333';

const noOne = { confirmed: 0, inReview: 0, offered: 0, waiting: 0 };
const groups = [
  { id: small, name: '小班', places: 2, taken: 2, ...noOne, confirmed: 1, inReview: 1, waiting: 1 },
  { id: large, name: '大班', places: 5, taken: 0, ...noOne },
];

function booking(id: string, more: object) {
  return {
    id,
    code: '7K3M9QX2',
    status: 'confirmed',
    partySize: 1,
    guestName: null,
    position: null,
    offerExpiresAt: null,
    groupId: small,
    groupName: '小班',
    maskedPhone: '138****1234',
    members: [{ label: '', ageMonths: null }],
    answers: [],
    bookedAt: '2026-11-20T02:00:00.000Z',
    ...more,
  };
}

const rows = [
  booking('b1', { name: '周小燕' }),
  booking('b2', { name: '陈姐', status: 'in-review' }),
  booking('b3', {
    name: '林妈',
    status: 'waiting',
    position: 1,
    partySize: 2,
    members: [
      { label: '', ageMonths: null },
      { label: '', ageMonths: 24 },
    ],
  }),
];

/** What the page asked the server for. */
const asked: { operation: string; input: Record<string, unknown> }[] = [];
let grants = [{ role: 'organiser', unitId: '330382108', unitName: '虹桥镇' }];
let answers: Record<string, (input: Record<string, unknown>) => object>;

const answered = (operation: string) => asked.filter((each) => each.operation === operation);

beforeEach(() => {
  asked.length = 0;
  grants = [{ role: 'organiser', unitId: '330382108', unitName: '虹桥镇' }];
  answers = {
    'activities/draft': () => ({
      activityId,
      title: '孩子发脾气，怎么应对',
      status: 'published',
      sessions: [{ startsAt: '2199-11-28T06:00:00.000Z', endsAt: '2199-11-28T07:30:00.000Z' }],
    }),
    'activities/roster': () => ({
      items: rows,
      next: null,
      confirmed: 1,
      inReview: 1,
      offered: 0,
      waiting: 2,
      groups,
    }),
  };
  const fetch = async (address: string, init: { body: string }) => {
    const operation = address.replace('/rpc/', '');
    const input: Record<string, unknown> = JSON.parse(init.body);
    asked.push({ operation, input });
    const answer = answers[operation]?.(input) ?? {};
    return { ok: !('code' in answer), json: async () => answer };
  };
  Object.assign(globalThis, { fetch });
  sessionStore.getState().begin('token');
});

afterEach(() => {
  cleanup();
  queryClient.clear();
});

async function open() {
  // The frame shows no page before it knows who she is.
  queryClient.setQueryData(['people', 'me'], { name: '组织员', grants });
  const { hook, searchHook } = memoryLocation({ path: `/activities/${activityId}/roster` });
  render(
    <ConfigProvider button={buttonDefaults}>
      <AntdApp>
        <QueryClientProvider client={queryClient}>
          <Router hook={hook} searchHook={searchHook}>
            <Route path="/activities/:id/roster">
              <RosterPage />
            </Route>
          </Router>
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>,
  );
  await screen.findByText('周小燕');
}

/** By its label or else its text: asking by role computes the styles of the whole page. */
function findButton(name: string): HTMLElement | undefined {
  return [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
}

function button(name: string): HTMLElement {
  const found = findButton(name);
  if (!found) throw new Error(`there is no button "${name}"`);
  return found;
}

it('shows who comes and who waits, with how full each group is', async () => {
  await open();
  expect(screen.getByText('候补第 1 位')).toBeTruthy();
  expect(screen.getByText('本人、小孩（2 岁）', { exact: false })).toBeTruthy();
  const counts = within(screen.getByLabelText('各组人数'));
  expect(counts.getByText('已报名 1 人，待确认 1 人，候补 1 人')).toBeTruthy();
  expect(counts.getByText('占了 2 / 2 个')).toBeTruthy();
});

it('asks for one status, and for a name only once the typing has paused', async () => {
  await open();
  // Whoever has an offer is on a tab of her own: she holds a place and has not said yes.
  fireEvent.click(screen.getByText('留给候补的 0 人'));
  await waitFor(() =>
    expect(answered('activities/roster').at(-1)?.input).toMatchObject({ statuses: ['offered'] }),
  );
  fireEvent.click(screen.getByText('候补 2 人'));
  await waitFor(() =>
    expect(answered('activities/roster').at(-1)?.input).toMatchObject({
      statuses: ['waiting'],
    }),
  );
  const before = answered('activities/roster').length;
  const field = screen.getByLabelText('找姓名或报名号');
  for (const value of ['周', '周小', '周小燕']) fireEvent.change(field, { target: { value } });
  await waitFor(() =>
    expect(answered('activities/roster').at(-1)?.input).toMatchObject({ words: '周小燕' }),
  );
  expect(answered('activities/roster')).toHaveLength(before + 1);
});

it('shows a whole number only for a reason, and forgets it when the dialog closes', async () => {
  answers['activities/unmask'] = () => ({ name: '周小燕', phone: '13800001234' });
  await open();
  fireEvent.click(button('看号码：周小燕'));
  fireEvent.click(button('看号码'));
  expect(await screen.findByText('请写一句')).toBeTruthy();
  expect(answered('activities/unmask')).toEqual([]);
  fireEvent.change(screen.getByLabelText('为什么要看（会记下来）'), {
    target: { value: '问她来不来' },
  });
  fireEvent.click(button('看号码'));
  expect(await screen.findByText('138 0000 1234')).toBeTruthy();
  expect(answered('activities/unmask').map(({ input }) => input)).toEqual([
    { bookingId: 'b1', reason: '问她来不来' },
  ]);
  fireEvent.click(button('看好了'));
  await waitFor(() => expect(screen.queryByText('138 0000 1234')).toBeNull());
});

it('confirms at a click those who are looked at', async () => {
  await open();
  fireEvent.click(button('确认：陈姐'));
  await waitFor(() => expect(answered('activities/review')).toHaveLength(1));
  expect(answered('activities/review')[0]?.input).toEqual({ bookingId: 'b2', confirm: true });
});

it('gives a waiting party places in the group that is chosen, with the server’s word when there are none', async () => {
  answers['activities/moveByHand'] = () => ({
    defined: true,
    code: 'NO_PLACE',
    status: 409,
    message: '这一组名额不够',
  });
  await open();
  fireEvent.click(button('给名额：林妈'));
  // The group with room is chosen already: hers has none.
  fireEvent.change(screen.getByLabelText('为什么（她会看到）'), {
    target: { value: '上次没来成' },
  });
  fireEvent.click(button('给名额并通知'));
  expect(await screen.findByText('这一组名额不够')).toBeTruthy();
  expect(answered('activities/moveByHand')[0]?.input).toEqual({
    bookingId: 'b3',
    groupId: large,
    reason: '上次没来成',
  });
});

it('offers whole numbers in the export to administrators alone, for a reason', async () => {
  answers['activities/exportRoster'] = () => ({ taskId: 'w1' });
  await open();
  fireEvent.click(button('导出表格'));
  await waitFor(() =>
    expect(answered('activities/exportRoster').map(({ input }) => input)).toEqual([{ activityId }]),
  );
  cleanup();
  queryClient.clear();
  asked.length = 0;

  grants = [{ role: 'unit-admin', unitId: '330382108', unitName: '虹桥镇' }];
  await open();
  fireEvent.click(button('导出表格'));
  fireEvent.click(await screen.findByText('完整号码（要写原因）'));
  fireEvent.change(screen.getByLabelText('为什么要（会记下来）'), { target: { value: '台风' } });
  fireEvent.click(button('导出'));
  await waitFor(() =>
    expect(answered('activities/exportRoster').map(({ input }) => input)).toEqual([
      { activityId, unmasked: { reason: '台风' } },
    ]),
  );
});

it('changes nothing any more once the activity is called off', async () => {
  const draft = answers['activities/draft'];
  answers['activities/draft'] = (input) => ({ ...draft?.(input), status: 'cancelled' });
  await open();
  expect(screen.getByText('活动取消了，名单只能看')).toBeTruthy();
  expect(findButton('看号码：周小燕')).toBeDefined();
  expect(findButton('更多：周小燕')).toBeUndefined();
  expect(findButton('确认：陈姐')).toBeUndefined();
});
