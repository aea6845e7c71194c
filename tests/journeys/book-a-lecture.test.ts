import { openMiniProgram } from '@tests/weapp/runner/open-mini-program';
import { domainLogin } from '@tests/support/domain-login';
import { startGateway, type RunningGateway } from '@tests/support/start-gateway';
import { openTestDatabase, type TestDatabase } from '@tests/support/test-database';
import { startWechatServer, type WechatServer } from '@tests/support/wechat-server';
import { cloudSecrets, startCloudFunction } from '@tests/support/cloud-function';
import { residentCalling, type CallOperation } from './as-a-caller';
import { residentAt } from './at-a-screen';
import { bookALecture, type Lecture } from './book-a-lecture';
import { stageActivity } from './stage-activity';
import { launchChromium } from '@tests/support/chromium';
import { WebPage } from './web-page';

let database: TestDatabase | null = null;
let wechat: WechatServer;
let gateway: RunningGateway;
let lecture: Lecture;

beforeAll(async () => {
  if (process.env.TEST_DATABASE === 'postgres') database = await openTestDatabase();
  wechat = await startWechatServer();
  gateway = await startGateway({
    databaseUrl: database?.url ?? null,
    env: {
      WECHAT_APP_ID: wechat.appId,
      WECHAT_APP_SECRET: wechat.appSecret,
      WECHAT_API_BASE: wechat.base,
    },
  });
  lecture = await stageLecture(gateway.origin);
}, 200_000);

afterAll(async () => {
  await gateway?.stop();
  await wechat?.close();
  await database?.close();
});

it('through the gateway, from the web app in a browser', async () => {
  const browser = await launchChromium();
  const phone = await WebPage.open(browser, gateway.origin);
  try {
    await bookALecture(
      residentAt(phone, async () => {
        await phone.type('手机号', '13800001234');
        await phone.tap('获取验证码');
        await phone.sees('再发一次');
        await phone.type('验证码', lastSmsCode(gateway.output()));
        await phone.tap('同意并登录');
      }),
      lecture,
    );
    expect(phone.errors).toEqual([]);
  } finally {
    await browser.close();
  }
}, 60_000);

it('through the gateway, from the built mini-program', async () => {
  const phone = await openMiniProgram({ baseUrl: gateway.origin, loginCode: 'her-phone' });
  await bookALecture(
    residentAt(phone, () => phone.tap('同意并用微信登录')),
    lecture,
  );
  await phone.close();
}, 60_000);

if (process.env.TEST_DATABASE === 'postgres') {
  // Cloud functions are many processes on one database: never on the embedded one.
  it('through the built cloud functions, as CloudBase calls them', async () => {
    const env = {
      ...cloudSecrets,
      NODE_ENV: 'production',
      TENCENTCLOUD_RUNENV: 'SCF',
      DATABASE_URL: database?.url ?? '',
      DATABASE_URL_PROTECTION: await domainLogin(database?.url ?? '', 'protection'),
      DATABASE_URL_COUNSELLING: await domainLogin(database?.url ?? '', 'counselling'),
      LOG_LEVEL: 'silent',
    };
    const domains = await Promise.all(
      ['activities', 'people'].map(
        async (name) => [name, await startCloudFunction(name, { env })] as const,
      ),
    );
    const byName = new Map(domains);
    const call: CallOperation = async (domain, operation, input, idempotencyKey) => {
      const event = { operation, input, idempotencyKey };
      const reply = await byName.get(domain)?.invoke(event, { openid: 'openid-of-a-third-phone' });
      if (!reply) throw new Error(`no function ${domain}`);
      if (!reply.ok) throw reply.error;
      return reply.output;
    };
    try {
      await bookALecture(residentCalling(call), lecture);
    } finally {
      for (const [, one] of domains) await one.stop();
    }
  }, 60_000);
}

/** A lecture of 虹桥镇 with room for all residents. */
async function stageLecture(origin: string): Promise<Lecture> {
  const staged = await stageActivity(origin, { title: '春天的手工课', places: 9 });
  return { ...staged, town: { id: '330382108', name: '虹桥镇' } };
}

/** In the demo a text message is a line of the log. */
function lastSmsCode(output: string): string {
  const found = [...output.matchAll(/"code":"(\d{6})"/g)].at(-1)?.[1];
  if (!found) throw new Error(`no text message in the log:\n${output.slice(-2000)}`);
  return found;
}
