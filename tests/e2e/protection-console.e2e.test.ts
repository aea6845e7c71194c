import { verifyCase } from '@shared/envelope/case/verify/verify-case';
import { openCase } from '@shared/envelope/case/write/open-case';
import { keysOfCode, type CodeKeys } from '@shared/envelope/code/code-keys';
import { newReturnCode } from '@shared/envelope/code/return-code';
import {
  chooseDirectory,
  type VerifiedDirectory,
} from '@shared/envelope/directory/choose-directory';
import { everybody } from '@shared/envelope/directory/readers';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { randomFrom } from '@shared/envelope/random';
import { directoryReply } from '@shared/protection/owner-contract';
import { wrapText } from '@shared/envelope/case/entry';
import { storedEntry, timelineEvent } from '@shared/protection/wire';
import { demoPassphrase } from '@shared/protection/trust/demo-passphrase';
import { demoRoot } from '@shared/protection/trust/demo-root';
import { useSharedBrowser, useSharedGateway } from '@tests/support/shared-gateway';
import { call } from '@tests/weapp/sign-in-on-phone';
import * as v from 'valibot';
import { lookAndLeave, throughDialogs } from './case-dialogs';
import { deskOfAccount, type Desk } from './desk';
import { look } from './look';

const tenant = '330382';
const random = randomFrom(globalThis.crypto);
const happened = '他昨晚又动手了，孩子看见了。';
const answer = '你写的我看了，谢谢你说出来。今晚有地方住吗？';
const note = '他知道姐姐家，不能再去。';

const getGateway = useSharedGateway();
const getBrowser = useSharedBrowser();

async function currentList(): Promise<VerifiedDirectory> {
  const { reply } = await call(getGateway().origin, 'protection/directory', {});
  const choice = chooseDirectory({
    tenant,
    root: bytesFromBase64url(demoRoot.root),
    minimumVersion: demoRoot.minimumVersion,
    stored: [],
    served: v.parse(directoryReply, reply),
    now: new Date(),
  });
  if (!choice.ok) throw new Error(choice.faults.join());
  return choice.directory;
}

/** She reports, as her phone does it. */
async function report(): Promise<CodeKeys> {
  const keys = keysOfCode(newReturnCode(random));
  const { entries, wraps } = await openCase({
    keys,
    directory: await currentList(),
    choice: everybody,
    reporter: 'self',
    content: {
      form: 'report-self-1',
      answers: { happened, injuries: 'light', reach: 'call', phone: '139 0000 1111' },
    },
    at: new Date(),
    random,
  });
  const { signing, recipient } = keys.public;
  await call(getGateway().origin, 'protection/send', {
    locator: keys.locator,
    caseId: keys.case,
    entries,
    wraps,
    about: { reporter: 'self', urgency: 'urgent', unitId: '330382108', signing, recipient },
  });
  return keys;
}

const view = v.object({
  state: v.string(),
  entries: v.array(storedEntry),
  wraps: v.array(wrapText),
  events: v.array(timelineEvent),
});

/** What she finds when she comes back with her code, verified as her phone does it. */
async function comesBack(keys: CodeKeys) {
  const answered = await call(getGateway().origin, 'protection/open', { locator: keys.locator });
  const opened = v.parse(view, answered);
  const { state, findings } = await verifyCase({
    tenant,
    case: keys.case,
    entries: opened.entries.map(({ entry }) => entry),
    wraps: opened.wraps,
    directory: await currentList(),
    me: { role: 'owner', keys },
  });
  expect(findings).toEqual([]);
  const said = (state?.entries ?? []).flatMap(({ message, status }) => {
    if (status) return [`signed: ${status.status}`];
    return message && 'text' in message.body ? [message.body.text] : [];
  });
  return { said, events: opened.events.map(({ kind }) => kind), state: opened.state };
}

async function unlock({ page }: Desk): Promise<void> {
  await page.getByLabel('你的六个词').fill(demoPassphrase);
  await page.getByRole('button', { name: '打开钥匙' }).click();
  await page.getByText('钥匙已打开，10 分钟不动就锁上').waitFor({ timeout: 60_000 });
}

async function choose({ page }: Desk, field: string, option: string): Promise<void> {
  await page.getByLabel(field).click();
  await page.locator('.ant-select-item-option-content', { hasText: option }).click();
}

/** The line is cut while she sends: her words stay, she is told so, and the same press works afterwards. */
async function answersAcrossACut(
  { page, context, complaints }: Desk,
  keys: CodeKeys,
  see: (name: string) => Promise<unknown>,
): Promise<void> {
  const field = page.getByLabel('写给她', { exact: true });
  const send = page.getByRole('button', { name: '签名，发给她' });
  await field.fill(answer);
  await context.setOffline(true);
  await send.click();
  await page.locator('.write--shared').getByText('网络不通，填的内容还在，请再试一次').waitFor();
  expect(await field.inputValue()).toBe(answer);
  await see('cut');
  expect((await comesBack(keys)).said).toEqual(['signed: taken']);
  await context.setOffline(false);
  await send.click();
  await page.locator('.said--ours', { hasText: answer }).waitFor();
  expect(await field.inputValue()).toBe('');
  await page.getByText('网络不通，填的内容还在，请再试一次').waitFor({ state: 'hidden' });
  // The browser itself complains of the cut, and of nothing else.
  const others = complaints.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'));
  complaints.splice(0, complaints.length, ...others);
}

it('a handler opens her key, answers, notes, refers and closes; the lead says yes', async () => {
  const keys = await report();
  const account = 'case-handler';
  const desk = await deskOfAccount(getBrowser(), getGateway().origin, {
    account,
    address: '/protection',
  });
  const { page } = desk;
  const found: string[] = [];
  const see = async (name: string) => found.push(...(await look(page, `protection-${name}`)));

  // The queue: no word of hers, and the case is there by its time alone.
  const card = page.locator(`a[href$="/protection/${keys.case}"]`);
  await card.waitFor();
  expect(await page.locator('.queue').textContent()).not.toContain('孩子');
  await see('queue');
  await card.click();
  await see('locked');
  await unlock(desk);
  await page.locator('.said--hers', { hasText: happened }).waitFor();
  await page.getByRole('note', { name: '怎么联系她：' }).waitFor();
  expect((await comesBack(keys)).said).toEqual([]);

  await page.getByRole('button', { name: '我来接' }).click();
  await page.getByText(/签名确认：接手了/).waitFor();
  await answersAcrossACut(desk, keys, see);
  await page.getByLabel('写给同事，她看不到').fill(note);
  await page.getByRole('button', { name: '记下，不给她看' }).click();
  await page.locator('.memo', { hasText: note }).waitFor();
  await see('case');
  await throughDialogs(desk, see);

  await page.getByRole('button', { name: '转介', exact: true }).click();
  await choose(desk, '转给哪里', '法律援助');
  await choose(desk, '她在哪里同意的', '当面或电话里说的（写在下面）');
  await page.getByLabel('转了什么、为什么').fill('她想问保护令，电话里同意了');
  await page.getByRole('button', { name: '转出去' }).click();
  await page.locator('.referral', { hasText: '法律援助' }).waitFor();

  await page.getByRole('button', { name: '结案', exact: true }).click();
  await choose(desk, '为什么能结', '转给别处接着办');
  await page.getByLabel('做了什么，她现在怎样').fill('律师接了，她住在姐姐家');
  await page.getByRole('button', { name: '请负责人看' }).click();
  await page.getByText('已经申请结案，等负责人同意。').waitFor();

  const lead = await deskOfAccount(getBrowser(), getGateway().origin, {
    account: 'case-lead',
    address: '/protection/duty',
  });
  for (const width of [390, 1440]) {
    await lead.page.setViewportSize({ width, height: 900 });
    await lead.page.getByRole('button', { name: '排一班' }).click();
    await lookAndLeave(lead, async () =>
      found.push(...(await look(lead.page, `protection-duty-dialog-${width}`))),
    );
  }
  await lead.page.goto(`${getGateway().origin}/console/protection/${keys.case}`);
  await unlock(lead);
  await lead.page.getByRole('button', { name: '签名，同意结案' }).click();
  await lead.page.getByText('已经结案。').waitFor();

  const { said, events, state } = await comesBack(keys);
  expect(said).toEqual(['signed: taken', answer, 'signed: closed']);
  expect(state).toBe('closed');
  expect(events).toEqual(
    expect.arrayContaining(['received', 'opened', 'taken', 'written', 'referral-sent', 'closed']),
  );
  for (const secret of [happened, answer, note, keys.case]) {
    expect(getGateway().output()).not.toContain(secret);
  }

  // Sitting down and leaving: the key is gone with the page.
  await page.reload();
  await page.getByText(/打开钥匙才看得到内容/).waitFor();
  expect(found).toEqual([]);
  expect([...desk.complaints, ...lead.complaints]).toEqual([]);
  await desk.context.close();
  await lead.context.close();
}, 240_000);

it('a new key is made, shown once and asked back', async () => {
  const desk = await deskOfAccount(getBrowser(), getGateway().origin, {
    account: 'case-handler-night',
    address: '/protection/keys',
  });
  const { page } = desk;
  await page.getByRole('button', { name: '停用' }).click();
  await page.locator('.ant-modal').getByRole('button', { name: '停用' }).click();
  await page.getByLabel('同事怎么称呼你').fill('夜班小陈');
  await page.getByRole('button', { name: '做一把钥匙' }).click();
  await page.getByText('打开钥匙的六个词').waitFor({ timeout: 60_000 });
  const words = await page.locator('.six-words li').allTextContents();
  expect(words).toHaveLength(6);
  await page.getByLabel(/抄好或打印好了/).check();
  await page.getByRole('button', { name: '核对三个词' }).click();
  for (const field of await page.getByLabel(/^第 \d 个词$/).all()) {
    const id = await field.getAttribute('id');
    const label = await page.locator(`label[for="${id}"]`).textContent();
    await field.fill(words[Number(/\d/.exec(label ?? '')?.[0]) - 1] ?? '');
  }
  await page.getByRole('button', { name: '对上了，登记钥匙' }).click();
  await page.getByText('等负责人签进名册').waitFor({ timeout: 60_000 });
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(words.some((word) => kept.includes(word))).toBe(false);
  await page.getByRole('button', { name: '现在锁上' }).click();
  await page.getByLabel('你的六个词').fill(words.join(' '));
  await page.getByRole('button', { name: '打开钥匙' }).click();
  await page.getByText('钥匙已打开，10 分钟不动就锁上').waitFor({ timeout: 60_000 });
  expect(desk.complaints).toEqual([]);
  await desk.context.close();
}, 120_000);

it('queue, case, keys and duty are usable on a phone', async () => {
  const keys = await report();
  const desk = await deskOfAccount(getBrowser(), getGateway().origin, {
    account: 'case-handler',
    address: '/protection',
    width: 390,
  });
  const { page } = desk;
  const found: string[] = [];
  const see = async (name: string) => found.push(...(await look(page, `protection-${name}-390`)));
  await page.locator(`a[href$="/protection/${keys.case}"]`).waitFor();
  await see('queue');
  await page.locator(`a[href$="/protection/${keys.case}"]`).click();
  await unlock(desk);
  await page.locator('.said--hers', { hasText: happened }).waitFor();
  await see('case');
  await page.getByRole('button', { name: '我来接' }).click();
  await page.getByText(/签名确认：接手了/).waitFor();
  await throughDialogs(desk, see);
  await page.getByText('回到列表').click();
  await page.locator('.queue-card').first().waitFor();
  for (const [name, shows] of [
    ['keys', '登记过的钥匙'],
    ['duty', '值班表'],
  ] as const) {
    await page.goto(`${getGateway().origin}/console/protection/${name}`);
    await page.getByRole('heading', { name: shows }).waitFor();
    await see(name);
  }
  expect(found).toEqual([]);
  expect(desk.complaints).toEqual([]);
  await desk.context.close();
}, 120_000);
