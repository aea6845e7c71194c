import { readFileSync } from 'node:fs';
import { closeBrowserAfterTests } from './runner/launch-browser';
import { openMiniProgram } from './runner/open-mini-program';

const minimum: string = JSON.parse(readFileSync('project.config.json', 'utf8')).libVersion;

closeBrowserAfterTests();

test.each(['1.9.94', '2.19.6', '2.32.2'])(
  'WeChat with base library %s shows whom to call and how to update, and runs nothing else',
  async (baseLibrary) => {
    const app = await openMiniProgram({ baseLibrary, offline: true });
    await app.isOn('old-wechat/index');
    await app.sees('微信要更新一下才能用这里');
    await app.tap('12338');
    expect(await app.calls()).toEqual([
      { name: 'makePhoneCall', options: { phoneNumber: '12338' } },
    ]);
    await app.close();
  },
);

test.each([minimum, '3.8.0', '10.0.0'])('base library %s runs the app', async (baseLibrary) => {
  const app = await openMiniProgram({ baseLibrary, path: 'pages/help/index', offline: true });
  await app.sees('你不用一个人扛');
  await app.close();
});
