import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { queryClient } from '@console/platform/query-client';
import { base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import { openDesk, lockAfterEach } from '@tests/console/protection/unlocked';
import { traffic } from '@tests/console/keyring/vault-in-page';
import { reported, type HeldCase } from '@tests/console/scenarios/cases';
import {
  entryOf,
  everythingKept,
  newHandler,
  signedList,
} from '@tests/console/scenarios/protection';
import { pressButton, pressMenu, useMockGateway } from '@tests/console/screen';
import { lockKeys } from '../keys/key-store';

const getGateway = useMockGateway();
lockAfterEach();

const lin = newHandler('lin', '林老师');
const chen = newHandler('chen', '陈老师');
const wang = newHandler('wang', '王主任', 'case-lead');
const list = signedList([entryOf(lin), entryOf(chen), entryOf(wang)]);

const happened = '他昨晚又动手了，孩子看见了。';
const answers = {
  happened,
  injuries: 'light',
  around: ['children'],
  wants: ['stay'],
  reach: 'call',
  phone: '13900001111',
  when: '白天 10 点到 15 点',
  'if-another': '说是通知活动',
};

const lane = (name: string) => screen.getByRole('region', { name });
const write = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

/** What was pressed has been done. */
const settled = () => waitFor(() => expect(document.querySelector('.ant-btn-loading')).toBeNull());

async function opened(held: HeldCase, handler = lin) {
  const gateway = getGateway();
  await openDesk(gateway, held, handler, list);
  await screen.findByRole('region', { name: /看不到$/ });
  return gateway;
}

it('reads a case in the browser: how to reach her, what she filled in, and what she did not', async () => {
  const held = await reported(list, { answers });
  const gateway = await opened(held);
  const reach = screen.getByRole('note', { name: '怎么联系她：' });
  expect(reach.textContent).toContain('13900001111');
  expect(reach.textContent).toContain('说是通知活动');
  expect(reach.textContent).toContain('不留言，不发短信');

  const filled = screen.getByRole('region', { name: '她填的' });
  expect(filled.textContent).toContain('没填不等于没有');
  within(filled).getByText('有，能自己走动');
  within(filled).getByText('找个安全的地方住');
  const open = within(filled).getByText('没填').nextSibling?.textContent ?? '';
  expect(open).toContain('凶器');
  expect(open).toContain('年龄');
  expect(open).not.toContain('受伤');
  within(filled).getByText(/答得太少，先当作紧急看/);
  within(lane('她看得到')).getByText(happened);

  // The first to open makes the key of what she cannot see, and says so.
  await screen.findByText(/你是第一个打开的/);
  expect(gateway.sent('protection', 'openCase')).toEqual([{ caseId: held.keys.case }]);
  expect(gateway.sent('protection', 'addEntries')).toHaveLength(1);
  const { state, findings } = await held.readBy({ role: 'handler', keys: chen.keys });
  expect(findings).toEqual([]);
  expect(state?.epochs.staff).toHaveLength(1);
});

it('answers with a signature, and notes what she never sees', async () => {
  const held = await reported(list, { answers });
  await opened(held);
  await screen.findByText(/你是第一个打开的/);
  const answer = '你写的我看了，谢谢你说出来。';
  write('写给她', answer);
  await pressButton('签名，发给她');
  await within(lane('她看得到')).findByText(answer);
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('写给她').value).toBe(''));
  const note = '他知道姐姐家，不能再去。';
  write('写给同事，她看不到', note);
  await pressButton('记下，不给她看');
  await within(lane('她看不到')).findByText(note);

  const seen = await held.seenByHer();
  expect(seen).toContain(answer);
  expect(seen).not.toContain(note);
  const { state } = await held.readBy({ role: 'handler', keys: chen.keys });
  const read = state?.entries.flatMap(({ message }) =>
    message?.kind === 'note' ? [message.body.text] : [],
  );
  expect(read).toEqual([note]);
});

it('leaves no plain word and no key in storage, query cache or requests', async () => {
  const held = await reported(list, { answers });
  const gateway = await opened(held);
  await screen.findByText(/你是第一个打开的/);
  write('写给她', '今晚有地方住吗');
  await pressButton('签名，发给她');
  await within(lane('她看得到')).findByText('今晚有地方住吗');
  write('写给同事，她看不到', '庇护所有一间');
  await pressButton('记下，不给她看');
  await within(lane('她看不到')).findByText('庇护所有一间');
  write('写给她', '还没发出去的话');

  const caches = [queryClient.getQueryCache(), queryClient.getMutationCache()].map((cache) =>
    cache.getAll().map((each) => [each.state, 'queryKey' in each ? each.queryKey : null]),
  );
  const kept = everythingKept(gateway, caches);
  expect(kept).toContain(held.keys.case);
  const words = [happened, '13900001111', '今晚有地方住吗', '庇护所有一间', '还没发出去的话'];
  for (const word of words) expect(kept).not.toContain(word);
  const { state } = await held.readBy({ role: 'handler', keys: lin.keys });
  const secrets = [
    lin.keys.identity,
    lin.keys.signingSecret,
    ...(state ? [...state.epochs.shared, ...state.epochs.staff] : []).flatMap(
      ({ identity }) => identity ?? [],
    ),
  ].map(base64urlFromBytes);
  expect(secrets).toHaveLength(4);
  for (const secret of secrets) {
    expect(kept).not.toContain(secret);
    expect(traffic.join('\n')).not.toContain(secret);
  }
  // What is looked for is really what was there.
  expect(traffic.join('\n')).toContain(happened);

  act(() => lockKeys('idle'));
  for (const word of words) expect(document.body.innerHTML).not.toContain(word);
});

it('signs that it was read only when she presses the button', async () => {
  const held = await reported(list, { answers });
  await opened(held);
  await screen.findByText(/你是第一个打开的/);
  expect(await held.seenByHer()).toEqual([]);
  await pressButton('签名确认：我看过了');
  await within(lane('她看得到')).findByText(/你签名确认：看过了/);
  expect(await held.seenByHer()).toEqual(['opened']);
  expect(screen.queryByText('还没有人签名说看过她最新写的。')).toBeNull();
  // The system's mark and the signature are two lines with two marks.
  const system = within(lane('她看得到')).getByText(/系统记的：经办人/);
  expect(system.closest('li')?.querySelector('.signed-mark')).toBeNull();
  expect(system.closest('li')?.querySelector('.stored-mark')).toBeTruthy();
});

it('takes a case with a signature that she can see', async () => {
  const held = await reported(list, { answers });
  const gateway = await opened(held);
  await pressButton('我来接');
  await within(lane('她看得到')).findByText(/你签名确认：接手了/);
  expect(await held.seenByHer()).toEqual(['taken']);
  expect(gateway.sent('protection', 'takeCase')).toHaveLength(1);
});

it('sends the same bytes again when no answer came, and keeps what was typed', async () => {
  const held = await reported(list, { answers });
  const gateway = await opened(held);
  await screen.findByText(/你是第一个打开的/);
  gateway.cutOff('protection', 'addEntries');
  write('写给她', '我在');
  await pressButton('签名，发给她');
  await screen.findByText('网络不通，填的内容还在，请再试一次');
  expect(screen.getByLabelText<HTMLTextAreaElement>('写给她').value).toBe('我在');
  const lost = gateway.sent('protection', 'addEntries').at(-1);
  gateway.answer('protection', 'addEntries', (input) => {
    held.take(input);
    return { entries: [], state: held.row.state };
  });
  await pressButton('签名，发给她');
  await within(lane('她看得到')).findByText('我在');
  expect(gateway.sent('protection', 'addEntries').at(-1)).toEqual(lost);
  expect((await held.seenByHer()).filter((text) => text === '我在')).toHaveLength(1);
});

it('writes anew after what a colleague wrote meanwhile', async () => {
  const held = await reported(list, { answers });
  const gateway = await opened(held);
  await screen.findByText(/你是第一个打开的/);
  await held.write({ role: 'handler', keys: chen.keys }, 'shared', {
    kind: 'answer',
    body: { text: '陈老师先回了', re: null },
  });
  gateway.refuse('protection', 'addEntries', 'PLACE_TAKEN');
  write('写给她', '我也在');
  await pressButton('签名，发给她');
  await screen.findByText('刚才有新的内容，请刷新后再试');
  await within(lane('她看得到')).findByText('陈老师先回了');
  gateway.answer('protection', 'addEntries', (input) => {
    held.take(input);
    return { entries: [], state: held.row.state };
  });
  await pressButton('签名，发给她');
  await settled();
  within(lane('她看得到')).getByText('我也在');
  expect(await held.seenByHer()).toEqual(['陈老师先回了', '我也在']);
});

it('tells the writer about somebody else 收到 and 已处理, and has no field for more', async () => {
  const held = await reported(list, {
    reporter: 'other',
    answers: { happened: '楼上天天打孩子', phone: '13900002222' },
  });
  await opened(held);
  const theirs = lane('反映的人看得到');
  expect(within(theirs).queryByRole('textbox')).toBeNull();
  expect(screen.queryByText('签名，发给她')).toBeNull();
  await pressButton('签名：收到');
  await within(theirs).findByText(/你签名确认：收到/);
  await settled();
  await pressButton('签名：已处理');
  await within(theirs).findByText(/你签名确认：已处理/);
  expect(await held.seenByHer()).toEqual(['received', 'handled']);
  await pressButton('更多');
  await pressMenu('依法要保留');
  expect(screen.queryByText('问她同不同意转介')).toBeNull();
});
