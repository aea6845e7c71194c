import { Writable } from 'node:stream';
import {
  smsKeys,
  startSmsServer,
  type NextAnswer,
  type SmsServer,
} from '@tests/support/sms-server';
import { pino } from 'pino';
import { movableClock } from '../clock';
import type { SendResult } from '../notify/send-result';
import { openSms } from './open-sms';
import { signAcs3 } from './sign-acs3';
import { signTc3 } from './sign-tc3';

let server: SmsServer;
let logged = '';
const clock = movableClock(new Date('2026-11-27T23:59:59.500Z'));
const log = pino(
  { base: null },
  new Writable({
    write: (chunk, _encoding, done) => {
      logged += String(chunk);
      done();
    },
  }),
);

const message = {
  to: '13800001234',
  template: 'sign-in-code',
  params: { code: '482913', minutes: '5', left: 'not in the template' },
  dedupeKey: 'the-same-for-every-try',
};

function sender(
  provider: 'tencent' | 'aliyun',
  { timeoutMs, ...changed }: { accessSecret?: string; timeoutMs?: number } = {},
) {
  const account = {
    ...smsKeys,
    provider,
    signName: '乐清妇联 (测试)*',
    appId: '1400006666',
    region: 'ap-guangzhou',
    apiBase: server.base,
    templates: { 'sign-in-code': { id: 'SMS_1', params: ['code', 'minutes'] } },
    ...changed,
  };
  return openSms(
    { sms: account, demo: false },
    { log, clock, ...(timeoutMs === undefined ? {} : { timeoutMs }) },
  );
}

describe.each(['tencent', 'aliyun'] as const)('%s', (provider) => {
  beforeEach(async () => {
    server = await startSmsServer(provider);
    logged = '';
  });
  afterEach(() => server.close());

  test('takes a signed message with the values of its template, and no others', async () => {
    expect(await sender(provider).send(message)).toEqual({ status: 'sent' });
    expect(server.sent).toEqual([
      {
        to: provider === 'tencent' ? '+8613800001234' : '13800001234',
        signName: '乐清妇联 (测试)*',
        template: 'SMS_1',
        params: provider === 'tencent' ? ['482913', '5'] : { code: '482913', minutes: '5' },
      },
    ]);
  });

  test('is not asked for what it does not have, or with a value missing', async () => {
    const { send } = sender(provider);
    const reasonOf = async (changed: Partial<typeof message>) =>
      (await send({ ...message, ...changed })) as { status: string; reason: string };
    expect(await reasonOf({ template: 'toString' })).toEqual({
      status: 'refused',
      reason: 'not-set-up',
    });
    expect(await reasonOf({ params: { ...message.params, minutes: '' } })).toEqual({
      status: 'refused',
      reason: 'value-missing',
    });
    expect(server.sent).toEqual([]);
  });

  test.each<NextAnswer>(['broken', 'page', 'redirect'])(
    'is tried again when its answer is %s, and who was meant is in no log',
    async (answer) => {
      server.answerWith(answer);
      expect(await sender(provider).send(message)).toMatchObject({ status: 'retry' });
      expect(logged).not.toMatch(/13800001234|482913/);
      expect(logged).toContain('sign-in-code');
    },
  );

  test('is given up on when it never answers', async () => {
    server.answerWith('hanging');
    const result = await sender(provider, { timeoutMs: 50 }).send(message);
    expect(result).toEqual({ status: 'retry', reason: 'no-answer' });
  });

  test('a wrong secret is an alarm, and the message waits until it is mended', async () => {
    const result = await sender(provider, { accessSecret: 'wrong' }).send(message);
    expect(result).toMatchObject({ status: 'retry' });
    expect(logged).toContain('"alarm":"sms-provider"');
    expect(logged).not.toMatch(/13800001234|482913|wrong|secret-of-the-test/);
    expect(await sender(provider).send(message)).toEqual({ status: 'sent' });
  });
});

type Row = [
  answer: { code: string; message?: string; status?: number },
  SendResult['status'],
  alarm: boolean,
];

describe('what their words mean for the next try', () => {
  afterEach(() => server.close());

  test.each<Row>([
    [{ code: 'RequestLimitExceeded' }, 'retry', false],
    [{ code: 'LimitExceeded.PhoneNumberThirtySecondLimit' }, 'retry', false],
    [{ code: 'LimitExceeded.PhoneNumberOneHourLimit' }, 'retry', false],
    [{ code: 'LimitExceeded.PhoneNumberDailyLimit' }, 'refused', false],
    [{ code: 'LimitExceeded.PhoneNumberSameContentDailyLimit' }, 'refused', false],
    [{ code: 'InternalError' }, 'retry', false],
    [{ code: 'InternalError.Timeout' }, 'retry', false],
    [{ code: 'FailedOperation.InsufficientBalanceInSmsPackage' }, 'retry', true],
    [{ code: 'FailedOperation.SignatureIncorrectOrUnapproved' }, 'retry', true],
    [{ code: 'FailedOperation.TemplateIncorrectOrUnapproved' }, 'retry', true],
    [{ code: 'UnauthorizedOperation.RequestIpNotInWhitelist' }, 'retry', true],
    [{ code: 'AuthFailure.SignatureExpire' }, 'retry', true],
    [{ code: 'InvalidParameterValue.SdkAppIdNotExist' }, 'retry', true],
    [{ code: 'InvalidParameterValue.IncorrectPhoneNumber' }, 'refused', false],
    [{ code: 'InvalidParameterValue.TemplateParameterFormatError' }, 'refused', false],
    [{ code: 'FailedOperation.PhoneNumberInBlacklist' }, 'refused', false],
    [{ code: 'FailedOperation.ContainSensitiveWord' }, 'refused', false],
  ])('Tencent Cloud: %j', async (answer, status, alarm) => {
    server = await startSmsServer('tencent');
    await expectMeaning('tencent', answer, status, alarm);
  });

  test.each<Row>([
    [{ code: 'isv.BUSINESS_LIMIT_CONTROL', message: '触发分钟级流控Permits:1' }, 'retry', false],
    [{ code: 'isv.BUSINESS_LIMIT_CONTROL', message: '触发小时级流控Permits:5' }, 'retry', false],
    [{ code: 'isv.BUSINESS_LIMIT_CONTROL', message: '触发天级流控Permits:10' }, 'refused', false],
    [{ code: 'Throttling.User', status: 400 }, 'retry', false],
    [{ code: 'ServiceUnavailable', status: 503 }, 'retry', false],
    [{ code: 'isp.SYSTEM_ERROR' }, 'retry', false],
    [{ code: 'SignatureNonceUsed', status: 400 }, 'retry', false],
    [{ code: 'isv.AMOUNT_NOT_ENOUGH' }, 'retry', true],
    [{ code: 'isv.OUT_OF_SERVICE' }, 'retry', true],
    [{ code: 'isv.SMS_TEMPLATE_ILLEGAL' }, 'retry', true],
    [{ code: 'isv.SMS_SIGNATURE_ILLEGAL' }, 'retry', true],
    [{ code: 'isp.RAM_PERMISSION_DENY' }, 'retry', true],
    [{ code: 'isv.MOBILE_NUMBER_ILLEGAL' }, 'refused', false],
    [{ code: 'isv.TEMPLATE_MISSING_PARAMETERS' }, 'refused', false],
    [{ code: 'isv.BLACK_KEY_CONTROL_LIMIT' }, 'refused', false],
  ])('Aliyun: %j', async (answer, status, alarm) => {
    server = await startSmsServer('aliyun');
    await expectMeaning('aliyun', answer, status, alarm);
  });

  async function expectMeaning(provider: 'tencent' | 'aliyun', ...row: Row): Promise<void> {
    const [answer, status, alarm] = row;
    logged = '';
    server.answerWith(answer);
    const result = await sender(provider).send(message);
    expect(result).toEqual({ status, reason: `${provider} ${answer.code}` });
    expect(logged.includes('"alarm"')).toBe(alarm);
  }
});

// Published examples of the providers themselves.
test('signatures are those of the providers’ own examples', () => {
  expect(
    signTc3({
      secretId: 'AKID********************************',
      secretKey: '*'.repeat(32),
      service: 'cvm',
      host: 'cvm.tencentcloudapi.com',
      action: 'DescribeInstances',
      body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
      at: new Date(1_551_113_065_000),
    }),
  ).toContain('Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f');
  expect(
    signAcs3({
      accessKeyId: 'YourAccessKeyId',
      accessKeySecret: 'YourAccessKeySecret',
      host: 'ecs.cn-shanghai.aliyuncs.com',
      action: 'RunInstances',
      version: '2014-05-26',
      query: {
        RegionId: 'cn-shanghai',
        ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
      },
      nonce: '3156853299f313e23d1673dc12e1703d',
      at: new Date('2023-10-26T10:22:32Z'),
    }).headers.authorization,
  ).toContain('Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0');
});
