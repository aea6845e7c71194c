import path from 'node:path';
import { closeBrowserAfterTests } from './runner/launch-browser';
import type { MiniProgram } from './runner/mini-program';
import { openMiniProgram } from './runner/open-mini-program';

const folder = path.join(__dirname, 'fixture');
let app: MiniProgram;

beforeEach(async () => {
  app = await openMiniProgram({
    folder,
    request: ({ url, body }) => ({ data: { said: `收到 ${new URL(url).pathname} ${body}` } }),
  });
  await app.sees('开始页');
});

closeBrowserAfterTests();

describe('a mini-program in order', () => {
  afterEach(() => app.close());

  test('taps, types, and passes events from components to the page', async () => {
    await app.tap('数到0');
    await app.sees('数到1');
    await app.sees('父页知道：1');
    await app.type('姓名', '王老师');
    await app.sees('你好，王老师');
  });

  test('taps what still moves only when it has come to rest, however late the finger comes', async () => {
    const { touchscreen } = app.page;
    const touch = touchscreen.tap.bind(touchscreen);
    touchscreen.tap = async (x, y) => {
      await new Promise((later) => setTimeout(later, 120));
      await touch(x, y);
    };
    await app.tap('升起来');
    await app.tap('升到这里');
    await app.sees('按到了');
  });

  test('touches nothing where data have just pushed its place away, and looks for it again', async () => {
    const { touchscreen } = app.page;
    const touch = touchscreen.tap.bind(touchscreen);
    touchscreen.tap = async (x, y) => {
      touchscreen.tap = touch;
      const heights = await app.page.evaluate(() => {
        const first = document.querySelector('.half');
        if (!(first instanceof HTMLElement)) return 0;
        first.style.marginTop = `${first.offsetHeight}px`;
        return first.offsetHeight;
      });
      expect(heights).toBeGreaterThan(0);
      await touch(x, y);
    };
    await app.tap('升起来');
    await app.sees('升到这里');
    // What stands above it, and is where it was.
    expect(await app.text()).not.toContain('收到');
  });

  test('moves between pages, packages and tabs', async () => {
    await app.tap('去分包');
    await app.sees('分包里的字，柳市镇');
    expect(await app.stack()).toEqual(['pages/start/index', 'extra/deep/index']);
    await app.tap('返回');
    await app.sees('开始页');
    await app.tap('其他');
    await app.sees('另一页');
    expect(await app.stack()).toEqual(['pages/other/index']);
  });

  test('lays out rpx on a phone of 360 pixels', async () => {
    const width = await app.page.evaluate(() => document.querySelector('.half')?.clientWidth);
    expect(width).toBe(180);
  });

  test('sends requests, and fails them when the network is cut', async () => {
    await app.tap('请求');
    await app.sees('收到 /say {"word":"你好"}');
    await app.offline(true);
    await app.tap('请求');
    await app.sees('request:fail');
    await app.offline(false);
    await app.loseAnswers(1);
    await app.tap('请求');
    await app.sees('ERR_CONNECTION_RESET');
  });

  test('counts what crosses from the logic to the view', async () => {
    await app.startCounting();
    await app.type('姓名', '李');
    await app.sees('你好，李');
    const bytes = JSON.stringify({ name: '李' }).length;
    expect(await app.setData()).toMatchObject({ calls: 1, bytes, largest: bytes });
  });

  test('hides the web from the mini-program', async () => {
    await app.tap('找网页的东西');
    await app.sees('找到0个');
  });

  test('tells looking at a name from calling it', async () => {
    await app.tap('先看有没有');
    await app.sees('没有就算了');
    expect(await app.problems()).toMatchObject({ missingNames: [], unknownNames: ['readHerMind'] });
  });
});

describe('a mini-program with a mistake is refused', () => {
  test.each([
    ['打电话找位置', 'wx.startBluetoothDevicesDiscovery was called'],
    ['编码', 'TextEncoder is not a constructor'],
    ['出错', '页面坏了'],
    ['打印错误', '不该出现的话'],
    ['没人接的拒绝', '没人接'],
    ['太大的数据', 'limit of pages/start/index'],
    ['跨包引用', "module 'extra/helper.js' is not defined"],
  ])('%s', async (text, complaint) => {
    await app.tap(text);
    await expect(app.close()).rejects.toThrow(complaint);
  });

  test('what cannot be tapped says why', async () => {
    await expect(app.tap('没有这个', { timeout: 100 })).rejects.toThrow(
      /not on the screen[^]*开始页/,
    );
    await expect(app.tap('不能按', { timeout: 100 })).rejects.toThrow('disabled');
    await expect(app.sees('没有这个', 100)).rejects.toThrow('is not on the screen');
    await app.close();
  });

  test('an expected error passes', async () => {
    app.expectError(/页面坏了/);
    await app.tap('出错');
    await app.close();
  });
});
