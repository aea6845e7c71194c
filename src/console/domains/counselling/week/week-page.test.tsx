import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { absence, entry, week, withHouse } from '@tests/console/scenarios/counselling';
import {
  appointmentId,
  at,
  chenId,
  linId,
  thursday,
} from '@tests/console/scenarios/counselling-house';
import { freeSlots } from '@tests/console/scenarios/counselling-desk';
import { atATime } from '@tests/console/at-a-time';
import { findButton, openDialog, pressButton, show, useMockGateway } from '@tests/console/screen';
import type { Role } from '@shared/organisation/roles';
import WeekPage from './week-page';

atATime(thursday);
const getGateway = useMockGateway();

async function open(role: Role = 'counsellor') {
  const gateway = withHouse(getGateway(), role)
    .answer('counselling', 'week', week())
    .answer('counselling', 'absence', absence());
  show(<WeekPage />);
  await screen.findByText('11 月 30 日 – 12 月 6 日');
  await screen.findAllByText('请假 · 培训');
  return gateway;
}

const cards = () => [...document.querySelectorAll<HTMLElement>('.week .slot')];
const labelled = (words: string) => {
  const found = cards().find((card) => card.getAttribute('aria-label')?.includes(words));
  if (!found) throw new Error(`no card says ${words}`);
  return found;
};

it('shows hours as ground, appointments as cards, and the absence over them', async () => {
  const gateway = await open();
  expect(gateway.sent('counselling', 'week')).toEqual([
    { counsellorId: linId, from: '2026-11-30' },
  ]);
  expect(cards()).toHaveLength(9);
  expect(document.querySelectorAll('.week__hours--telephone')).toHaveLength(2);
  // The half hour after each of the nine.
  expect(document.querySelectorAll('.week__kept')).toHaveLength(9);
  expect(screen.getAllByText('请假 · 培训')).toHaveLength(2);
  screen.getByText('全体培训');
});

it('marks in red what the absence hits and is not settled, and nothing else', async () => {
  await open();
  const red = cards().filter((card) => card.classList.contains('slot--hit'));
  expect(red.map((card) => card.getAttribute('aria-label'))).toEqual([
    '12 月 3 日 周四 9:00–9:45，当面，第 2 次，请假碰到，还没定',
    '12 月 3 日 周四 14:00–14:45，电话，第 4 次，请假碰到，还没定',
  ]);
});

it('says of each card when, how and for which time, and never who', async () => {
  await open();
  labelled('11 月 30 日 周一 9:45–10:30，当面，第一次，谈过了');
  labelled('12 月 2 日 周三 15:00–15:45，电话，前台约的，谈过了');
  labelled('12 月 5 日 周六 16:00–16:45，网上，第 6 次，等她点头');
  labelled('11 月 30 日 周一 8:30–9:15，当面，第 3 次，还没记结果');
});

it('says the same in words, day by day, for a phone and for who listens', async () => {
  await open();
  fireEvent.click(screen.getByText('列表'));
  const days = document.querySelectorAll<HTMLElement>('.week-list__day');
  expect(days).toHaveLength(7);
  const [monday, , , today] = days;
  if (!monday || !today) throw new Error('no days');
  within(monday).getByText(/08:30–11:30 当面，2 号咨询室/);
  expect(today.getAttribute('aria-current')).toBe('date');
  within(today).getByText('请假 · 培训');
  expect(within(today).getAllByRole('button')).toHaveLength(2);
});

it('goes to another week and back', async () => {
  const gateway = await open();
  fireEvent.click(screen.getByLabelText('下一周'));
  await screen.findByText('12 月 7 日 – 12 月 13 日');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'week')).toContainEqual({
      counsellorId: linId,
      from: '2026-12-07',
    }),
  );
  await pressButton('本周');
  await screen.findByText('11 月 30 日 – 12 月 6 日');
});

it('lets who works for the house choose whose week it is', async () => {
  const gateway = await open('front-desk');
  fireEvent.mouseDown(screen.getByLabelText('谁的日程'));
  fireEvent.click(
    await screen.findByText('陈老师', { selector: '.ant-select-item-option-content' }),
  );
  await waitFor(() =>
    expect(gateway.sent('counselling', 'week')).toContainEqual({
      counsellorId: chenId,
      from: '2026-11-30',
    }),
  );
});

it('leads who may hold a key into the talk of an appointment', async () => {
  await open();
  fireEvent.click(labelled('12 月 5 日 周六 16:00'));
  expect(within(await openDialog()).queryByText('打开这次的对话')).toBeNull();
  await pressButton('关上');
  fireEvent.click(labelled('11 月 30 日 周一 8:30'));
  const link = within(await openDialog()).getByText('打开这次的对话');
  expect(link.getAttribute('href')).toBe(`/counselling/talks/${appointmentId('a')}`);
});

it('shows the desk no way into a talk', async () => {
  await open('front-desk');
  fireEvent.click(labelled('11 月 30 日 周一 8:30'));
  expect(within(await openDialog()).queryByText('打开这次的对话')).toBeNull();
});

it('records that it took place: how long, and what comes next', async () => {
  const gateway = (await open()).answer('counselling', 'closeAppointment', { done: true });
  fireEvent.click(labelled('11 月 30 日 周一 8:30'));
  expect(within(await openDialog()).queryByText('取消预约')).toBeNull();
  await pressButton('谈过了');
  expect(findButton('记下')?.hasAttribute('disabled')).toBe(true);
  fireEvent.change(screen.getByLabelText('谈了多少分钟'), { target: { value: '50' } });
  fireEvent.click(screen.getByLabelText('再约一次'));
  await pressButton('记下');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'closeAppointment')).toEqual([
      { appointmentId: appointmentId('a'), minutes: 50, next: 'follow-up' },
    ]),
  );
});

it('records that it did not take place only with who caused it', async () => {
  const gateway = (await open()).answer('counselling', 'markMissed', { done: true });
  fireEvent.click(labelled('12 月 1 日 周二 14:00'));
  await pressButton('没谈成');
  expect(findButton('记下')?.hasAttribute('disabled')).toBe(true);
  fireEvent.click(screen.getByLabelText('她没来或她取消'));
  await pressButton('记下');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'markMissed')).toEqual([
      { appointmentId: appointmentId('c'), cause: 'her' },
    ]),
  );
});

it('says why an outcome is refused, and keeps what was chosen', async () => {
  const gateway = (await open()).refuse('counselling', 'closeAppointment', 'CLOSED');
  fireEvent.click(labelled('11 月 30 日 周一 8:30'));
  await pressButton('谈过了');
  fireEvent.click(screen.getByLabelText('到这里就好'));
  await pressButton('记下');
  await screen.findByText('已经过了可以改的时间');
  expect(screen.getByLabelText<HTMLInputElement>('到这里就好').checked).toBe(true);
  expect(gateway.sent('counselling', 'closeAppointment')).toHaveLength(1);
});

it('moves a coming one to a free time of the same counsellor; full days cannot be chosen', async () => {
  const gateway = (await open()).answer('counselling', 'slots', freeSlots());
  gateway.refuse('counselling', 'deskMove', 'SLOT_TAKEN');
  fireEvent.click(labelled('12 月 5 日 周六 13:30'));
  await openDialog();
  expect(findButton('谈过了')).toBeUndefined();
  await pressButton('改时间');
  fireEvent.click(await screen.findByLabelText('9:45'));
  await pressButton('改到 12 月 7 日 周一 9:45');
  await screen.findByText('这个时间刚被别人约走了，选一个别的吧');
  expect(gateway.sent('counselling', 'deskMove')).toEqual([
    { appointmentId: '88888888-0000-4000-8000-000000000001', startsAt: at('12-07 09:45') },
  ]);
  expect(gateway.sent('counselling', 'slots')[0]).toMatchObject({ counsellorId: linId });
  fireEvent.mouseDown(screen.getByLabelText('哪天'));
  const full = await screen.findByText('12 月 8 日 周二，满了');
  expect(full.closest('.ant-select-item-option-disabled')).not.toBeNull();
});

it('an appointment that is only held can be neither moved nor recorded', async () => {
  const gateway = await open();
  gateway.answer('counselling', 'week', {
    ...week(),
    appointments: [entry(at('12-05 13:30'), { state: 'held', waitsUntil: at('12-03 10:08') })],
  });
  fireEvent.click(screen.getByLabelText('下一周'));
  await pressButton('本周');
  await waitFor(() => expect(cards().length).toBeGreaterThan(0));
  fireEvent.click(screen.getByLabelText('下一周'));
  await waitFor(() => labelled('有人正在填'));
  fireEvent.click(labelled('有人正在填'));
  const dialog = within(await openDialog());
  for (const way of ['改时间', '取消预约', '谈过了']) expect(dialog.queryByText(way)).toBeNull();
});

it('tells who has no calendar yet whom to ask', async () => {
  const gateway = withHouse(getGateway(), 'counsellor');
  gateway.answer('counselling', 'myPlaces', { calendars: [], units: [] });
  show(<WeekPage />);
  await screen.findByText('这里还没有你的日程');
});

it('reminds whoever opens an hour of a minor of what the law asks', async () => {
  const young = week();
  const [first, ...others] = young.appointments;
  if (!first) throw new Error('an empty week');
  withHouse(getGateway(), 'counsellor')
    .answer('counselling', 'week', {
      ...young,
      appointments: [{ ...first, ageGroup: 'under-14' }, ...others],
    })
    .answer('counselling', 'absence', absence());
  show(<WeekPage />);
  await screen.findByText('11 月 30 日 – 12 月 6 日');
  await waitFor(() => expect(cards().length).toBeGreaterThan(1));
  fireEvent.click(cards()[0] ?? document.body);
  within(await openDialog()).getByText(/未成年人保护法第 11 条/);
});
