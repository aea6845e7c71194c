import { render, screen } from '@testing-library/react';
import { inDays, signedList, entryOf } from '@tests/console/scenarios/protection';
import { reported } from '@tests/console/scenarios/cases';
import type { MockGateway } from '@tests/console/mock-gateway';
import { chen, keepForHer, lead, phoneGateway, wang } from '@tests/client-stand-ins/protection';
import { heading, press, type } from '@tests/client-stand-ins/hands';
import { resetTaro, setRouterParams } from '@tests/client-stand-ins/taro';
import { reportForms } from '@shared/protection/report/report-forms';
import WriteScreen from '../screens/write-screen';

let gateway: MockGateway;

beforeEach(() => {
  resetTaro();
  gateway = phoneGateway();
});
afterEach(() => expect(gateway.broken).toEqual([]));

const handlers = [wang, chen, lead].map((each) => entryOf(each, { from: inDays(-90) }));
/** Ended ten days ago by the clock of this phone. */
const ended = signedList(handlers, { issued: inDays(-60), expires: inDays(-10) });

/** The server gives the list that has ended, and says what day it is. */
function serve(now: string): void {
  gateway.answer('protection', 'directory', {
    reply: { directory: ended.directory, statuses: [...ended.statuses] },
    duty: { isOnDuty: true, nextFrom: null, urgentMinutes: 30, otherHours: 24 },
    now,
  });
}

async function toTheLastLook(): Promise<void> {
  setRouterParams({ for: 'self' });
  render(<WriteScreen />);
  if (screen.queryByText('先记住怎么离开')) press('知道了，开始');
  type('发生了什么', '他昨晚又动手了');
  press('下一步');
  for (let step = 1; step < reportForms.self.steps.length; step += 1) press('不填，跳过');
}

test('a list that has ended by both clocks is used by nobody, and no day is asked', async () => {
  serve(inDays(-5));
  await toTheLastLook();
  await screen.findByText(/名单过期了/);
  expect(screen.getByRole('button', { name: /^拨打，110/ })).toBeTruthy();
  expect(screen.queryByText('今天是哪一天？')).toBeNull();
  expect(screen.queryByText('发给维权中心')).toBeNull();
});

test('by the phone’s clock alone: the server’s word sends nothing, hers does, with a warning', async () => {
  serve(inDays(-20));
  keepForHer(gateway, await reported(signedList(handlers)));
  await toTheLastLook();
  await screen.findByText('今天是哪一天？');
  expect(screen.getByRole('button', { name: /^拨打，110/ })).toBeTruthy();
  expect(screen.queryByText('发给维权中心')).toBeNull();
  expect(gateway.sent('protection', 'send')).toEqual([]);

  press(/^今天是 \d+ 年 \d+ 月 \d+ 日$/);
  await screen.findByText('这部手机的时间好像不对。');
  expect(heading()).toBe('发出之前，看一眼');
  press('发给维权中心');
  await screen.findByText('已存到系统');
  expect(gateway.sent('protection', 'send')).toHaveLength(1);
});
