import { ProtectionDesk } from '../support/protection-desk';
import { useSharedGateway } from '../support/shared-gateway';
import { closeBrowserAfterTests } from './runner/launch-browser';
import type { MiniProgram } from './runner/mini-program';
import { openMiniProgram } from './runner/open-mini-program';
import { signedInStorage } from './sign-in-on-phone';

const gateway = useSharedGateway();
closeBrowserAfterTests();

const secret = '昨晚他又动手了，孩子在旁边';

/** From the help page to the last look, with one step filled in. */
async function writeReport(app: MiniProgram, text: string): Promise<void> {
  await app.tap('写下来，让维权中心看');
  await app.tap('知道了，开始');
  await app.type('发生了什么', text);
  await app.tap('下一步');
  for (let step = 2; step <= 9; step += 1) await app.tap('不填，跳过');
  await app.sees('发出之前，看一眼');
}

const slip = (app: MiniProgram) => app.page.locator('.pr-slip__word').allTextContents();

async function send(app: MiniProgram): Promise<string[]> {
  await app.tap('发给维权中心');
  await app.sees('已存到系统', 20_000);
  const words = await slip(app);
  expect(words).toHaveLength(8);
  return words;
}

async function comeBack(app: MiniProgram, words: readonly string[]): Promise<void> {
  await app.type('回访码', words.join(' '));
  await app.tap('打开');
}

/** What the phone holds that it did not hold before, and what it was asked to do outside of the app. */
async function leftOnPhone(app: MiniProgram, before: Record<string, unknown>) {
  const added = Object.entries(await app.storage()).filter(([key]) => !(key in before));
  const asked = new Set((await app.calls()).map(({ name }) => name));
  return { keys: added.map(([key]) => key), text: JSON.stringify(added), asked: [...asked] };
}

const harmless = ['setVisualEffectOnCapture', 'hideShareMenu'];

/** Pages that another sub-package could hold: a phone that somebody else inspects shows none of them. */
const pages = [
  'read/index?id=evidence',
  'questions/index',
  'write/index?for=self',
  'write/index?for=other',
  'write/index?for=obliged',
  'back/index',
].map((page) => `domains/protection/pages/${page}`);

test('help, report, code, exit, return, answer, correct, withdraw', async () => {
  const desk = await ProtectionDesk.open(gateway().origin);
  const storage = await signedInStorage(gateway().origin, 'mother');
  const app = await openMiniProgram({
    baseUrl: gateway().origin,
    path: 'pages/help/index',
    storage,
  });
  const before = await app.storage();
  await writeReport(app, secret);
  await app.sees('经办人 2 位，负责人 1 位');
  await app.sees('加密发出，维权中心 3 位经办人能读；另有三人分管的备用钥匙，两人同意才能用');
  const words = await send(app);
  await app.sees('等经办人签名确认');
  await app.tap('快速离开');
  await app.isOn('pages/calendar/index');
  expect(await app.stack()).toEqual(['pages/calendar/index']);
  await app.doesNotSee(words[0] ?? '');
  const left = await leftOnPhone(app, before);
  // At most the signed list of readers, which every app keeps a while after its start.
  expect(left.keys.filter((key) => key !== 'wh1:public-list')).toEqual([]);
  for (const trace of [secret, ...words]) expect(left.text).not.toContain(trace);
  expect(left.asked.filter((name) => !harmless.includes(name))).toEqual([]);

  const caseId = (await desk.cases()).at(-1) ?? '';
  await desk.confirm(caseId);
  await desk.answer(caseId, '看到了。今晚你和孩子有地方住吗？');
  await app.close();

  const later = await openMiniProgram({
    baseUrl: gateway().origin,
    path: 'domains/protection/pages/back/index',
  });
  await comeBack(later, words);
  await later.sees('有答复了', 20_000);
  await later.sees('看到了。今晚你和孩子有地方住吗？');
  await later.sees('经办人已签名确认收到');
  await later.sees('已存到系统');

  await later.tap('回答或补充');
  await later.type('写在这里', `我的单子是 ${words.slice(0, 6).join('、')}`);
  await later.sees('里面有你的回访码');
  await later.type('写在这里', '有，在我姐姐家');
  await later.tap('发给维权中心');
  await later.sees('有，在我姐姐家', 20_000);
  await later.sees('看看有没有新的');

  await later.tap('更正', { nth: 0 });
  await later.type('改成什么', '是表姐家，不是姐姐家');
  await later.tap('发给维权中心');
  await later.sees('你的更正', 20_000);

  const { entries } = await desk.read(caseId);
  const read = JSON.stringify(entries.map(({ message }) => message?.body));
  for (const text of [secret, '有，在我姐姐家', '是表姐家，不是姐姐家'])
    expect(read).toContain(text);

  await later.tap('更正 · 撤回');
  await later.tap('撤回', { nth: 1 });
  await later.sees('撤回了', 20_000);
  const kept = await leftOnPhone(later, {});
  for (const trace of [secret, '姐姐家', ...words]) expect(kept.text).not.toContain(trace);
  expect(kept.asked.filter((name) => !harmless.includes(name))).toEqual([]);
  await later.tap('快速离开');
  await later.close();

  const gone = await openMiniProgram({
    baseUrl: gateway().origin,
    path: 'domains/protection/pages/back/index',
  });
  await comeBack(gone, words);
  await gone.sees('没有找到', 20_000);
  await gone.sees('110');
  await gone.close();
}, 240_000);

test('without a network for a minute, and with a lost answer: one report, and its code meanwhile', async () => {
  const desk = await ProtectionDesk.open(gateway().origin);
  const before = (await desk.cases()).length;
  const app = await openMiniProgram({ baseUrl: gateway().origin, path: 'pages/help/index' });
  await writeReport(app, secret);
  await app.offline(true);
  await app.tap('发给维权中心');
  await app.sees('没有回音', 20_000);
  const words = await slip(app);
  expect(words).toHaveLength(8);
  await app.sees('还没有存到系统，先别离开');
  expect((await desk.cases()).length).toBe(before);
  await app.offline(false);
  await app.loseAnswers(1);
  await app.tap('重发');
  await app.sees('已存到系统', 30_000);
  expect(await slip(app)).toEqual(words);
  expect((await desk.cases()).length).toBe(before + 1);
  const texts = JSON.stringify((await desk.read((await desk.cases()).at(-1) ?? '')).entries);
  expect(texts.split(secret)).toHaveLength(2);
  await app.close();
}, 120_000);

test('two pages are two reports, and neither code opens the other', async () => {
  const texts = ['第一件事', '第二件事'];
  const codes: string[][] = [];
  for (const text of texts) {
    const app = await openMiniProgram({ baseUrl: gateway().origin, path: 'pages/help/index' });
    await writeReport(app, text);
    codes.push(await send(app));
    await app.close();
  }
  for (const [at, code] of codes.entries()) {
    const app = await openMiniProgram({
      baseUrl: gateway().origin,
      path: 'domains/protection/pages/back/index',
    });
    await comeBack(app, code);
    await app.sees(texts[at] ?? '', 20_000);
    await app.doesNotSee(texts[1 - at] ?? '');
    await app.close();
  }
}, 180_000);

test('going to the background covers, and what was written is gone', async () => {
  const app = await openMiniProgram({ baseUrl: gateway().origin, path: 'pages/help/index' });
  await app.tap('写下来，让维权中心看');
  await app.tap('知道了，开始');
  await app.type('发生了什么', secret);
  await app.tap('下一步');
  await app.hide();
  await app.show();
  await app.tap('继续看');
  await app.sees('刚才离开过，写的已经清掉了');
  await app.sees('发生了什么？');
  await app.doesNotSee(secret);
  expect(JSON.stringify(await app.storage())).not.toContain(secret);
  await app.close();
});

test('somebody who is left out is named, and fewer than two readers get the reason and numbers', async () => {
  const app = await openMiniProgram({ baseUrl: gateway().origin, path: 'pages/help/index' });
  await writeReport(app, secret);
  await app.tap('有认识的人？先把她去掉');
  const people = app.page.locator('.ui-sheet .ui-switch');
  await people.nth(1).tap();
  await app.tap('关闭');
  await app.sees('维权中心 2 位经办人能读');
  await app.tap('有认识的人？先把她去掉');
  await people.nth(2).tap();
  await app.tap('关闭');
  await app.sees('能读的不到两位');
  await app.sees('12338');
  await app.doesNotSee('发给维权中心');
  await app.close();
});

test('without any list of readers nothing is sent, and the numbers stand there', async () => {
  const app = await openMiniProgram({ path: 'pages/help/index', offline: true });
  await app.tap('写下来，让维权中心看');
  await app.tap('知道了，开始');
  await app.type('发生了什么', secret);
  await app.tap('下一步');
  for (let step = 2; step <= 9; step += 1) await app.tap('不填，跳过');
  await app.sees('现在发不了');
  await app.sees('110');
  await app.close();
});

test('Back closes one step after the other and leaves from the outermost; quick exit at once', async () => {
  const app = await openMiniProgram({ path: 'pages/help/index', offline: true });
  const write = 'domains/protection/pages/write/index';
  /** Once WeChat's container stands there again after the last step. */
  const back = async () => {
    await app.page.locator('wx-page-container[data-open]').waitFor({ state: 'attached' });
    await app.back();
  };
  await app.tap('写下来，让维权中心看');
  await app.tap('知道了，开始');
  await app.type('发生了什么', secret);
  await app.tap('下一步');
  await app.tap('镇街');
  await app.sees('哪个镇街？');
  await back();
  await app.doesNotSee('哪个镇街？');
  await app.tap('不填，跳过');
  await app.sees('你多大？');
  await back();
  await app.sees('镇街');
  await back();
  await app.sees('发生了什么？');
  expect(await app.page.locator('wx-textarea textarea').first().inputValue()).toBe(secret);
  await back();
  await app.sees('先记住怎么离开');
  expect(await app.path()).toBe(write);
  await app.back();
  await app.isOn('pages/help/index');

  await app.tap('写下来，让维权中心看');
  await app.isOn(write);
  for (const name of ['下一步', '不填，跳过', '不填，跳过']) await app.tap(name);
  await app.tap('快速离开');
  await app.isOn('pages/calendar/index');
  expect(await app.stack()).toEqual(['pages/calendar/index']);
  await app.close();
});

test.each(pages)('%s: a neutral title, two ways out, and one tap leaves nothing', async (path) => {
  const app = await openMiniProgram({ path, offline: true });
  const title = await app.page.locator('frame-title').textContent();
  expect(title).toBe('服务');
  expect(await app.share()).toBeNull();
  await app.sees('关小程序');
  await app.tap('快速离开');
  await app.isOn('pages/calendar/index');
  expect(await app.stack()).toEqual(['pages/calendar/index']);
  await app.close();
});
