import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { TestCentre, at, booked, now, onlyDate } from '@tests/client-stand-ins/counselling-centre';
import { resetTaro, setRouterParams } from '@tests/client-stand-ins/taro';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import FormPage from './index';

let centre: TestCentre;

beforeEach(async () => {
  jest.useFakeTimers({ now, doNotFake: [...onlyDate] });
  resetTaro();
  queryClient.clear();
  centre = new TestCentre();
  const { id, service, line, counsellor, place } = booked;
  centre.hold = {
    appointmentId: id,
    service,
    line,
    counsellor,
    place,
    startsAt: at('15:00'),
    endsAt: at('15:45'),
    keptUntil: '2026-11-27T02:52:00.000Z',
  };
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
  setRouterParams({ service: 'psychology', line: 'on-site' });
  render(
    <QueryClientProvider client={queryClient}>
      <FormPage />
    </QueryClientProvider>,
  );
  await screen.findByRole('radio', { name: '满 18 岁' });
});
afterEach(() => jest.useRealTimers());

const say = (...answers: string[]) => {
  for (const name of answers) fireEvent.click(screen.getByRole('radio', { name }));
};
const guardianQuestion = () => screen.queryByText('家里的大人知道、也同意吗？');
async function sent() {
  fireEvent.click(screen.getByRole('button', { name: '就约这个时间' }));
  await waitFor(() => expect(centre.sent('book')).toHaveLength(1));
  return centre.sent('book')[0]?.input;
}

test('nobody is taken for grown up who has not said so', () => {
  say('会');
  for (const age of screen.getAllByRole('radio', { name: /岁/ }))
    expect(age.getAttribute('aria-checked')).toBe('false');
  expect(screen.getByRole('button', { name: /就约这个时间，先点一下：来谈的人多大/ })).toBeTruthy();
});

test('a grown woman is asked nothing more', async () => {
  say('满 18 岁', '会');
  expect(await sent()).toMatchObject({ ageGroup: 'adult', guardian: null });
});

test('from 14 on she books by herself', async () => {
  say('14–17 岁', '不会');
  expect(screen.getByText(/不用家里人同意/)).toBeTruthy();
  expect(await sent()).toMatchObject({ ageGroup: '14-17', guardian: null });
});

test('under 14 a guardian agrees before it is booked', async () => {
  say('不满 14 岁', '不会');
  expect(screen.getByRole('button', { name: /就约这个时间，先答上面/ })).toBeTruthy();
  say('没有', '不着急');
  expect(screen.getByRole('button', { name: /就约这个时间，先问问家里/ })).toBeTruthy();
  say('还没问');
  expect(screen.getByText(/时间先给你留着/)).toBeTruthy();
  expect(screen.getByRole('button', { name: /就约这个时间，先问问家里/ })).toBeTruthy();
  say('同意了');
  expect(await sent()).toMatchObject({ ageGroup: 'under-14', guardian: 'agreed' });
});

test('under 14 and urgent: no guardian is asked', async () => {
  say('不满 14 岁', '着急，等不了', '不会');
  expect(guardianQuestion()).toBeNull();
  expect(await sent()).toMatchObject({ ageGroup: 'under-14', guardian: 'spared' });
});

test('a child who names home as the danger meets no guardian step, and nothing says why', async () => {
  say('不满 14 岁', '有', '不着急', '会');
  expect(guardianQuestion()).toBeNull();
  expect(screen.getByText(/现在就有危险，打 110/)).toBeTruthy();
  const input = await sent();
  expect(input).toEqual({
    appointmentId: booked.id,
    remind: false,
    atHome: false,
    ageGroup: 'under-14',
    guardian: 'spared',
  });
});

test('another age begins the questions anew', () => {
  say('不满 14 岁', '有', '14–17 岁', '不满 14 岁');
  expect(screen.getByRole('radio', { name: '有' }).getAttribute('aria-checked')).toBe('false');
});
