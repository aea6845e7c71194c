import { fireEvent, render, screen } from '@testing-library/react';
import type { MockGateway } from '@tests/console/mock-gateway';
import {
  hongqiao,
  keepForHer,
  lead,
  list,
  phoneGateway,
  readAsHandler,
  wang,
} from '@tests/client-stand-ins/protection';
import { answerDirectory } from '@tests/console/scenarios/protection';
import { reported, verifiedList } from '@tests/console/scenarios/cases';
import { heading, leaveScreen, press, tap, type, valueOf } from '@tests/client-stand-ins/hands';
import Taro, { resetTaro, setRouterParams } from '@tests/client-stand-ins/taro';
import { reportForms, type Writer } from '@shared/protection/report/report-forms';
import type { EntryText, WrapText } from '@shared/envelope/case/entry';
import WriteScreen from './write-screen';

const secret = '他昨晚又动手了，孩子在旁边';
let gateway: MockGateway;

beforeEach(() => {
  resetTaro();
  gateway = phoneGateway();
});
afterEach(() => expect(gateway.broken).toEqual([]));

/** At the first step, whatever has to be read before. */
function begin(writer: Writer = 'self') {
  setRouterParams({ for: writer });
  const page = render(<WriteScreen />);
  if (screen.queryByText('先记住怎么离开')) press('知道了，开始');
  if (writer !== 'self') press(/往下/);
  return page;
}

function skip(times: number): void {
  for (let step = 0; step < times; step += 1) press(/，跳过$/);
}

const stepsOf = (writer: Writer) => reportForms[writer].steps.length;

/** With one sentence, at the last look. */
async function beforeSending(): Promise<void> {
  begin();
  type('发生了什么', secret);
  press('下一步');
  skip(stepsOf('self') - 1);
  await screen.findByText('30 分钟里');
}

const sent = (at = 0) =>
  gateway.sent('protection', 'send')[at] as {
    caseId: string;
    entries: EntryText[];
    wraps: WrapText[];
  };
const slip = (page: { container: Element }) =>
  [...page.container.querySelectorAll('.pr-slip__word')].map(({ textContent }) => textContent);

async function takeReports(): Promise<void> {
  keepForHer(gateway, await reported(list));
}

test('how one leaves is said before the first word, and once', () => {
  setRouterParams({ for: 'self' });
  const first = render(<WriteScreen />);
  expect(heading()).toBe('先记住怎么离开');
  expect(screen.getByText(/清不掉的/)).toBeTruthy();
  press('知道了，开始');
  expect(heading()).toBe('发生了什么？');
  first.unmount();
  render(<WriteScreen />);
  expect(heading()).toBe('发生了什么？');
});

test('each step can be skipped, says so, and has 110; an empty form is not sent', async () => {
  const { container } = begin();
  const titles: (string | null | undefined)[] = [];
  for (let step = 0; step < stepsOf('self'); step += 1) {
    titles.push(heading());
    expect(screen.getByRole('button', { name: /^拨打，110/ })).toBeTruthy();
    expect(container.textContent).toContain('一打电话，没发的字就清掉');
    expect(container.textContent).toContain('随时能停');
    expect(container.textContent).not.toMatch(/\d ?\/ ?\d/);
    press('不填，跳过');
  }
  expect(new Set(titles).size).toBe(stepsOf('self'));
  await screen.findByText('发出之前，看一眼');
  press(/^发给维权中心，还没有写什么$/);
  expect(gateway.sent('protection', 'send')).toEqual([]);
  press('再改改');
  expect(heading()).toBe(titles.at(-1));
  press('回上一步');
  expect(heading()).toBe(titles.at(-2));
});

test('each step begins at the top of the page', () => {
  begin();
  Taro.pageScrollTo.mockClear();
  press('不填，跳过');
  expect(Taro.pageScrollTo).toHaveBeenCalledTimes(1);
});

test('under 18: what the staff may have to do is said at once, and taken back with the answer', () => {
  begin();
  skip(2);
  const told = /未满 18 岁的，工作人员可能依法要报告公安/;
  expect(screen.queryByText(told)).toBeNull();
  for (const age of ['未满 14 岁', '14 到 17 岁']) {
    tap('radio', age);
    expect(screen.getByText(told)).toBeTruthy();
    expect(screen.getByRole('radio', { name: age }).getAttribute('aria-checked')).toBe('true');
  }
  tap('radio', '14 到 17 岁');
  expect(screen.queryByText(told)).toBeNull();
  tap('radio', '18 岁以上');
  expect(screen.queryByText(told)).toBeNull();
});

test('skipping takes back what stood in the step', () => {
  begin();
  type('发生了什么', secret);
  press('清掉，跳过');
  press('回上一步');
  expect(valueOf('发生了什么')).toBe('');
});

test('her own town reads nothing until she lets it', async () => {
  begin();
  type('发生了什么', secret);
  press('下一步');
  press('镇街：没填，选一个');
  tap('radio', '虹桥镇');
  press('村社：没填，选一个');
  expect(screen.getByRole('dialog', { name: '虹桥镇的哪个村社？' })).toBeTruthy();
  press('不填');
  press('下一步');
  skip(stepsOf('self') - 2);
  const town = await screen.findByRole('switch', { name: '虹桥镇妇联，不给她们看' });
  expect(town.getAttribute('aria-checked')).toBe('false');
  fireEvent.click(town);
  expect(screen.getByText(/维权中心 3 位经办人、虹桥镇妇联 1 位能读/)).toBeTruthy();
  await takeReports();
  press('发给维权中心');
  await screen.findByText('抄下这张单子');
  expect(sent()).toMatchObject({ about: { unitId: hongqiao } });
});

test('before sending: who reads, when, and what cannot be undone', async () => {
  await beforeSending();
  expect(screen.getByText('经办人 2 位，负责人 1 位')).toBeTruthy();
  expect(screen.getByText(/另有三人分管的备用钥匙，两人同意才能用/)).toBeTruthy();
  for (const words of [/收不回来/, /马上清掉/, /能补充、更正/, /年/]) {
    expect(screen.getAllByText(words).length).toBeGreaterThan(0);
  }
});

test('whom she leaves out is not among the readers, by name and in what is sent', async () => {
  await beforeSending();
  press('有认识的人？先把她去掉');
  tap('switch', '王老师，经办人');
  expect(screen.getByRole('switch', { name: '王老师，经办人，不给看' })).toBeTruthy();
  expect(screen.getByText(/关掉的人打不开你写的/)).toBeTruthy();
  press('关闭');
  expect(screen.getByText('经办人 1 位，负责人 1 位')).toBeTruthy();
  await takeReports();
  press('发给维权中心');
  await screen.findByText('抄下这张单子');
  const readers = sent().wraps.map(({ to }) => to);
  expect(readers).toContain(lead.keys.public.keyId);
  expect(readers).not.toContain(wang.keys.public.keyId);
});

test('fewer than two readers left: the reason and numbers, and no dead button', async () => {
  await beforeSending();
  press('有认识的人？先把她去掉');
  tap('switch', '王老师，经办人');
  tap('switch', '陈老师，经办人');
  press('关闭');
  expect(screen.getByText(/能读的不到两位/)).toBeTruthy();
  for (const number of ['110', '12338'])
    expect(screen.getAllByText(number).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: /发给维权中心/ })).toBeNull();
  press('有认识的人？先把她去掉');
  tap('switch', /^陈老师/);
  press('关闭');
  expect(screen.getByRole('button', { name: '发给维权中心' })).toBeTruthy();
});

test('without a list of readers nothing can be sent; what she wrote stays until one comes', async () => {
  answerDirectory(gateway, null);
  begin();
  type('发生了什么', secret);
  press('下一步');
  skip(stepsOf('self') - 1);
  expect(heading()).toBe('现在发不了');
  expect(screen.getByText(/还没有拿到能读的人的名单.*你写的还在/)).toBeTruthy();
  expect(screen.getAllByText('12338').length).toBeGreaterThan(0);
  await screen.findByRole('button', { name: '再试一次' });
  answerDirectory(gateway, list);
  press('再试一次');
  await screen.findByText('发出之前，看一眼');
  expect(screen.getByRole('button', { name: '发给维权中心' })).toBeTruthy();
});

test('a list that was tampered with is not believed, and that is said', async () => {
  const [head = '', signature] = list.directory.split('.');
  const directory = `${head.slice(0, -6)}AAAAAA.${signature}`;
  answerDirectory(gateway, { directory, statuses: list.statuses });
  begin();
  skip(stepsOf('self'));
  expect(await screen.findByText(/收到的名单被改过，不能信/)).toBeTruthy();
});

test('what is sent a handler reads; the code is shown in this session, as words or digits', async () => {
  await takeReports();
  await beforeSending();
  const page = { container: document.body };
  press('发给维权中心');
  await screen.findByText('已存到系统');
  expect(screen.getByText('等经办人签名确认')).toBeTruthy();
  expect(screen.getByRole('img', { name: '系统记的' })).toBeTruthy();
  expect(screen.queryByRole('img', { name: /签名/ })).toBeNull();
  const words = slip(page);
  expect(words).toHaveLength(8);
  tap('radio', '25 个数字');
  const digits = [...document.querySelectorAll('.pr-slip__digits')];
  expect(digits.map(({ textContent }) => textContent).join('')).toMatch(/^\d{25}$/);
  for (const way of ['复制', '保存图片', '朗读']) expect(screen.queryByText(way)).toBeNull();

  const { state, findings } = await readAsHandler(sent(), wang, { directory: verifiedList(list) });
  expect(findings).toEqual([]);
  expect(JSON.stringify(state?.entries.map(({ message }) => message?.body))).toContain(secret);
  expect(JSON.stringify([gateway.calls, Taro.getStorageInfoSync()])).not.toContain(secret);
  for (const word of words) expect(JSON.stringify(gateway.calls)).not.toContain(word);
});

test('no answer: the code stands there, the same bytes go again, and only then may she leave', async () => {
  gateway.cutOff('protection', 'send');
  await beforeSending();
  press('发给维权中心');
  await screen.findByText('没有回音');
  const words = slip({ container: document.body });
  expect(words).toHaveLength(8);
  expect(screen.getByRole('button', { name: '我抄好了，还没有存到系统，先别离开' })).toBeTruthy();
  await takeReports();
  press(/^重发/);
  await screen.findByText('已存到系统');
  expect(slip({ container: document.body })).toEqual(words);
  const [first, ...others] = gateway.calls.filter(
    ({ operation }) => operation === 'protection.send',
  );
  expect(others.length).toBeGreaterThan(0);
  for (const other of others) expect(other).toEqual(first);
});

test('a refusal says so, and what she wrote is still there', async () => {
  gateway.refuse('protection', 'send', 'NOT_ACCEPTED', { why: 'FORM' });
  await beforeSending();
  press('发给维权中心');
  await screen.findByText('没有发成');
  expect(screen.getByText(/你写的还在/)).toBeTruthy();
  press('回去改');
  press('再改改');
  for (let step = 1; step < stepsOf('self'); step += 1) press('回上一步');
  expect(valueOf('发生了什么')).toBe(secret);
});

test('leaving the screen wipes what was written, and that is said', async () => {
  begin();
  type('发生了什么', secret);
  leaveScreen();
  expect(await screen.findByText(/刚才离开过，写的已经清掉了/)).toBeTruthy();
  expect(document.body.innerHTML).not.toContain(secret);
});

test('for somebody else: first what she will see of it, and the form asks about another', async () => {
  setRouterParams({ for: 'other' });
  render(<WriteScreen />);
  expect(heading()).toBe('替别人反映');
  expect(screen.getByText(/只看得到“收到”和“已处理”/)).toBeTruthy();
  press('往下写');
  skip(stepsOf('other'));
  await screen.findByText('发出之前，看一眼');
});

test('obliged by law: the police first, with a draft to read out', () => {
  begin('obliged');
  const drafts: boolean[] = [];
  for (let step = 0; step < stepsOf('obliged'); step += 1) {
    const hasDraft = screen.queryByText('打 110 照着说') !== null;
    drafts.push(hasDraft);
    if (hasDraft) expect(screen.getByText(/先打电话，再回来填/)).toBeTruthy();
    press(/，跳过$/);
  }
  expect(drafts).toContain(true);
});
