import { fireEvent, screen, waitFor } from '@testing-library/react';
import { counsellor, ways, withHouse } from '@tests/console/scenarios/counselling';
import { linId, thursday } from '@tests/console/scenarios/counselling-house';
import { atATime } from '@tests/console/at-a-time';
import { findButton, pressButton, show, useMockGateway } from '@tests/console/screen';
import HoursPage from './hours-page';

atATime(thursday);
const getGateway = useMockGateway();

async function open() {
  const gateway = withHouse(getGateway(), 'counsellor').answer(
    'counselling',
    'counsellor',
    counsellor(),
  );
  show(<HoursPage />);
  await screen.findByText('每周');
  return gateway;
}

const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('shows the week by line and place, single days, days off, and until when she may', async () => {
  await open();
  expect(screen.getByLabelText<HTMLInputElement>('周三第 2 段从').value).toBe('14:00');
  expect(screen.getByLabelText<HTMLInputElement>('周一第 1 段在哪里').value).toBe('2 号咨询室');
  expect(screen.queryByLabelText('周二第 1 段在哪里')).toBeNull();
  screen.getByText('12 月 13 日 周日');
  screen.getByText(/12 月 3 日 周四 到 12 月 4 日 周五，还有 2 个预约没定/);
  screen.getByText(/家庭教育：资格到 2027-01-15，之后约不到/);
  expect(findButton('保存开放时间')?.hasAttribute('disabled')).toBe(true);
});

it('saves a day more, and tells how many appointments lie outside now', async () => {
  const gateway = (await open()).answer('counselling', 'saveHours', { done: true, outside: 2 });
  await pressButton('周日加一段');
  await pressButton('保存开放时间');
  await screen.findByText('当面谈要写地点');
  expect(gateway.sent('counselling', 'saveHours')).toEqual([]);
  fill('周日第 1 段在哪里', '1 号咨询室');
  fireEvent.click(screen.getByLabelText('去掉周一第 1 段'));
  await pressButton('保存开放时间');
  await screen.findByText(/有 2 个约好的在新时间外面/);
  const { weekly } = counsellor();
  expect(gateway.sent('counselling', 'saveHours')).toEqual([
    {
      counsellorId: linId,
      revision: 4,
      weekly: [
        ...weekly.slice(1),
        { weekday: 7, from: '08:30', until: '11:30', line: 'on-site', place: '1 号咨询室' },
      ],
      ...ways,
    },
  ]);
});

it('changes how hours are booked; an empty most a day is none', async () => {
  const gateway = (await open()).answer('counselling', 'saveHours', { done: true, outside: 0 });
  fill('从几点数起', '09:00');
  fill('每天最多几个', '');
  fireEvent.mouseDown(screen.getByLabelText('每次后面留空'));
  fireEvent.click(
    await screen.findByText('45 分钟', { selector: '.ant-select-item-option-content' }),
  );
  await pressButton('保存开放时间');
  await screen.findByText('存好了。');
  expect(gateway.sent('counselling', 'saveHours')).toMatchObject([
    { startsFrom: '09:00', afterMinutes: 45, mostADay: null },
  ]);
});

it('shows both versions where somebody else has saved meanwhile, and saves what was chosen', async () => {
  const gateway = (await open()).answer('counselling', 'saveHours', { done: true, outside: 0 });
  fill('周二第 1 段到', '16:00');
  const { weekly } = counsellor();
  const theirs = weekly.map((span) => (span.weekday === 2 ? { ...span, until: '18:00' } : span));
  gateway.answer('counselling', 'counsellor', counsellor({ weekly: theirs, mostADay: 3 }));
  await pressButton('保存开放时间');
  await screen.findByText('两个人改的对照');
  expect(gateway.sent('counselling', 'saveHours')).toEqual([]);
  fireEvent.click(screen.getByLabelText('周二留你填的'));
  await pressButton('合在一起，接着改');
  await pressButton('保存开放时间');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'saveHours')).toMatchObject([
      {
        mostADay: 3,
        weekly: weekly.map((span) => (span.weekday === 2 ? { ...span, until: '16:00' } : span)),
      },
    ]),
  );
});

it('saves nothing on a guess when it cannot look again', async () => {
  const gateway = await open();
  fill('周二第 1 段到', '16:00');
  gateway.cutOff('counselling', 'counsellor');
  await pressButton('保存开放时间');
  await screen.findByRole('alert');
  expect(gateway.sent('counselling', 'saveHours')).toEqual([]);
});

it('adds a single day and takes one back', async () => {
  const gateway = (await open())
    .answer('counselling', 'addExtraDay', { extraDayId: linId })
    .answer('counselling', 'removeExtraDay', { done: true });
  await pressButton('加一段时间');
  fill('哪天', '2026-12-27');
  fill('这一段在哪里', '2 号咨询室');
  await pressButton('加上');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'addExtraDay')).toEqual([
      {
        counsellorId: linId,
        date: '2026-12-27',
        from: '08:30',
        until: '11:30',
        line: 'on-site',
        place: '2 号咨询室',
      },
    ]),
  );
  await pressButton('收回 12 月 13 日 周日 09:00');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'removeExtraDay')).toEqual([
      { counsellorId: linId, extraDayId: '44444444-4444-4444-8444-444444444444' },
    ]),
  );
});
