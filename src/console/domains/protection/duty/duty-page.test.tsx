import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { OutputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';
import type { Duty } from '@shared/protection/duty-contract';
import { answerRota, centre, inDays } from '@tests/console/scenarios/protection';
import { me } from '@tests/console/scenarios/session';
import { openDialog, pressButton, show, useMockGateway } from '@tests/console/screen';
import DutyPage from './duty-page';

const getGateway = useMockGateway();
const colleagues = [
  { handler: 'lin', name: '林老师' },
  { handler: 'chen', name: '陈老师' },
];
const dutyId = '33333333-3333-4333-8333-333333333333';
const duty = (changes: Partial<Duty> = {}): Duty => ({
  id: dutyId,
  step: 1,
  handler: 'lin',
  name: '林老师',
  startsAt: inDays(-0.05),
  endsAt: inDays(0.05),
  isConfirmed: false,
  isMine: true,
  handedTo: null,
  ...changes,
});
type Rota = OutputOf<AppContract['protection']['rota']>;
const contact: Rota['myContact'] = { channel: 'sms', ending: '78', testedAt: inDays(-3) };

function page(rota: Partial<Rota>, role: 'case-handler' | 'case-lead' = 'case-handler') {
  const gateway = answerRota(getGateway(), colleagues, rota)
    .answer('people', 'me', me(role, centre))
    .answer('protection', 'settings', { hours: [], urgentMinutes: 30, otherHours: 24 });
  show(<DutyPage />);
  return gateway;
}

const fill = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

it('calls nobody who has not confirmed, and lets nobody confirm without a tested number', async () => {
  page({ duties: [duty()] });
  await screen.findByText(/现在没有确认过的值班/);
  const confirm = screen.getAllByText('确认我在')[0]?.closest('button');
  expect(confirm?.disabled).toBe(true);
  screen.getAllByText('先在上面测一下电话能不能收到提醒，才能确认。');
});

it('tests a number, and then confirms', async () => {
  const gateway = page({ duties: [duty()] });
  const testId = '44444444-4444-4444-8444-444444444444';
  gateway
    .answer('protection', 'startContactTest', { testId, expiresAt: inDays(0.01) })
    .answer('protection', 'confirmDuty', { done: true })
    .answer('protection', 'directory', {
      reply: null,
      duty: { isOnDuty: true, nextFrom: null, urgentMinutes: 30, otherHours: 24 },
      now: inDays(0),
    });
  fireEvent.click(await screen.findByLabelText('语音电话'));
  fill('手机号', '13900001111');
  await pressButton('发一个测试');
  await screen.findByLabelText('收到的 6 位数字');
  expect(gateway.sent('protection', 'startContactTest')).toEqual([
    { channel: 'voice', number: '13900001111' },
  ]);
  gateway.refuse('protection', 'finishContactTest', 'WRONG_CODE');
  fill('收到的 6 位数字', '000000');
  await pressButton('收到了');
  await screen.findByText('数字不对，或者已经过期');
  gateway.answer('protection', 'finishContactTest', { done: true });
  answerRota(gateway, colleagues, { duties: [duty()], myContact: contact });
  fill('收到的 6 位数字', '123456');
  await pressButton('收到了');
  await screen.findByText(/短信，尾号 78/);
  answerRota(gateway, colleagues, { duties: [duty({ isConfirmed: true })], myContact: contact });
  await pressButton('确认我在');
  await screen.findByText('现在来急事，先叫林老师，最后叫负责人。');
  expect(gateway.sent('protection', 'confirmDuty')).toEqual([{ dutyId }]);
});

it('offers a duty to a colleague: until she takes it, it stays', async () => {
  const gateway = page({ duties: [duty({ isConfirmed: true })], myContact: contact });
  gateway.answer('protection', 'handOverDuty', { done: true });
  fireEvent.click((await screen.findAllByText('请同事接'))[0] ?? document.body);
  const dialog = await openDialog();
  within(dialog).getByText('她确认以前，还是叫你。');
  fireEvent.mouseDown(screen.getByLabelText('请谁'));
  fireEvent.click(
    await screen.findByText('陈老师', { selector: '.ant-select-item-option-content' }),
  );
  fireEvent.click(within(dialog).getByText('请她接'));
  await waitFor(() =>
    expect(gateway.sent('protection', 'handOverDuty')).toEqual([{ dutyId, to: 'chen' }]),
  );
});

it('lets whom it was offered to take it', async () => {
  const handedTo = { handler: 'lin', name: '林老师', isMe: true };
  const offered = duty({
    isMine: false,
    handler: 'chen',
    name: '陈老师',
    isConfirmed: true,
    handedTo,
  });
  page({ duties: [offered], myContact: contact });
  await screen.findAllByText('我接这一班');
});

it('says that an empty step is passed over', async () => {
  page({ duties: [duty({ step: 2, isConfirmed: true })], myContact: contact });
  await screen.findAllByText('第 1 步空着，直接叫第 2 步');
});

it('lets the lead put a night on the rota, with its end on the next day', async () => {
  const gateway = page({ myContact: contact }, 'case-lead');
  gateway.answer('protection', 'saveDuty', { dutyId });
  await pressButton('排一班');
  const dialog = await openDialog();
  fireEvent.mouseDown(screen.getByLabelText('谁'));
  fireEvent.click(
    await screen.findByText('林老师', { selector: '.ant-select-item-option-content' }),
  );
  fireEvent.change(within(dialog).getByLabelText('哪天'), { target: { value: '2026-12-01' } });
  fireEvent.change(within(dialog).getByLabelText('从'), { target: { value: '20:00' } });
  fireEvent.change(within(dialog).getByLabelText('到'), { target: { value: '08:00' } });
  within(dialog).getByText('第二天');
  fireEvent.click(within(dialog).getByText('排上'));
  await waitFor(() =>
    expect(gateway.sent('protection', 'saveDuty')).toEqual([
      {
        step: 1,
        handler: 'lin',
        startsAt: '2026-12-01T12:00:00.000Z',
        endsAt: '2026-12-02T00:00:00.000Z',
      },
    ]),
  );
});

it('lets the lead change hours and promises, and nobody else see them', async () => {
  const gateway = page({ myContact: contact }, 'case-lead');
  gateway.answer('protection', 'saveSettings', { done: true });
  await pressButton('加一行开放时间');
  fill('第 1 行从', '18:00');
  screen.getByText('结束要在开始之后');
  fill('第 1 行从', '08:30');
  await pressButton('保存');
  await screen.findByText('存好了。');
  expect(gateway.sent('protection', 'saveSettings')).toEqual([
    {
      hours: [{ days: [1, 2, 3, 4, 5], opens: '08:30', closes: '17:30' }],
      urgentMinutes: 30,
      otherHours: 24,
    },
  ]);
});
