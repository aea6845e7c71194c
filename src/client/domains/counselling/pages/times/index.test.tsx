import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import {
  TestCentre,
  at,
  lin,
  now,
  onlyDate,
  refusal,
} from '@tests/client-stand-ins/counselling-centre';
import Taro, { resetTaro, setRouterParams } from '@tests/client-stand-ins/taro';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import FormPage from '../form/index';
import TimesPage from './index';

let centre: TestCentre;

beforeEach(() => {
  jest.useFakeTimers({ now, doNotFake: [...onlyDate] });
  resetTaro();
  queryClient.clear();
  centre = new TestCentre();
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
  setRouterParams({ service: 'psychology' });
});
afterEach(() => jest.useRealTimers());

const show = (page = <TimesPage />) =>
  render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>);
const time = (clock: string) => screen.findByRole('radio', { name: clock });
const checked = (name: string | RegExp) =>
  screen.getByRole('radio', { name }).getAttribute('aria-checked');

test('whoever is free first is chosen; the first open day is in sight, and full ones say so', async () => {
  show();
  await time('15:00');
  expect(checked(/^谁先有空都行，最早 12 月 2 日 周三 09:45/)).toBe('true');
  expect(screen.getByRole('radio', { name: '12 月 1 日 周二，满了' })).toBeTruthy();
  expect(screen.getByRole('radio', { name: '12 月 5 日 周六，休息' })).toBeTruthy();
  expect(checked('12 月 2 日 周三，有 3')).toBe('true');
  expect(
    screen.getByRole('radio', { name: /林老师，亲子 · 情绪，讲乐清话，国家二级/ }),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: '12 月 1 日 周二，满了' }));
  expect(screen.getByText('12 月 1 日 周二约满了，看看别的日子。')).toBeTruthy();
});

test('without a list of keys no line is shown on which nobody could talk', async () => {
  show();
  await time('15:00');
  expect(screen.getByText('当面 · 小海星中心')).toBeTruthy();
  expect(screen.queryByText(/电话|网上/)).toBeNull();
});

test('a tapped time is kept and told by the clock; another one moves what is kept', async () => {
  show();
  expect(await screen.findByRole('button', { name: /下一步，点一个时间/ })).toBeTruthy();
  fireEvent.click(await time('15:00'));
  expect(await screen.findByText('为你留到 10:52 · 林老师')).toBeTruthy();
  expect(checked('15:00')).toBe('true');
  fireEvent.click(await time('16:15'));
  await waitFor(() => expect(checked('16:15')).toBe('true'));
  await screen.findByText('12 月 2 日 周三 16:15');
  await screen.findByText('为你留到 10:52 · 林老师');
  expect(centre.sent('hold').map(({ input }) => input.startsAt)).toEqual([
    at('15:00'),
    at('16:15'),
  ]);
  expect(checked('15:00')).toBe('false');
  fireEvent.click(screen.getByRole('button', { name: '下一步' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/domains/counselling/pages/form/index?service=psychology&line=on-site',
  });
});

test('what she keeps is there again when she comes back from the form', async () => {
  show();
  fireEvent.click(await time('15:00'));
  await screen.findByText(/为你留到/);
  queryClient.clear();
  show();
  expect((await screen.findAllByText('为你留到 10:52 · 林老师')).length).toBeGreaterThan(0);
  expect(centre.sent('hold')).toHaveLength(1);
});

test('the answer is lost: one time is kept, under one key, however often she taps', async () => {
  centre.refuse('hold', 'lost after', 'lost', 'lost');
  show();
  fireEvent.click(await time('15:00'));
  const again = await screen.findByRole('button', { name: '再试一次' }, { timeout: 9000 });
  expect(screen.getByText(/网络不通/)).toBeTruthy();
  fireEvent.click(again);
  await screen.findByText('为你留到 10:52 · 林老师');
  expect(new Set(centre.sent('hold').map(({ key }) => key)).size).toBe(1);
}, 15_000);

test('a second tap while the first is on its way is sent after it, never beside it', async () => {
  show();
  fireEvent.click(await time('15:00'));
  fireEvent.click(await time('16:15'));
  await screen.findByText('12 月 2 日 周三 16:15');
  await screen.findByText(/为你留到/);
  expect(centre.sent('hold').map(({ input }) => input.startsAt)).toEqual([
    at('15:00'),
    at('16:15'),
  ]);
  expect(centre.hold?.startsAt).toBe(at('16:15'));
  expect(centre.together).toBe(1);
});

test('taken meanwhile: says so, and shows what is left', async () => {
  show();
  const gone = await time('15:00');
  centre.refuse('hold', refusal('SLOT_TAKEN', '这个时间刚被别人约走了，选一个别的吧'));
  centre.free = ['09:45', '16:15'];
  fireEvent.click(gone);
  expect(await screen.findByText('这个时间刚被别人约走了，选一个别的吧')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('radio', { name: '15:00' })).toBeNull());
  expect(screen.getByRole('button', { name: /下一步，点一个时间/ })).toBeTruthy();
});

test('too many are coming: the way leads to them', async () => {
  show();
  centre.refuse('hold', refusal('TOO_MANY_COMING', '你还有好几个没到的预约，谈过几次再约吧'));
  fireEvent.click(await time('15:00'));
  fireEvent.click(await screen.findByRole('button', { name: '看我的预约' }));
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: '/domains/counselling/pages/mine/index',
  });
});

test('a stranger looks at everything and signs in to keep a time', async () => {
  sessionStore.getState().end();
  show();
  fireEvent.click(await time('15:00'));
  fireEvent.click(screen.getByRole('button', { name: '去登录' }));
  expect(centre.sent('hold')).toHaveLength(0);
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
  fireEvent.click(await screen.findByRole('button', { name: '留住它' }));
  expect(await screen.findByText(/为你留到/)).toBeTruthy();
});

test('a counsellor of her choice is asked for by id', async () => {
  show();
  fireEvent.click(await screen.findByRole('radio', { name: /林老师/ }));
  await waitFor(() => expect(centre.sent('slots').at(-1)?.input.counsellorId).toBe(lin.id));
});

test('the form asks for no reason, says what follows from either answer, and books once', async () => {
  show();
  fireEvent.click(await time('15:00'));
  await screen.findByText(/为你留到/);
  setRouterParams({ service: 'psychology', line: 'on-site' });
  show(<FormPage />);
  await screen.findByRole('button', { name: /就约这个时间，先点一下/ });
  expect(document.querySelector('input, textarea')).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: '满 18 岁' }));
  fireEvent.click(screen.getByRole('radio', { name: '不会' }));
  expect(screen.getByText(/前一天来一条消息，只写“你有一个预约”/)).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: '会' }));
  expect(screen.getByText(/那就不提醒，首页也没有/)).toBeTruthy();
  centre.refuse('book', 'lost after');
  fireEvent.click(screen.getByRole('button', { name: '就约这个时间' }));
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledTimes(1), { timeout: 5000 });
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: `/domains/counselling/pages/appointment/index?id=${centre.appointment?.id}&news=booked`,
  });
  expect(centre.appointment).toMatchObject({ remind: false, atHome: false });
  expect(new Set(centre.sent('book').map(({ key }) => key)).size).toBe(1);
}, 15_000);

test('the kept time ran out and somebody took it: the reason, and the way back', async () => {
  show();
  fireEvent.click(await time('15:00'));
  await screen.findByText(/为你留到/);
  setRouterParams({ service: 'psychology', line: 'on-site' });
  show(<FormPage />);
  fireEvent.click(await screen.findByRole('radio', { name: '不会' }));
  fireEvent.click(screen.getByRole('radio', { name: '满 18 岁' }));
  centre.refuse('book', refusal('HOLD_OVER', '给你留的时间过了，请再选一次'));
  fireEvent.click(screen.getByRole('button', { name: '就约这个时间' }));
  await screen.findByText('给你留的时间过了，请再选一次');
  Taro.getCurrentPages.mockReturnValueOnce([{}, {}]);
  fireEvent.click(screen.getByRole('button', { name: '再选一个时间' }));
  expect(Taro.navigateBack).toHaveBeenCalled();
});
