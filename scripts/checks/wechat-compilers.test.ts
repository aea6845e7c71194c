import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Result {
  passed: number;
  failed: number;
  output?: string;
}

const inOrder = {
  'app.json': '{}',
  'utils.wxs': 'module.exports = { twice: function (n) { return n * 2 } };',
  'page.wxml':
    '<wxs module="m" src="./utils.wxs"/><view class="a"><input value="{{v}}"></input>{{m.twice(2)}}</view>',
  'page.wxss': '.a > .b { width: calc(2px * 3); } /* a star * in a comment */',
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wh-wechat-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function compiled(changed: Record<string, string> = {}): Promise<Result> {
  const { compileAsWechat } = await import('./wechat-compilers.mjs');
  for (const [name, text] of Object.entries({ ...inOrder, ...changed })) {
    writeFileSync(path.join(folder, name), text);
  }
  return compileAsWechat(folder);
}

test('templates and sheets in order are accepted', async () => {
  expect(await compiled()).toMatchObject({ passed: 2, failed: 0, output: '' });
});

test.each([
  ['a * in a sheet', { 'page.wxss': '.a + * > .b { top: 1px; }' }, /wcsc: .*page\.wxss.*`\*`/],
  ['a sheet that is not there', { 'page.wxss': '@import "none.wxss";' }, /wcsc: .*none\.wxss/],
  ['a dropped end tag', { 'page.wxml': '<view><input></view>' }, /wcc: page\.wxml.*input/],
  ['an else without its if', { 'page.wxml': '<view wx:else></view>' }, /wcc: page\.wxml.*wx:if/],
])('%s is refused, and named', async (_what, fault, complaint) => {
  const { failed, output } = await compiled(fault);
  expect(failed).toBe(1);
  expect(output).toMatch(complaint);
});

test('a folder without a mini-program is refused', async () => {
  rmSync(path.join(folder, 'app.json'), { force: true });
  const { compileAsWechat } = await import('./wechat-compilers.mjs');
  expect(compileAsWechat(folder)).toMatchObject({ failed: 1 });
});
