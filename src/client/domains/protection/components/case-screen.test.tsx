import { render, screen } from '@testing-library/react';
import type { MockGateway } from '@tests/console/mock-gateway';
import { press, type, valueOf } from '@tests/client-stand-ins/hands';
import {
  answer,
  asWang,
  keepForHer,
  keptCase,
  phoneGateway,
} from '@tests/client-stand-ins/protection';
import { resetTaro } from '@tests/client-stand-ins/taro';
import BackScreen from '../screens/back-screen';

let gateway: MockGateway;

beforeEach(() => {
  resetTaro();
  gateway = phoneGateway();
});
afterEach(() => expect(gateway.broken).toEqual([]));

const calls = (operation: string) =>
  gateway.calls.filter((call) => call.operation === `protection.${operation}`);

/** Back with her slip of paper. */
async function open(kept: Parameters<typeof keptCase>[1] = {}) {
  const paper = await keptCase(gateway, kept);
  render(<BackScreen />);
  type('回访码', paper.words);
  press('打开');
  await screen.findByText('经过');
  return paper;
}

describe('she writes', () => {
  const words = '有，在我表姐家';

  it('answers, and a handler reads it; her own has the mark of the system', async () => {
    const { held } = await open({ fill: (each) => each.write(asWang, 'shared', answer) });
    press('回答或补充');
    expect(screen.getByText('经办人写的')).toBeTruthy();
    press('发给维权中心，还没有写');
    type('写在这里', words);
    press('发给维权中心');
    await screen.findByText('经过');
    expect(screen.getByText(words)).toBeTruthy();
    const { state, findings } = await held.readBy(asWang);
    expect(findings).toEqual([]);
    expect(state?.entries.at(-1)?.message).toMatchObject({ kind: 'text', body: { text: words } });
    expect(JSON.stringify(gateway.calls)).not.toContain(words);
  });

  it('a text with her code in it is stopped before it is sealed', async () => {
    const { words: code } = await open();
    press('回答或补充');
    type('写在这里', `单子上是 ${code.split(' ').slice(0, 6).join('、')}`);
    expect(screen.getByText(/里面有你的回访码/)).toBeTruthy();
    press('发给维权中心，里面有回访码');
    expect(calls('send')).toEqual([]);
  });

  it('corrects what she wrote: both stand there', async () => {
    const { held } = await open();
    press('更正');
    expect(screen.getByText('原来写的')).toBeTruthy();
    type('改成什么', '是周三，不是周二');
    press('发给维权中心');
    await screen.findByText('你的更正');
    expect(screen.getByText('是周三，不是周二')).toBeTruthy();
    expect(screen.getByText(/他昨晚又动手了/)).toBeTruthy();
    const { state } = await held.readBy(asWang);
    expect(state?.entries.at(-1)?.message?.kind).toBe('correction');
  });

  it('a place that a handler took meanwhile is found anew, and her text goes once', async () => {
    const { held } = await open();
    gateway.refuse('protection', 'send', 'PLACE_TAKEN');
    await held.write(asWang, 'shared', answer);
    press('回答或补充');
    type('写在这里', words);
    const taken = calls('open').length;
    press('发给维权中心');
    // Up to three times, and then it is said.
    await screen.findByText(/刚才有新的内容/);
    expect(calls('open').length).toBe(taken + 3);
    keepForHer(gateway, held);
    press('发给维权中心');
    await screen.findByText('经过');
    const { state, findings } = await held.readBy(asWang);
    expect(findings).toEqual([]);
    expect(state?.entries.filter(({ message }) => message?.kind === 'text')).toHaveLength(1);
  });

  it('without an answer the same bytes go again, by hand as well', async () => {
    const { held } = await open();
    gateway.cutOff('protection', 'send');
    press('回答或补充');
    type('写在这里', words);
    press('发给维权中心');
    await screen.findByText(/没有回音/);
    keepForHer(gateway, held);
    press('重发');
    await screen.findByText('经过');
    const [first, ...others] = calls('send');
    for (const other of others) expect(other).toEqual(first);
    expect(others.length).toBeGreaterThan(0);
  });

  it('changes her mind, and nothing was sent', async () => {
    await open();
    press('回答或补充');
    type('写在这里', words);
    press('不写了');
    await screen.findByText('经过');
    press('回答或补充');
    expect(valueOf('写在这里')).toBe('');
    expect(calls('send')).toEqual([]);
  });
});

describe('taking it back', () => {
  it('says first what it does and what it does not', async () => {
    await open();
    press('更正 · 撤回');
    for (const said of [/这个码马上打不开了/, /不会马上真删.*满 7 天/, /收不回来/, /不用撤回/]) {
      expect(screen.getByText(said)).toBeTruthy();
    }
    press('不撤了');
    await screen.findByText('经过');
    expect(calls('withdraw')).toEqual([]);
  });

  it('is signed by her, and her view is gone at once', async () => {
    const { held } = await open();
    press('更正 · 撤回');
    press('撤回');
    await screen.findByText('撤回了');
    expect(screen.queryByText('经过')).toBeNull();
    expect(screen.getByText('110')).toBeTruthy();
    const { state, findings } = await held.readBy(asWang);
    expect(findings).toEqual([]);
    expect(state?.withdrawal).not.toBeNull();
  });

  it('without an answer it says that it is not known, and is not said to be done', async () => {
    await open();
    gateway.cutOff('protection', 'withdraw');
    press('更正 · 撤回');
    press('撤回');
    await screen.findByText(/不知道撤了没有/);
    expect(screen.queryByText('撤回了')).toBeNull();
    expect(screen.getByRole('button', { name: '没有回音，再发一次' })).toBeTruthy();
  });
});
