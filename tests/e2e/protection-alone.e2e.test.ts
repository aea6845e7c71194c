import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { ProtectionDesk } from '@tests/support/protection-desk';
import { useSharedBrowser, useSharedGateway } from '@tests/support/shared-gateway';
import { startStaticHost, type StaticHost } from '@tests/support/static-host';
import { openPhone } from './screens';
import { appStands } from './traces';

const folder = 'dist/h5-alone';
const secret = '昨晚他又动手了，孩子在旁边';
const getGateway = useSharedGateway();
const getBrowser = useSharedBrowser();
let hosts: [StaticHost, StaticHost];

beforeEach(async () => {
  const api = () => getGateway().origin;
  hosts = [await startStaticHost(folder, api), await startStaticHost(folder, api)];
});
afterEach(() => Promise.all(hosts.map((host) => host.close())));

const shown = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first();
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click();

it('help, report, code and exit by itself, under its strict policy, with nothing from elsewhere', async () => {
  const [{ origin }] = hosts;
  const phone = await openPhone(getBrowser(), { me: null });
  const { page, complaints } = phone;
  const asked = new Set<string>();
  page.on('request', (request) => {
    const { protocol, origin: from } = new URL(request.url());
    if (protocol.startsWith('http')) asked.add(from);
  });
  const desk = await ProtectionDesk.open(getGateway().origin);
  const before = await desk.cases();

  await page.goto(origin);
  await shown(page, '你不用一个人扛').waitFor();
  for (const number of ['110', '120', '12338']) await shown(page, number).waitFor();
  expect(await page.locator('.taro-tabbar__tabbar').count()).toBe(0);
  await shown(page, '写下来，让维权中心看').click();
  await press(page, '知道了，开始');
  await page.getByLabel('发生了什么').filter({ visible: true }).fill(secret);
  await press(page, '下一步');
  for (let step = 2; step <= 9; step += 1) await press(page, '不填，跳过');
  await press(page, '发给维权中心');
  await shown(page, '已存到系统').waitFor({ timeout: 30_000 });
  expect(await page.locator('.pr-slip__word').count()).toBe(8);
  expect([page.url(), await page.title()]).toEqual([`${origin}/`, '服务']);

  await shown(page, '快速离开').click();
  await page.waitForURL('**/calendar');
  await appStands(page);
  const [caseId = ''] = (await desk.cases()).filter((each) => !before.includes(each));
  const { entries } = await desk.read(caseId);
  expect(JSON.stringify(entries.map(({ message }) => message?.body))).toContain(secret);

  expect([...asked]).toEqual([origin]);
  expect(complaints).toEqual([]);
  // The policy holds: what somebody writes into the page does not run.
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.body.dataset.ran = "yes"';
    document.body.append(script);
  });
  expect(await page.evaluate(() => document.body.dataset.ran ?? 'no')).toBe('no');
  expect(complaints.join()).toContain('Content Security Policy');
  await phone.context.close();
}, 180_000);

/** `npm run watch` over both hosts, with its exit code. */
function watch(): Promise<{ code: number | null; said: string }> {
  const [one, other] = hosts;
  const words = [one.origin, other.origin, '--sums', path.join(folder, 'SHA256SUMS')];
  const run = spawn(process.execPath, ['scripts/run-ts.mjs', 'scripts/watch.ts', ...words]);
  let said = '';
  for (const stream of [run.stdout, run.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  return new Promise((resolve) => run.on('close', (code) => resolve({ code, said })));
}

it('of the real build one changed byte on one host is red, in a script, the page or the worker', async () => {
  const list = readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
  const files = list.map((line) => line.slice(66));
  expect(files).toEqual(expect.arrayContaining(['index.html', 'sw.js']));
  expect(await watch()).toEqual({
    code: 0,
    said: `${files.length * 2} files were as the lists say, 0 findings.\n`,
  });
  const script = files.find((file) => /^js\/app\..*\.js$/.test(file)) ?? '';
  for (const file of [script, 'index.html', 'sw.js']) {
    const bytes = readFileSync(path.join(folder, file));
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    hosts[1].change(file, bytes);
    const { code, said } = await watch();
    expect(code).toBe(1);
    expect(said).toContain(`RED ${hosts[1].origin}/${file} is not what the list says`);
    hosts[1].change(file, readFileSync(path.join(folder, file)));
  }
}, 120_000);
