import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { MockGateway } from '@tests/console/mock-gateway';
import { activityId, draft, withActivity, type Draft } from '@tests/console/scenarios/activities';
import {
  findButton,
  openDialog,
  pressButton,
  pressMenu,
  show,
  useMockGateway,
} from '@tests/console/screen';
import { ActivityActions } from './activity-actions';
import type { StaffActivity } from './activity-page';

const getGateway = useMockGateway();

/** A lecture that 35 people would hear of. */
function open(activity: Draft = draft()): MockGateway {
  const gateway = withActivity(getGateway(), activity)
    .answer('activities', 'messagePreview', { people: 35, leftToday: 2 })
    .answer('activities', 'messages', { items: [] });
  // The scenario fills in every field, though its type lets some be left out.
  show(<ActivityActions activity={activity as StaffActivity} />);
  return gateway;
}

async function choose(entry: string): Promise<void> {
  await pressButton('更多');
  await pressMenu(entry);
  await openDialog();
}

const menu = async () => {
  await pressButton('更多');
  await waitFor(() => expect(document.querySelector('[role="menuitem"]')).not.toBeNull());
  return [...document.querySelectorAll('[role="menuitem"]')].map(({ textContent }) => textContent);
};
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const isOff = (name: string) => findButton(name)?.hasAttribute('disabled');

it('calls off only with a reason, and shows before what 35 people will read', async () => {
  const gateway = open().answer('activities', 'callOff', { notified: 35 });
  await choose('取消活动');
  await screen.findByText('已报名和候补的 35 人会收到（取消后不能恢复）：');
  await pressButton('取消活动并通知');
  await screen.findByText('请写一句');
  expect(gateway.sent('activities', 'callOff')).toEqual([]);

  type('为什么取消', ' 台风天，路上不安全 ');
  await screen.findByText(/孩子发脾气，怎么应对.*台风天，路上不安全/);
  await pressButton('取消活动并通知');
  await screen.findByText('取消了，会通知 35 人');
  expect(gateway.sent('activities', 'callOff')).toEqual([
    { activityId, reason: '台风天，路上不安全' },
  ]);
});

it('keeps the reason that was typed when it could not be called off', async () => {
  open().refuse('activities', 'callOff', 'NOT_RUNNING');
  await choose('取消活动');
  type('为什么取消', '台风天');
  await pressButton('取消活动并通知');
  await screen.findByText('这场活动已经取消或结束');
  expect(screen.getByLabelText<HTMLTextAreaElement>('为什么取消').value).toBe('台风天');
});

it('writes to those who are chosen, with their number on the button', async () => {
  const gateway = open()
    .answer('activities', 'messagePreview', ({ audience }) => ({
      people: audience === 'waiting' ? 4 : 35,
      leftToday: 2,
    }))
    .answer('activities', 'sendMessage', { taskId: activityId, people: 4 });
  await choose('给大家发消息');
  await screen.findByText('今天还能发 2 次');
  expect(isOff('发给 35 人')).toBe(true);
  fireEvent.click(screen.getByText('候补的'));
  type('说什么', '停车请走东门');
  await pressButton('发给 4 人');
  await screen.findByText('开始发了，一共 4 人');
  expect(gateway.sent('activities', 'sendMessage')).toEqual([
    { activityId, audience: 'waiting', body: '停车请走东门' },
  ]);
});

it.each([
  ['nobody is left', { people: 0, leftToday: 2 }, '发送', '现在没有人可以通知'],
  ['enough was sent today', { people: 35, leftToday: 0 }, '发给 35 人', '今天还能发 0 次'],
])('sends nothing where %s', async (_case, preview, button, words) => {
  const gateway = open().answer('activities', 'messagePreview', preview);
  await choose('给大家发消息');
  await screen.findByText(words);
  type('说什么', '停车请走东门');
  expect(isOff(button)).toBe(true);
  expect(gateway.sent('activities', 'sendMessage')).toEqual([]);
});

it('offers what goes with the state of the activity', async () => {
  open(draft({ status: 'draft' }));
  expect(await menu()).toEqual(['复制一场', '每周、每月再办', '存成模板', '删掉草稿']);
  expect(findButton('名单')).toBeUndefined();
});

it('offers neither a message nor calling off once it is called off', async () => {
  open(draft({ status: 'cancelled' }));
  expect(await menu()).toEqual(['复制一场', '每周、每月再办', '存成模板']);
  expect(findButton('修改')).toBeUndefined();
  expect(findButton('名单')).toBeDefined();
});
