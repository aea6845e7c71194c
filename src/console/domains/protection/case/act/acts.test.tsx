import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { lockAfterEach, openDesk } from '@tests/console/protection/unlocked';
import { reported, type HeldCase } from '@tests/console/scenarios/cases';
import {
  entryOf,
  inDays,
  newHandler,
  signedList,
  type QueueRow,
} from '@tests/console/scenarios/protection';
import { openDialog, pressButton, pressMenu, useMockGateway } from '@tests/console/screen';

const getGateway = useMockGateway();
lockAfterEach();

const lin = newHandler('lin', '林老师');
const chen = newHandler('chen', '陈老师');
const wang = newHandler('wang', '王主任', 'case-lead');
const list = signedList([entryOf(lin), entryOf(chen), entryOf(wang)]);
const mine: Partial<QueueRow> = {
  state: 'taken',
  isMine: true,
  takenBy: { handler: 'lin', name: '林老师' },
};

const lane = (name: string) => screen.getByRole('region', { name });
const fill = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const press = (dialog: HTMLElement, name: string) =>
  fireEvent.click(within(dialog).getByText(name));

/** An entry of antd's select. */
async function choose(label: string, option: string) {
  fireEvent.mouseDown(screen.getByLabelText(label));
  const found = await waitFor(() => {
    const all = [...document.querySelectorAll('.ant-select-item-option-content')];
    const match = all.find(({ textContent }) => textContent === option);
    if (!match) throw new Error(`there is no option "${option}"`);
    return match;
  });
  fireEvent.click(found);
}

async function opened(held: HeldCase, handler = lin) {
  const gateway = getGateway();
  await openDesk(gateway, held, handler, list);
  await screen.findByRole('region', { name: /看不到$/ });
  return gateway;
}

/** Everything in the staff thread, as a colleague reads it. */
async function readByColleague(held: HeldCase) {
  const { state, findings } = await held.readBy({ role: 'handler', keys: chen.keys });
  expect(findings).toEqual([]);
  return (state?.entries ?? []).flatMap(({ message }) => message ?? []);
}

it('asks her, and refers with her signed consent', async () => {
  const held = await reported(list, { row: mine });
  const gateway = await opened(held);
  await pressButton('更多');
  await pressMenu('问她同不同意转介');
  const dialog = await openDialog();
  fill('转给谁', '虹桥派出所');
  fill('告诉他们什么、接下来会怎样', '告诉他们昨晚的事，他们会上门');
  press(dialog, '签名，问她');
  await within(lane('她看不到')).findByText('问过她，还没回');

  const asked = (await readByColleague(held)).find(({ kind }) => kind === 'referral');
  if (asked?.kind !== 'referral') throw new Error('she was not asked');
  await held.write(held.asHer(), 'shared', {
    kind: 'consent',
    body: { referral: asked.body.id, agrees: true },
  });
  fill('写给同事，她看不到', '等她回');
  await pressButton('记下，不给她看');
  await within(lane('她看不到')).findByText('她同意了，可以转');

  await pressButton('转介');
  const refer = await openDialog();
  await choose('转给哪里', '公安（派出所）');
  fill('转了什么、为什么', '昨晚的事和孩子');
  press(refer, '转出去');
  await within(lane('她看不到')).findByText('转介 公安（派出所）：已转出');
  expect(gateway.sent('protection', 'refer')).toEqual([
    expect.objectContaining({
      referralId: asked.body.id,
      target: 'police',
      ground: 'she-agreed',
    }),
  ]);
  const sent = (await readByColleague(held)).filter(
    (message) => message.kind === 'referral' && message.body.state === 'sent',
  );
  // Once for colleagues with the reasons, once for her without them, both naming her consent.
  expect(sent).toHaveLength(2);
  expect(sent.every(({ body }) => 'consent' in body && body.consent !== null)).toBe(true);
  const hers = sent.find(({ inside }) => inside.thread === 'shared');
  expect(JSON.stringify(hers)).not.toContain('昨晚的事和孩子');
});

it('does not let a handler refer without her consent', async () => {
  const held = await reported(list, { row: mine });
  await opened(held);
  await pressButton('转介');
  const dialog = await openDialog();
  await choose('转给哪里', '医院');
  fill('转了什么、为什么', '看伤');
  // Nobody has said yes.
  const send = within(dialog).getByText('转出去').closest('button');
  expect(send?.disabled).toBe(true);
  expect(within(dialog).getByLabelText<HTMLInputElement>(/马上有生命危险/).disabled).toBe(true);
  await choose('她在哪里同意的', '当面或电话里说的（写在下面）');
  expect(send?.disabled).toBe(false);
});

it('notes why a referral was refused', async () => {
  const held = await reported(list, { row: mine });
  const id = '22222222-2222-4222-8222-222222222222';
  const at = inDays(-0.01);
  held.referrals.push({
    id,
    target: 'refuge',
    ground: 'she-agreed',
    state: 'sent',
    at,
    reason: null,
  });
  const gateway = await opened(held);
  gateway.answer('protection', 'answerReferral', (input) => {
    held.take({ entries: input.entries ?? [] });
    return { entries: [], state: held.row.state };
  });
  await pressButton('记下结果');
  await pressMenu('对方没有接');
  const dialog = await openDialog();
  await choose('为什么没接', '没有名额、没有地方');
  fill('记一笔', '周五有一间');
  press(dialog, '记下');
  await within(lane('她看不到')).findByText(/周五有一间/);
  const [sent] = gateway.sent('protection', 'answerReferral');
  expect(sent).toMatchObject({ referralId: id, state: 'refused', reason: 'no-room' });
  expect(JSON.stringify(sent)).not.toContain('周五');
});

it('raises danger at once, and lowers it with a reason that she sees', async () => {
  const held = await reported(list, { row: { ...mine, urgency: 'ordinary' } });
  const gateway = await opened(held);
  await pressButton('重新判断');
  let dialog = await openDialog();
  expect(within(dialog).getByLabelText<HTMLInputElement>('降低').disabled).toBe(true);
  fill('怎么判断的', '他有刀');
  press(dialog, '记下判断');
  await within(lane('她看不到')).findByText('判断危险：紧急');
  expect(gateway.sent('protection', 'raiseUrgency')).toHaveLength(1);

  await pressButton('重新判断');
  dialog = await openDialog();
  fireEvent.click(within(dialog).getByLabelText('降低'));
  fill('怎么判断的', '她到娘家了');
  const lower = within(dialog).getByText('降低，她会看到').closest('button');
  expect(lower?.disabled).toBe(true);
  await choose('为什么能降低', '她已经在安全的地方');
  press(dialog, '降低，她会看到');
  await within(lane('她看不到')).findByText('判断危险：没有触发，不等于安全');
  expect(gateway.sent('protection', 'lowerUrgency')).toEqual([
    expect.objectContaining({ reason: 'she-is-safe-elsewhere' }),
  ]);
});

it('closes with a reason and the lead’s signed yes, and opens again', async () => {
  const held = await reported(list, { row: mine });
  const gateway = await opened(held);
  await pressButton('结案');
  const dialog = await openDialog();
  await choose('为什么能结', '该做的做完了');
  fill('做了什么，她现在怎样', '保护令下来了');
  press(dialog, '请负责人看');
  await screen.findByText('已经申请结案，等负责人同意。');
  expect(screen.queryByText('签名，同意结案')).toBeNull();
  expect(gateway.sent('protection', 'askToClose')).toEqual([
    expect.objectContaining({ reason: 'helped' }),
  ]);
  expect((await readByColleague(held)).map(({ kind }) => kind)).toContain('closing');
});

it('gives the lead the yes, signed so that her client believes it', async () => {
  const held = await reported(list, { row: { ...mine, isMine: false, state: 'closing' } });
  await opened(held, wang);
  await pressButton('签名，同意结案');
  await screen.findByText('已经结案。');
  expect(await held.seenByHer()).toEqual(['closed']);
  expect(screen.queryByText('签名，发给她')).toBeNull();
  await pressButton('重新打开');
  await screen.findByText('签名，发给她');
  expect(await held.seenByHer()).toEqual(['closed', 'reopened']);
});

it('asks the lead to set aside what is no case', async () => {
  const held = await reported(list, { row: mine });
  const gateway = await opened(held);
  await pressButton('更多');
  await pressMenu('不立案：误发、测试、骚扰');
  const dialog = await openDialog();
  fireEvent.click(within(dialog).getByLabelText('误发'));
  fill('怎么知道的', '电话里问过本人');
  press(dialog, '请负责人看');
  await screen.findByText('已经申请不立案（误发），等负责人同意。');
  expect(screen.queryByText('签名，同意不立案')).toBeNull();
  expect(gateway.sent('protection', 'askToSetAside')).toEqual([
    expect.objectContaining({ kind: 'by-mistake' }),
  ]);
});

it('gives the lead the yes to that, too, or has it treated as a case', async () => {
  const row = { ...mine, isMine: false, state: 'closing', withoutCase: 'harassment' } as const;
  const held = await reported(list, { row });
  const gateway = await opened(held, wang);
  await screen.findByText('有人申请不立案（骚扰），原因写在“她看不到”那一栏。');
  expect(screen.getByText('当真的办')).toBeTruthy();
  await pressButton('签名，同意不立案');
  await screen.findByText('记为骚扰，没有立案。');
  expect(gateway.sent('protection', 'agreeToClose')).toHaveLength(1);
});

it('leaves for a conflict of interest, and the next who opens changes the lock', async () => {
  const held = await reported(list, { row: mine });
  const gateway = await opened(held);
  gateway.answer('protection', 'withdrawForConflict', (input) => {
    held.take(input);
    return { done: true as const };
  });
  await pressButton('更多');
  await pressMenu('回避：我认识其中的人');
  press(await openDialog(), '退出，不再能读');
  await waitFor(() => expect(gateway.sent('protection', 'withdrawForConflict')).toHaveLength(1));
  // She does not make the new key herself: she would know it.
  const [sent] = gateway.sent('protection', 'withdrawForConflict') as { entries: unknown[] }[];
  expect(sent?.entries).toHaveLength(1);
});

it('locks out whoever has left, by itself, and says so', async () => {
  const held = await reported(list, { row: { state: 'waiting' } });
  const leaving = signedList(
    [entryOf(lin, { revoked: inDays(-0.001) }), entryOf(chen), entryOf(wang)],
    { version: 8 },
  );
  const gateway = getGateway();
  await openDesk(gateway, held, chen, leaving);
  await screen.findByText(/系统自动换了锁：林老师读不了以后的内容/);
  fireEvent.change(await screen.findByLabelText('写给她'), { target: { value: '我是陈老师' } });
  await pressButton('签名，发给她');
  await screen.findByText('我是陈老师', { selector: '.said__text' });
  const { state } = await held.readBy({ role: 'handler', keys: lin.keys });
  const texts = state?.entries.flatMap(({ message }) => message?.kind ?? []);
  expect(texts).toEqual(['report']);
});
