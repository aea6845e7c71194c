import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { withHouse } from '@tests/console/scenarios/counselling';
import { board, freeSlots } from '@tests/console/scenarios/counselling-desk';
import {
  appointmentId,
  at,
  chenId,
  house,
  thursday,
} from '@tests/console/scenarios/counselling-house';
import { atATime } from '@tests/console/at-a-time';
import { findButton, openDialog, pressButton, show, useMockGateway } from '@tests/console/screen';
import DeskPage from './desk-page';

atATime(thursday);
const getGateway = useMockGateway();

async function open() {
  const gateway = withHouse(getGateway(), 'front-desk')
    .answer('counselling', 'dayBoard', board())
    .answer('counselling', 'slots', freeSlots());
  show(<DeskPage />);
  await screen.findByText('周律师');
  return gateway;
}

const slip = {
  appointmentId: appointmentId('e'),
  code: '7K3M9QX2',
  service: 'parenting',
  line: 'telephone',
  counsellorName: '陈老师',
  place: null,
  startsAt: at('12-07 09:45'),
  endsAt: at('12-07 10:30'),
} as const;

async function choose(label: string, option: string) {
  fireEvent.mouseDown(screen.getByLabelText(label));
  fireEvent.click(await screen.findByText(option, { selector: '.ant-select-item-option-content' }));
}

const column = (name: string) => {
  const found = screen.getByText(name).closest('li');
  if (!found) throw new Error(`no column of ${name}`);
  return within(found);
};

it('shows the day of every counsellor by hour and code, without a name of who comes', async () => {
  const gateway = await open();
  expect(gateway.sent('counselling', 'dayBoard')).toEqual([
    { unitId: house.id, date: '2026-12-03' },
  ]);
  const lin = column('林老师');
  lin.getByText('8:30–9:15 当面');
  lin.getByText('家庭教育 · 7K3M 9QX2');
  lin.getByText('还没记结果');
  const chen = column('陈老师');
  chen.getByText('请假');
  expect(chen.getByText('请假碰到，还没定').closest('button')?.className).toContain('slot--hit');
  column('周律师').getByText('有人正在填');
});

it('says why the house is closed', async () => {
  const gateway = await open();
  gateway.answer('counselling', 'dayBoard', board({ closedBecause: '全体培训' }));
  fireEvent.click(screen.getByLabelText('后一天'));
  await screen.findByText('这天不开门：全体培训');
  expect(gateway.sent('counselling', 'dayBoard')).toContainEqual({
    unitId: house.id,
    date: '2026-12-04',
  });
});

it('books for somebody by her spoken consent: no name, no number, no reason', async () => {
  const gateway = (await open()).answer('counselling', 'deskBook', slip);
  await pressButton('替人约一个');
  await screen.findByText(/不问名字，也不写为什么来/);
  await screen.findByText('选一项');
  await choose('约什么', '家庭教育');
  fireEvent.click(screen.getByLabelText('电话'));
  await choose('跟谁', '陈老师');
  fireEvent.click(await screen.findByLabelText('9:45'));
  await choose('来谈的人多大', '满 18 岁');
  await choose('她怎么说的', '她打来电话');
  const book = () => findButton('约上 12 月 7 日 周一 9:45');
  expect(book()?.hasAttribute('disabled')).toBe(true);
  fireEvent.click(screen.getByLabelText('她亲口同意约这个时间'));
  expect(book()?.hasAttribute('disabled')).toBe(false);
  await pressButton('约上 12 月 7 日 周一 9:45');
  await screen.findByText('7K3M 9QX2');
  expect(gateway.sent('counselling', 'deskBook')).toEqual([
    {
      unitId: house.id,
      service: 'parenting',
      line: 'telephone',
      counsellorId: chenId,
      startsAt: at('12-07 09:45'),
      consent: 'by-phone',
      ageGroup: 'adult',
      guardian: null,
    },
  ]);
  const dialog = await openDialog();
  expect(dialog.querySelectorAll('textarea, input[type="text"]')).toHaveLength(0);
});

it('takes nobody for grown up, and asks for a child what was said at home', async () => {
  const gateway = (await open()).answer('counselling', 'deskBook', slip);
  await pressButton('替人约一个');
  await screen.findByText('选一项');
  await choose('约什么', '家庭教育');
  fireEvent.click(screen.getByLabelText('电话'));
  await choose('跟谁', '陈老师');
  fireEvent.click(await screen.findByLabelText('9:45'));
  await choose('她怎么说的', '她本人在这里');
  fireEvent.click(screen.getByLabelText('她亲口同意约这个时间'));
  const isReady = () => findButton('约上 12 月 7 日 周一 9:45')?.hasAttribute('disabled') === false;
  expect(isReady()).toBe(false);
  await choose('来谈的人多大', '不满 14 岁');
  expect(isReady()).toBe(false);
  await choose('家里的大人', '不问：着急，或者家里不安全');
  expect(isReady()).toBe(true);
  await pressButton('约上 12 月 7 日 周一 9:45');
  await screen.findByText('7K3M 9QX2');
  expect(gateway.sent('counselling', 'deskBook')).toMatchObject([
    { ageGroup: 'under-14', guardian: 'spared' },
  ]);
});

it('offers only who gives the service on that line', async () => {
  await open();
  await pressButton('替人约一个');
  await screen.findByText('选一项');
  await choose('约什么', '家庭教育');
  fireEvent.click(screen.getByLabelText('当面'));
  fireEvent.mouseDown(await screen.findByLabelText('跟谁'));
  await screen.findByText('林老师', { selector: '.ant-select-item-option-content' });
  expect(screen.queryByText('陈老师', { selector: '.ant-select-item-option-content' })).toBeNull();
});

it('cancels only with who caused it', async () => {
  const gateway = (await open()).answer('counselling', 'deskCancel', { done: true });
  fireEvent.click(screen.getByText('家庭教育 · 4T8P 2WZ6'));
  within(await openDialog()).getByText('4T8P 2WZ6');
  await pressButton('取消预约');
  expect(findButton('取消这个预约')?.hasAttribute('disabled')).toBe(true);
  fireEvent.click(screen.getByLabelText('老师来不了'));
  await pressButton('取消这个预约');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'deskCancel')).toEqual([
      { appointmentId: appointmentId('b'), cause: 'counsellor' },
    ]),
  );
});

it('finds an appointment by its code, and moves it to whoever is free', async () => {
  const gateway = (await open())
    .answer('counselling', 'byCode', { slip })
    .answer('counselling', 'deskMove', slip);
  fireEvent.change(screen.getByLabelText('预约号'), { target: { value: '7k3m 9qx2 ' } });
  await pressButton('找预约');
  const found = within(await openDialog());
  found.getByText('陈老师');
  fireEvent.click(found.getByText('改时间'));
  fireEvent.click(await screen.findByLabelText('8:30'));
  await pressButton('改到 12 月 7 日 周一 8:30');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'deskMove')).toEqual([
      { appointmentId: slip.appointmentId, startsAt: at('12-07 08:30'), counsellorId: null },
    ]),
  );
  expect(gateway.sent('counselling', 'byCode')).toEqual([{ unitId: house.id, code: '7k3m 9qx2' }]);
});

it('says that a code names nothing', async () => {
  (await open()).answer('counselling', 'byCode', { slip: null });
  fireEvent.change(screen.getByLabelText('预约号'), { target: { value: 'ABCD1234' } });
  await pressButton('找预约');
  await screen.findByText(/没有这个预约，或者已经过了/);
});
