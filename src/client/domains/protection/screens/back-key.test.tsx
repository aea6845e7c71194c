import { render, screen, waitFor } from '@testing-library/react';
import type { MockGateway } from '@tests/console/mock-gateway';
import { reported } from '@tests/console/scenarios/cases';
import {
  goBack,
  heading,
  leaveScreen,
  press,
  tap,
  type,
  valueOf,
} from '@tests/client-stand-ins/hands';
import {
  answer,
  asWang,
  keepForHer,
  keptCase,
  list,
  phoneGateway,
} from '@tests/client-stand-ins/protection';
import { resetTaro, setRouterParams } from '@tests/client-stand-ins/taro';
import { reportForms, type Writer } from '@shared/protection/report/report-forms';
import { coveredWindow } from '@client/platform/web-history/covered-window';
import { noteLeavingExplained } from '../report/explained';
import QuestionsPage from '../pages/questions';
import BackScreen from './back-screen';
import WriteScreen from './write-screen';

const secret = '他昨晚又动手了，孩子在旁边';
const steps = reportForms.self.steps.length;
let gateway: MockGateway;
/** As the router hears of Back: then the page is left. */
const left = jest.fn();
const app = coveredWindow();
app.addEventListener('popstate', left);
const depth = () => Number((window.history.state as { over?: number } | null)?.over ?? 0);

beforeEach(() => {
  resetTaro();
  gateway = phoneGateway();
  left.mockClear();
  app.history.pushState(
    { idx: ((app.history.state as { idx?: number } | null)?.idx ?? 0) + 1 },
    '',
    '/',
  );
});
afterEach(() => expect(gateway.broken).toEqual([]));

function write(writer: Writer = 'self') {
  setRouterParams({ for: writer });
  return render(<WriteScreen />);
}

async function beforeSending(): Promise<void> {
  noteLeavingExplained();
  write();
  type('发生了什么', secret);
  press('下一步');
  for (let step = 1; step < steps; step += 1) press('不填，跳过');
  await screen.findByText('30 分钟里');
}

describe('Back in a report', () => {
  it('goes one step back, with what was written, to what was said first; from there it leaves', async () => {
    write('other');
    const said = [heading()];
    press('知道了，开始');
    said.push(heading());
    press('往下写');
    const happened = screen.getByRole('textbox').getAttribute('aria-label') ?? '';
    type(happened, secret);
    press('下一步');
    press('不填，跳过');
    expect(depth()).toBe(4);
    await goBack();
    await goBack();
    expect(valueOf(happened)).toBe(secret);
    await goBack();
    expect(heading()).toBe(said[1]);
    await goBack();
    expect(heading()).toBe(said[0]);
    expect(depth()).toBe(0);
    expect(left).not.toHaveBeenCalled();
    press('知道了，开始');
    press('往下写');
    expect(valueOf(happened)).toBe(secret);
  });

  it('closes a list that is open first', async () => {
    noteLeavingExplained();
    write();
    press('不填，跳过');
    press('镇街：没填，选一个');
    await goBack();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: '镇街：没填，选一个' })).toBeTruthy();
    // Chosen by hand: the entry of the list serves the next step, and Back is one tap.
    press('镇街：没填，选一个');
    tap('radio', '虹桥镇');
    press('下一步');
    const third = heading();
    await goBack();
    expect(heading()).not.toBe(third);
    expect(screen.getByRole('button', { name: '镇街：虹桥镇，选一个' })).toBeTruthy();
  });

  it('goes from the names to the last look, and from there to the last step', async () => {
    await beforeSending();
    press('有认识的人？先把她去掉');
    await goBack();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(heading()).toBe('发出之前，看一眼');
    await goBack();
    expect(heading()).toBe(reportForms.self.steps.at(-1)?.title);
    for (let step = 1; step < steps; step += 1) await goBack();
    expect(valueOf('发生了什么')).toBe(secret);
  });

  it('while it is sealed calls it off: nothing is sent', async () => {
    await beforeSending();
    press('发给维权中心');
    await goBack();
    expect(heading()).toBe(reportForms.self.steps.at(-1)?.title);
    press('下一步');
    await screen.findByRole('button', { name: '发给维权中心' });
    expect(gateway.sent('protection', 'send')).toEqual([]);
  });

  it('does not take the code away unsaid: the first one warns, the next one leaves', async () => {
    keepForHer(gateway, await reported(list));
    await beforeSending();
    press('发给维权中心');
    await screen.findByText('已存到系统');
    const code = document.querySelector('.pr-slip')?.textContent;
    expect(screen.queryByText(/再按一次返回就离开/)).toBeNull();
    await goBack();
    expect(screen.getByText(/再按一次返回就离开，码也没有了/)).toBeTruthy();
    expect(document.querySelector('.pr-slip')?.textContent).toBe(code);
    expect(left).not.toHaveBeenCalled();
    await goBack();
    expect(left).toHaveBeenCalledTimes(1);
  });

  it('after a refusal goes back to what she wrote', async () => {
    gateway.refuse('protection', 'send', 'NOT_ACCEPTED', { why: 'FORM' });
    await beforeSending();
    press('发给维权中心');
    await screen.findByText('没有发成');
    await waitFor(() => expect(depth()).toBe(steps + 1));
    await goBack();
    await screen.findByText('发出之前，看一眼');
    for (let step = 0; step < steps; step += 1) await goBack();
    expect(valueOf('发生了什么')).toBe(secret);
  });

  it('leaves at once when everything was wiped', async () => {
    noteLeavingExplained();
    write();
    type('发生了什么', secret);
    for (const name of ['下一步', '不填，跳过', '不填，跳过']) press(name);
    leaveScreen();
    await screen.findByText(/刚才离开过/);
    await goBack();
    expect(left).toHaveBeenCalledTimes(1);
  });
});

describe('Back in her case', () => {
  async function open() {
    const paper = await keptCase(gateway, { fill: (held) => held.write(asWang, 'shared', answer) });
    render(<BackScreen />);
    type('回访码', paper.words);
    press('打开');
    await screen.findByText('经过');
  }

  it('closes writing, correcting and taking back, and the case stays open', async () => {
    await open();
    for (const [name, title] of [
      ['回答或补充', '回答或补充'],
      ['更正', '更正'],
      ['更正 · 撤回', '撤回'],
    ] as const) {
      press(name);
      expect(heading()).toBe(title);
      await goBack();
      await screen.findByText('经过');
      expect(heading()).toBe('有答复了');
    }
    expect(left).not.toHaveBeenCalled();
    await goBack();
    expect(left).toHaveBeenCalledTimes(1);
  });

  it('stays where something is being sent', async () => {
    await open();
    gateway.cutOff('protection', 'send');
    press('回答或补充');
    type('写在这里', '有，在我姐姐家');
    press('发给维权中心');
    await screen.findByText(/没有回音/);
    for (const _ of ['once', 'twice']) {
      await goBack();
      expect(heading()).toBe('回答或补充');
      expect(valueOf('写在这里')).toBe('有，在我姐姐家');
    }
    expect(left).not.toHaveBeenCalled();
  });
});

it('Back goes from the result of the danger questions to the answers', async () => {
  render(<QuestionsPage />);
  const [yes] = screen.getAllByRole('radio', { name: '是' });
  yes?.click();
  await screen.findByRole('button', { name: '看结果' });
  press('看结果');
  expect(screen.queryAllByRole('radio')).toEqual([]);
  await goBack();
  expect(screen.getAllByRole('radio', { name: '是' })[0]?.getAttribute('aria-checked')).toBe(
    'true',
  );
});
