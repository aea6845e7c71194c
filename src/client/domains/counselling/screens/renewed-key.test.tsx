import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { TestCentre, booked, now, onlyDate } from '@tests/client-stand-ins/counselling-centre';
import { press, tap, type } from '@tests/client-stand-ins/hands';
import {
  chenStaff,
  lead,
  linStaff,
  listOf,
  random,
  statusOf,
  TalkServer,
  wordsOf,
} from '@tests/client-stand-ins/talk-house';
import { resetTaro, setRouterParams } from '@tests/client-stand-ins/taro';
import { newHandlerKeys } from '@shared/envelope/keys/handler-keys';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import TalkPage from '../pages/talk/index';

let centre: TestCentre;
let server: TalkServer;
/** The same counsellor with another key. */
const renewed = { ...linStaff, keys: newHandlerKeys(random) };
const stillClosed = 'nothing is wrapped to her';

beforeEach(() => {
  jest.useFakeTimers({ now, doNotFake: [...onlyDate] });
  resetTaro();
  queryClient.clear();
  centre = new TestCentre();
  centre.appointment = booked;
  server = new TalkServer(booked.id, now);
  centre.others = (operation, input) => server.do(operation, input);
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
  setRouterParams({ id: booked.id });
});
afterEach(() => jest.useRealTimers());

const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <TalkPage />
    </QueryClientProvider>,
  );

/** A thread that stands, and its key on this phone; then the list changes and she comes back. */
async function comeBackAfter(change: () => void) {
  const { unmount } = show();
  await screen.findByText('这三种时候，不能只放在心里');
  press('我知道了，接着写');
  tap('radio', '不会');
  press('下一步');
  type('想谈什么', '睡不好');
  press('加密发给林老师');
  await screen.findByText('加密。只有林老师和督导能看');
  unmount();
  change();
  show();
  await screen.findByText('林老师换了新钥匙');
}

test('while the old key is in force: asked at once, writing goes on, and her tap opens it to both', async () => {
  await comeBackAfter(() => (server.directory = listOf([linStaff, renewed, chenStaff, lead], now)));
  screen.getByText(/不点，现在也能接着写/);
  await expect(server.readAs(renewed)).rejects.toThrow(stillClosed);
  type('写给老师', '在吗');
  press('发送');
  await waitFor(() => expect(centre.sent('sendToTalk')).toHaveLength(1));
  expect(centre.sent('setTalkReaders')).toHaveLength(1);

  press('让林老师接着看');
  await waitFor(() => expect(screen.queryByText('林老师换了新钥匙')).toBeNull());
  for (const key of [linStaff, renewed, lead]) {
    expect(wordsOf(await server.readAs(key))).toEqual(['睡不好', '在吗']);
  }
});

test('when the old key is out of force: nothing goes before her tap, and then the new key reads alone', async () => {
  await comeBackAfter(() => {
    server.directory = listOf([linStaff, renewed, chenStaff, lead], now);
    server.statuses = [statusOf(now, 1, [linStaff])];
  });
  await expect(server.readAs(renewed)).rejects.toThrow(stillClosed);
  press(/^发送/);
  expect(centre.sent('sendToTalk')).toEqual([]);
  press('让林老师接着看');
  await screen.findByText('加密。只有林老师和督导能看');
  expect(wordsOf(await server.readAs(renewed))).toEqual(['睡不好']);
  await expect(server.readAs(linStaff)).rejects.toThrow(stillClosed);
});
