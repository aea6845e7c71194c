import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { counsellor, withHouse } from '@tests/console/scenarios/counselling';
import { chenId, house, linId, thursday } from '@tests/console/scenarios/counselling-house';
import { atATime } from '@tests/console/at-a-time';
import { openDialog, pressButton, show, useMockGateway } from '@tests/console/screen';
import HousePage from './house-page';

atATime(thursday);
const getGateway = useMockGateway();

async function open() {
  const gateway = withHouse(getGateway(), 'counselling-supervisor').answer(
    'counselling',
    'counsellor',
    counsellor(),
  );
  show(<HousePage />);
  await screen.findByText('陈老师');
  return gateway;
}

const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('shows counsellors with what they do and whose qualification ends, and what can be booked', async () => {
  await open();
  screen.getByText('家庭教育、心理咨询');
  screen.getByText('资格到 1 月 15 日 周五 为止，之后不能约她');
  await screen.findByText('开始前 12 小时内算临时取消');
  screen.getByText('约不到：还没有老师，或者没写开放时间');
  await screen.findByText('12 月 6 日 周日');
});

it('enters a counsellor with her services, titles and the end of a qualification', async () => {
  const gateway = (await open()).answer('counselling', 'saveCounsellor', { counsellorId: linId });
  await pressButton('加一位老师');
  const dialog = within(await openDialog());
  await pressButton('存好');
  dialog.getByText('至少选一项服务');
  expect(gateway.sent('counselling', 'saveCounsellor')).toEqual([]);
  fill('称呼', '周律师');
  fill('擅长', '离婚、抚养');
  fireEvent.click(dialog.getByLabelText('法律咨询'));
  fill('资格名称（可以不填）', '执业律师');
  fill('资格哪天到期', '2027-06-30');
  await pressButton('存好');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'saveCounsellor')).toEqual([
      {
        unitId: house.id,
        name: '周律师',
        specialties: '离婚、抚养',
        dialect: null,
        isActive: true,
        services: [{ service: 'legal', title: '执业律师', validUntil: '2027-06-30' }],
      },
    ]),
  );
});

it('takes a service away and ends new appointments; the rest stays', async () => {
  const gateway = (await open()).answer('counselling', 'saveCounsellor', { counsellorId: linId });
  await pressButton('改林老师的资料');
  fireEvent.click(await screen.findByLabelText('心理咨询'));
  fireEvent.click(screen.getByLabelText('接新的预约'));
  await pressButton('存好');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'saveCounsellor')).toEqual([
      {
        unitId: house.id,
        counsellorId: linId,
        revision: 4,
        name: '林老师',
        specialties: '亲子、情绪',
        dialect: '讲乐清话',
        isActive: false,
        services: [{ service: 'parenting', title: '家庭教育指导师', validUntil: '2027-01-15' }],
      },
    ]),
  );
});

it('shows both profiles where somebody else has saved meanwhile', async () => {
  const gateway = (await open()).answer('counselling', 'saveCounsellor', { counsellorId: linId });
  await pressButton('改林老师的资料');
  await screen.findByLabelText('擅长');
  fill('擅长', '亲子');
  gateway.answer('counselling', 'counsellor', counsellor({ dialect: null }));
  await pressButton('存好');
  await screen.findByText('两个人改的对照');
  expect(gateway.sent('counselling', 'saveCounsellor')).toEqual([]);
  await pressButton('合在一起，接着改');
  await pressButton('存好');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'saveCounsellor')).toMatchObject([
      { specialties: '亲子', dialect: null },
    ]),
  );
});

it('changes length and deadline of a service; what others saved meanwhile is shown, and hers stays', async () => {
  const gateway = (await open()).refuse('counselling', 'saveService', 'CHANGED_MEANWHILE');
  await pressButton('改家庭教育怎么约');
  fill('一次多少分钟', '60');
  fill('开始前几小时内算临时取消', '24');
  fill('电话从哪个号码打出（可以不填）', '0577 00000000');
  gateway.answer('counselling', 'houseServices', {
    services: [{ service: 'parenting', minutes: 40, cancelHours: 6, callsFrom: null, revision: 3 }],
  });
  await pressButton('存好');
  await screen.findByText(/别人刚改成一次 40 分钟、提前 6 小时取消/);
  gateway.answer('counselling', 'saveService', { done: true });
  await pressButton('存好');
  const mine = {
    unitId: house.id,
    service: 'parenting',
    minutes: 60,
    cancelHours: 24,
    callsFrom: '0577 00000000',
  };
  await waitFor(() =>
    expect(gateway.sent('counselling', 'saveService')).toEqual([
      { ...mine, revision: 2 },
      { ...mine, revision: 3 },
    ]),
  );
});

it('closes a day, and says how many appointments stand on it', async () => {
  const gateway = (await open()).answer('counselling', 'closeDay', { done: true, standing: 3 });
  await pressButton('这天不开门');
  screen.getByText('选一天');
  expect(gateway.sent('counselling', 'closeDay')).toEqual([]);
  fill('哪天', '2026-12-24');
  fill('为什么', '搬家');
  await pressButton('这天不开门');
  await screen.findByText(/那天还有 3 个预约没动/);
  expect(gateway.sent('counselling', 'closeDay')).toEqual([
    { unitId: house.id, date: '2026-12-24', why: '搬家' },
  ]);
});

it('opens a day again', async () => {
  const gateway = (await open()).answer('counselling', 'reopenDay', { done: true });
  await pressButton('12 月 6 日 周日 照常开门');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'reopenDay')).toEqual([
      { unitId: house.id, date: '2026-12-06' },
    ]),
  );
});

it('lets an administrator join her account out of those who hold the role', async () => {
  const gateway = withHouse(getGateway(), 'unit-admin')
    .answer('counselling', 'counsellor', counsellor({ hasAccount: false }))
    .answer('organisation', 'listGrants', {
      items: [
        {
          id: linId,
          role: 'counsellor',
          unitId: house.id,
          unitName: house.name,
          startsOn: '2026-09-01',
          endsOn: null,
          personId: chenId,
          personName: '林雅琴',
          grantedBy: null,
        },
      ],
      next: null,
    })
    .refuse('counselling', 'saveCounsellor', 'HAS_A_CALENDAR');
  show(<HousePage />);
  await pressButton('改林老师的资料');
  fireEvent.mouseDown(await screen.findByLabelText('连上她的账号（可以不选）'));
  fireEvent.click(
    await screen.findByText('林雅琴', { selector: '.ant-select-item-option-content' }),
  );
  await pressButton('存好');
  await screen.findByText('这个账号已经有一份日程了');
  expect(gateway.sent('counselling', 'saveCounsellor')).toMatchObject([
    { counsellorId: linId, personId: chenId },
  ]);
});

it('does not show a supervisor who holds roles', async () => {
  const gateway = await open();
  await pressButton('改林老师的资料');
  await screen.findByText(/要连账号，请单位管理员来办/);
  expect(gateway.sent('organisation', 'listGrants')).toEqual([]);
});

it('is not for who only works at the desk', async () => {
  withHouse(getGateway(), 'front-desk');
  show(<HousePage />);
  await screen.findByText('你管的单位里没有咨询室');
});
