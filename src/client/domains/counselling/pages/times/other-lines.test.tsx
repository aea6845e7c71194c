import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import {
  TestCentre,
  at,
  booked,
  chen,
  lin,
  now,
  onlyDate,
  psychology,
} from '@tests/client-stand-ins/counselling-centre';
import {
  lead,
  linStaff,
  listOf,
  strangeRoot,
  TalkServer,
} from '@tests/client-stand-ins/talk-house';
import Taro, { resetTaro, setRouterParams } from '@tests/client-stand-ins/taro';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import AppointmentPage from '../appointment/index';
import FormPage from '../form/index';
import TimesPage from './index';

let centre: TestCentre;
let server: TalkServer;

/** Both have hours on the telephone; only one has a key. */
beforeEach(() => {
  jest.useFakeTimers({ now, doNotFake: [...onlyDate] });
  resetTaro();
  queryClient.clear();
  centre = new TestCentre();
  const lines = ['on-site' as const, 'telephone' as const];
  centre.services = [
    {
      ...psychology,
      lines: [
        { line: 'on-site', places: ['小海星中心'] },
        { line: 'telephone', places: [] },
      ],
      counsellors: [
        { ...lin, lines },
        { ...chen, lines },
      ],
    },
  ];
  server = new TalkServer(booked.id, now, [linStaff, lead]);
  centre.others = (operation, input) => server.do(operation, input);
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
});
afterEach(() => jest.useRealTimers());

function show(page: ReactElement, params: Record<string, string>): void {
  setRouterParams(params);
  render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>);
}
const showTimes = () => show(<TimesPage />, { service: 'psychology' });
const keep = (counsellor: { id: string; name: string }) => {
  centre.hold = {
    appointmentId: booked.id,
    service: 'psychology',
    line: 'telephone',
    counsellor: { id: counsellor.id, name: counsellor.name },
    place: null,
    startsAt: at('15:00'),
    endsAt: at('15:45'),
    keptUntil: '2026-11-27T02:52:00.000Z',
  };
};
const showForm = () => show(<FormPage />, { service: 'psychology', line: 'telephone' });

test('by telephone with whoever can be written to, and with nobody else', async () => {
  showTimes();
  fireEvent.click(await screen.findByRole('radio', { name: '电话，打给你' }));
  await waitFor(() =>
    expect(centre.sent('slots').at(-1)?.input).toMatchObject({ line: 'telephone' }),
  );
  expect(screen.getByRole('radio', { name: /林老师/ })).toBeTruthy();
  expect(screen.queryByRole('radio', { name: /陈老师/ })).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: /当面/ }));
  expect(await screen.findByRole('radio', { name: /陈老师/ })).toBeTruthy();
});

test.each([
  [
    'nobody has signed the list',
    () => (server.directory = listOf([linStaff], now, { by: strangeRoot })),
  ],
  ['nobody has a key', () => (server.directory = listOf([lead], now))],
  ['the list cannot be had', () => (centre.others = null)],
])('%s: on site is all there is', async (_why, spoil) => {
  spoil();
  showTimes();
  expect(await screen.findByText('当面 · 小海星中心')).toBeTruthy();
  expect(screen.queryByText('电话')).toBeNull();
});

test('the form says who calls from which number, and books', async () => {
  centre.services = centre.services.map((card) => ({ ...card, callsFrom: '0577 00000000' }));
  keep(lin);
  showForm();
  expect(await screen.findByText(/来电显示 0577 00000000。没人接就挂，不留言/)).toBeTruthy();
  expect(screen.getByText(/约好以后写：打哪个号码/)).toBeTruthy();
  expect(document.querySelector('input, textarea')).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: '满 18 岁' }));
  fireEvent.click(screen.getByRole('radio', { name: '会' }));
  fireEvent.click(screen.getByRole('button', { name: '就约这个时间' }));
  await waitFor(() => expect(centre.sent('book')).toHaveLength(1));
});

test('whoever was free first has no key: no call is promised', async () => {
  keep(chen);
  showForm();
  expect(
    await screen.findByRole('button', { name: /就约这个时间，这位老师现在只能当面谈/ }),
  ).toBeTruthy();
});

test('booked by telephone: her number comes next, into what is encrypted', async () => {
  centre.appointment = { ...booked, line: 'telephone', place: null };
  show(<AppointmentPage />, { id: booked.id, news: 'booked' });
  expect(await screen.findByText(/来电可能是没见过的号码。没人接就挂，不留言/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '写下打哪个号码' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/domains/counselling/pages/talk/index?id=${booked.id}`,
  });
});
