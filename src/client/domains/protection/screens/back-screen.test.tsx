import { fireEvent, render, screen, within } from '@testing-library/react';
import type { MockGateway } from '@tests/console/mock-gateway';
import { inDays } from '@tests/console/scenarios/protection';
import { heading, leaveScreen, press, type, valueOf } from '@tests/client-stand-ins/hands';
import {
  answer,
  asked,
  asWang,
  caseOnPaper,
  keptCase,
  phoneGateway,
  sign,
  wang,
} from '@tests/client-stand-ins/protection';
import Taro, { resetTaro } from '@tests/client-stand-ins/taro';
import type { MessageContent } from '@shared/envelope/case/messages';
import BackScreen from './back-screen';

let gateway: MockGateway;

beforeEach(() => {
  resetTaro();
  gateway = phoneGateway();
});
afterEach(() => expect(gateway.broken).toEqual([]));

const marks = (name: string) => screen.getAllByRole('img', { name }).length;
const signed = '经办人签名，改了看得出';

/** Back with her slip of paper. */
async function open(kept: Parameters<typeof keptCase>[1] = {}) {
  const paper = await keptCase(gateway, kept);
  render(<BackScreen />);
  type('回访码', paper.words);
  press('打开');
  await screen.findByText('经过');
  return paper;
}

describe('the return code', () => {
  it('is refused before anything is asked: a wrong word, too few, a wrong order', async () => {
    const { words } = await caseOnPaper();
    const [one = '', two = '', ...others] = words.split(' ');
    render(<BackScreen />);
    press('打开，还没有打');
    type('回访码', '鸡蛋 手榴弹');
    press(/^打开，单子里没有“手榴弹”/);
    type('回访码', `${one} ${two} `);
    press(/^打开，认出了 2 个/);
    type('回访码', [two, one, ...others].join(' '));
    expect(screen.getByRole('button', { name: /^打开/ }).getAttribute('aria-label')).toMatch(
      one === two ? /^打开/ : /有一个不对，或者两个颠倒了/,
    );
    press(/^打开/);
    expect(gateway.calls).toEqual([]);
  });

  it('is helped along: a word is offered after its first sign', async () => {
    const { words } = await caseOnPaper();
    const [word = ''] = words.split(' ');
    render(<BackScreen />);
    type('回访码', word.slice(0, 1));
    fireEvent.click(screen.getByRole('button', { name: word }));
    expect(valueOf('回访码')).toBe(`${word} `);
  });

  it('that opens nothing says what may be, with numbers, and can be tried again', async () => {
    const { words } = await caseOnPaper();
    gateway.refuse('protection', 'open', 'NOT_FOUND');
    render(<BackScreen />);
    type('回访码', words);
    press('打开');
    await screen.findByText(/没有找到。码没抄错的话，可能撤回了，或者换过新码/);
    for (const number of ['110', '12338']) expect(screen.getByText(number)).toBeTruthy();
    gateway.cutOff('protection', 'open');
    press('再试一次');
    await screen.findByText(/网络|连不上/);
  });

  it('is on no paper of ours: nothing of it is stored, and leaving forgets it', async () => {
    const { words } = await open({
      fill: (held) => held.write(asWang, 'shared', answer),
    });
    const stored = Taro.getStorageInfoSync().keys.map((key) => Taro.getStorageSync(key));
    for (const word of words.split(' ')) {
      expect(JSON.stringify([stored, gateway.calls])).not.toContain(word);
    }
    leaveScreen();
    await screen.findByLabelText('回访码');
    expect(valueOf('回访码')).toBe('');
    expect(document.body.textContent).not.toContain(asked);
  });
});

describe('her view', () => {
  it('answer first; what is signed and what the system says have marks of their own', async () => {
    await open({
      fill: async (held) => {
        held.event('opened');
        await sign(held, wang, 'received');
        await held.write(asWang, 'shared', answer);
      },
    });
    expect(heading()).toBe('有答复了');
    const [first] = document.querySelectorAll('.pr-written');
    expect(first?.textContent).toContain(asked);
    expect(within(first as HTMLElement).getByRole('img', { name: signed })).toBeTruthy();
    const row = (words: string) => {
      const line = screen.getByText(words).closest<HTMLElement>('.pr-line__row');
      return line ? within(line).getByRole('img').getAttribute('aria-label') : null;
    };
    expect(row('经办人打开看了')).toBe('系统记的');
    expect(row('经办人已签名确认收到')).toBe(signed);
    // What a handler signed she cannot correct.
    expect(screen.getAllByRole('button', { name: '更正' })).toHaveLength(1);
  });

  it("what the server alone says gets no handler's mark", async () => {
    await open({ fill: async (held) => held.event('taken') });
    expect(screen.getByText('经办人接手了')).toBeTruthy();
    // The legend, and nothing else.
    expect(marks(signed)).toBe(1);
    expect(screen.queryByText('有答复了')).toBeNull();
  });

  it('a promise that was missed is said, with 110 and 12338 in the place of the answer', async () => {
    await open({ told: { promisedBy: inDays(-0.05) } });
    expect(heading()).toMatch(/^说好 .* 前有人看，还没有$/);
    expect(screen.getByText('有危险，马上打')).toBeTruthy();
    expect(screen.getByText('12338')).toBeTruthy();
  });

  it('a promise that can still be kept is a time, and no alarm', async () => {
    await open({ told: { promisedBy: inDays(0.05) } });
    expect(heading()).toMatch(/^说好 .* 前有人看$/);
    expect(screen.queryByText('有危险，马上打')).toBeNull();
  });

  it('an answer that was cut out of the thread is missed, and numbers stand there', async () => {
    await open({
      fill: async (held) => {
        await held.write(asWang, 'shared', answer);
        await held.write(asWang, 'shared', { kind: 'answer', body: { text: '明天来', re: null } });
        held.entries.splice(2, 1);
      },
    });
    expect(screen.getByText(/有内容对不上，可能被人动过或者少了/)).toBeTruthy();
    expect(screen.getAllByText('12338').length).toBeGreaterThan(0);
  });

  it('looks again: what is new comes, and without a network the old one stays, with a word', async () => {
    const { held } = await open();
    expect(screen.queryByText('有答复了')).toBeNull();
    await held.write(asWang, 'shared', answer);
    press('看看有没有新的');
    await screen.findByText(asked);
    await screen.findByRole('button', { name: '看看有没有新的' });
    gateway.cutOff('protection', 'open');
    press('看看有没有新的');
    await screen.findByText(/下面是刚才看到的/);
    expect(screen.getByText(asked)).toBeTruthy();
  });

  it('of a report about somebody else: what a handler signed, and no opening', async () => {
    await open({ fill: (held) => sign(held, wang, 'received'), about: { reporter: 'other' } });
    expect(heading()).toBe('收到了');
    expect(screen.getByText('经办人已签名确认收到')).toBeTruthy();
  });

  it('a referral waits for her yes, and her no is sent as well as her yes', async () => {
    const referral: MessageContent = {
      kind: 'referral',
      body: {
        id: 'r1',
        to: '法律援助中心',
        what: '想问保护令',
        state: 'proposed',
        reason: null,
        consent: null,
      },
    };
    const { held } = await open({ fill: (each) => each.write(asWang, 'shared', referral) });
    expect(screen.getByText('问你同不同意转介')).toBeTruthy();
    expect(screen.getByText('转给：法律援助中心')).toBeTruthy();
    press('不同意');
    await screen.findByText('转介');
    const { state } = await held.readBy(asWang);
    expect(state?.entries.at(-1)?.message).toMatchObject({
      kind: 'consent',
      body: { referral: 'r1', agrees: false },
    });
  });
});
