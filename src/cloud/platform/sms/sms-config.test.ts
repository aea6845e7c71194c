import { readConfig } from '../config';
import { missingTexts } from './sms-config';

const needed = {
  'sign-in-code': { id: '1234', params: ['code'] },
  'link-code': { id: '1235', params: ['code'] },
  'confirm-code': { id: '1236', params: ['code'] },
  'account-changed': { id: '1237', params: ['title', 'time'] },
};

const complete = {
  SMS_PROVIDER: 'tencent',
  SMS_ACCESS_ID: 'AKID1',
  SMS_ACCESS_SECRET: 'secret',
  SMS_SIGN_NAME: '乐清妇联',
  SMS_APP_ID: '1400006666',
  SMS_TEMPLATES: JSON.stringify(needed),
};

test('without a provider nothing is set up', () => {
  expect(readConfig({}).sms).toBeNull();
});

test('each provider has its own address and region', () => {
  expect(readConfig(complete).sms).toEqual({
    provider: 'tencent',
    accessId: 'AKID1',
    accessSecret: 'secret',
    signName: '乐清妇联',
    appId: '1400006666',
    region: 'ap-guangzhou',
    apiBase: 'https://sms.tencentcloudapi.com',
    templates: needed,
  });
  const { SMS_APP_ID: _, ...others } = complete;
  expect(readConfig({ ...others, SMS_PROVIDER: 'aliyun' }).sms).toMatchObject({
    apiBase: 'https://dysmsapi.aliyuncs.com',
    region: 'cn-hangzhou',
  });
});

test.each([
  ['SMS_ACCESS_ID', '', 'SMS_PROVIDER needs SMS_ACCESS_ID'],
  ['SMS_ACCESS_SECRET', '', 'SMS_PROVIDER needs SMS_ACCESS_SECRET'],
  ['SMS_SIGN_NAME', '', 'SMS_PROVIDER needs SMS_SIGN_NAME'],
  ['SMS_APP_ID', '', 'SMS_PROVIDER=tencent needs SMS_APP_ID'],
  ['SMS_TEMPLATES', '{}', 'SMS_TEMPLATES needs {"sign-in-code"'],
  ['SMS_TEMPLATES', 'no JSON', 'SMS_TEMPLATES has a value'],
  ['SMS_PROVIDER', 'pigeon', 'SMS_PROVIDER has a value'],
  ['SMS_API_BASE', 'http://sms.example', 'SMS_API_BASE must begin with https://'],
])('%s=%s is refused in one sentence', (name, value, sentence) => {
  expect(() => readConfig({ ...complete, [name]: value })).toThrow(sentence);
});

const withTemplates = (templates: object) =>
  readConfig({ ...complete, SMS_TEMPLATES: JSON.stringify(templates) });

test.each(Object.keys(needed))('a provider without the text %s is refused', (name) => {
  const others = Object.entries(needed).filter(([other]) => other !== name);
  expect(() => withTemplates(Object.fromEntries(others))).toThrow(`SMS_TEMPLATES needs {"${name}"`);
});

test('a template that nothing would fill is refused', () => {
  const changed = (template: object) => () => withTemplates({ ...needed, ...template });
  expect(changed({ 'place-offerd': { id: '1', params: [] } })).toThrow('"place-offerd"');
  expect(changed({ 'place-offered': { id: '1', params: ['place'] } })).toThrow(
    '"place-offered" has no value "place", but title, time, note',
  );
  expect(changed({ 'link-code': { id: '1', params: [] } })).toThrow('"link-code" needs the value');
});

test('notifications may be left out, and the start says which', () => {
  const offers = { 'place-offered': { id: '1238', params: ['title', 'time', 'note'] } };
  const { sms } = withTemplates({ ...needed, ...offers });
  expect(sms && missingTexts(sms)).toEqual([
    'contact-code',
    'duty-alarm',
    'activity-changed',
    'activity-reminder',
  ]);
});
