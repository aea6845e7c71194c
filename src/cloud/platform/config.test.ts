import { readConfig, type Host } from './config';
import { ConfigError, demoKey } from './config-safety';

const production = {
  NODE_ENV: 'production',
  PUBLIC_ORIGIN: 'https://home.example.cn',
  TRUSTED_PROXY: '10.0.0.0/8',
  HASH_KEY: '0123456789abcdef'.repeat(4),
  TICKET_KEY: 'fedcba9876543210'.repeat(4),
  AUDIT_KEY: '00112233445566778899aabbccddeeff'.repeat(2),
  WECHAT_APP_ID: 'wx0000000000000001',
  WECHAT_APP_SECRET: 'secret',
};

const demoRefused =
  'Demo mode runs on loopback without a proxy only: unset DEMO, or unset NODE_ENV, HOST, PUBLIC_ORIGIN and TRUSTED_PROXY';
const needed = (name: string) =>
  `Outside loopback ${name} is needed: set it to \`openssl rand -hex 32\``;
const refused = (name: string) =>
  `Outside loopback the demo's ${name} is refused: set one of your own`;

/** The one sentence with which the start is refused; null when it is not. */
function refusal(env: Record<string, string | undefined>, host?: Host) {
  try {
    readConfig(env, host);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return error instanceof Error ? error.message : '';
  }
}

test('nothing set is the demo, on loopback, in the embedded database', () => {
  expect(readConfig({})).toMatchObject({
    production: false,
    demo: true,
    port: 8080,
    host: '127.0.0.1',
    databaseUrl: null,
    dataDir: '.data',
    metricsPort: 9464,
    wechat: null,
  });
});

test('with all that it needs production starts, without the demo', () => {
  expect(refusal(production)).toBeNull();
  expect(readConfig(production)).toMatchObject({ production: true, demo: false });
});

test.each([
  ['demo mode', { DEMO: '1' }, demoRefused],
  ['demo mode in words', { DEMO: 'true' }, demoRefused],
  [
    'no origin',
    { PUBLIC_ORIGIN: undefined },
    'Production needs PUBLIC_ORIGIN, and it must begin with https://',
  ],
  [
    'an http origin',
    { PUBLIC_ORIGIN: 'http://home.example.cn' },
    'Production needs PUBLIC_ORIGIN, and it must begin with https://',
  ],
  [
    'no proxy',
    { TRUSTED_PROXY: undefined },
    'Production needs TRUSTED_PROXY: the address of the proxy in front',
  ],
  ['no hash key', { HASH_KEY: undefined }, needed('HASH_KEY')],
  ['an empty hash key', { HASH_KEY: '' }, needed('HASH_KEY')],
  ["the demo's hash key", { HASH_KEY: demoKey('hash') }, refused('HASH_KEY')],
  ["the tickets' demo key as hash key", { HASH_KEY: demoKey('ticket') }, refused('HASH_KEY')],
  ['a hash key of zeros', { HASH_KEY: '00'.repeat(32) }, refused('HASH_KEY')],
  ['no ticket key', { TICKET_KEY: undefined }, needed('TICKET_KEY')],
  ["the demo's ticket key", { TICKET_KEY: demoKey('ticket') }, refused('TICKET_KEY')],
  ['one byte over and over', { TICKET_KEY: 'ab'.repeat(32) }, refused('TICKET_KEY')],
  ['no audit key', { AUDIT_KEY: undefined }, needed('AUDIT_KEY')],
  ['a demo key as audit key', { AUDIT_KEY: demoKey('hash') }, refused('AUDIT_KEY')],
  ['an audit key of ones', { AUDIT_KEY: '11'.repeat(32) }, refused('AUDIT_KEY')],
  [
    'no WeChat account',
    { WECHAT_APP_ID: undefined },
    'Production needs WECHAT_APP_ID and WECHAT_APP_SECRET',
  ],
  [
    'no WeChat secret',
    { WECHAT_APP_SECRET: undefined },
    'Production needs WECHAT_APP_ID and WECHAT_APP_SECRET',
  ],
])('production with %s does not start', (_what, changed, sentence) => {
  expect(refusal({ ...production, ...changed })).toBe(sentence);
});

test.each([
  ['PORT', 'PORT must be a number up to 65535', ['-1', '65536', 'eighty', '1e3', ' 80']],
  [
    'DATABASE_URL',
    'DATABASE_URL must begin with postgres://',
    ['mysql://a', 'postgres', 'file:///a'],
  ],
  [
    'HASH_KEY',
    'HASH_KEY must be 64 hexadecimal digits',
    ['secret', 'g'.repeat(64), 'A'.repeat(64)],
  ],
  ['TICKET_KEY', 'TICKET_KEY must be 64 hexadecimal digits', ['00', 'f'.repeat(63)]],
  ['AUDIT_KEY', 'AUDIT_KEY must be 64 hexadecimal digits', ['00', 'f'.repeat(63)]],
  ['AUDIT_KEY_ID', 'AUDIT_KEY_ID', ['0', '-1', 'one']],
  [
    'AUDIT_PUBLIC_KEYS',
    'AUDIT_PUBLIC_KEYS must be number:key',
    ['f'.repeat(64), `1:${'f'.repeat(63)}`, `1:${'f'.repeat(64)};2:${'f'.repeat(64)}`],
  ],
  ['DEMO', 'DEMO', ['yes', 'on', '2']],
  ['TENANT_ID', 'TENANT_ID', ['3303', '33038200', 'yueqing']],
  ['PUBLIC_ORIGIN', 'PUBLIC_ORIGIN', ['home.example.cn', '//']],
  [
    'STATIC_ORIGINS',
    'STATIC_ORIGINS must be https://host',
    ['https://a.example/', 'http://a.example', 'https://a.example,b.example', '*', 'null'],
  ],
  ['LOG_LEVEL', 'LOG_LEVEL', ['verbose']],
  ['WECHAT_TEMPLATES', 'WECHAT_TEMPLATES', ['{', '{"a":1}']],
])('a wrong %s is named in one sentence, without its value', (name, begins, values) => {
  for (const value of values) {
    const sentence = refusal({ [name]: value });
    expect(sentence).toContain(begins);
    expect(sentence).not.toContain('\n');
    if (value.length > 4 && !begins.includes(value)) expect(sentence).not.toContain(value);
  }
});

test('a cloud function needs its own keys and a database, and is never a demo', () => {
  const cloud = {
    DATABASE_URL: 'postgres://db/home',
    HASH_KEY: production.HASH_KEY,
    TICKET_KEY: production.TICKET_KEY,
    AUDIT_KEY: production.AUDIT_KEY,
    AUDIT_BUCKET: 'audit',
  };
  expect(refusal(cloud, 'cloudbase')).toBeNull();
  expect(readConfig(cloud, 'cloudbase')).toMatchObject({ production: true, demo: false });
  expect(refusal({ ...cloud, DATABASE_URL: '' }, 'cloudbase')).toBe(
    'A cloud function needs DATABASE_URL',
  );
  expect(refusal({ ...cloud, AUDIT_BUCKET: '' }, 'cloudbase')).toContain('needs AUDIT_BUCKET');
  expect(refusal({ ...cloud, DEMO: '1' }, 'cloudbase')).toBe(demoRefused);
  expect(refusal({ ...cloud, TICKET_KEY: '' }, 'cloudbase')).toBe(needed('TICKET_KEY'));
});

test('the two demo keys differ', () => {
  expect(demoKey('hash')).not.toBe(demoKey('ticket'));
});

test('public keys of before are known by their numbers', () => {
  const AUDIT_PUBLIC_KEYS = `1:${'ab'.repeat(32)},2:${'cd'.repeat(32)}`;
  const { publicKeys } = readConfig({ AUDIT_PUBLIC_KEYS }).audit;
  expect([...publicKeys.keys()]).toEqual([1, 2]);
  expect(publicKeys.get(2)).toEqual(Uint8Array.from(Buffer.from('cd'.repeat(32), 'hex')));
});

test.each([
  ['behind a proxy', { TRUSTED_PROXY: '10.0.0.0/8' }],
  ['at an address of its own', { HOST: '0.0.0.0' }],
  ['at an address of the house', { HOST: '192.168.1.8' }],
  ['for everybody on IPv6', { HOST: '::' }],
  ['with a public origin', { PUBLIC_ORIGIN: 'https://home.example.cn' }],
  ['with a name that only begins like loopback', { HOST: '127.0.0.1.example.cn' }],
])('forgetting NODE_ENV opens nothing: %s it wants keys and refuses the demo', (_where, reach) => {
  expect(refusal(reach)).toBe(needed('HASH_KEY'));
  expect(refusal({ ...reach, DEMO: '1' })).toBe(demoRefused);
  const { NODE_ENV: _forgotten, ...all } = production;
  expect(readConfig({ ...all, ...reach })).toMatchObject({ production: true, demo: false });
  expect(refusal({ ...all, ...reach, HASH_KEY: demoKey('hash') })).toBe(refused('HASH_KEY'));
});

test('demo keys go with the demo only: without it keys of its own are needed, on loopback too', () => {
  expect(refusal({ DEMO: '0' })).toBe(
    'Without demo mode HASH_KEY is needed: set it to `openssl rand -hex 32`',
  );
  const { HASH_KEY, TICKET_KEY, AUDIT_KEY } = production;
  const own = { DEMO: '0', HASH_KEY, TICKET_KEY, AUDIT_KEY };
  expect(readConfig(own)).toMatchObject({ production: false, demo: false });
});

test.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('%s is loopback', (HOST) => {
  const origin = `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:8080`;
  expect(readConfig({ HOST, PUBLIC_ORIGIN: origin })).toMatchObject({ demo: true });
});

test('a tool that answers nobody needs no keys', () => {
  expect(refusal({ PUBLIC_ORIGIN: 'https://home.example.cn', DEMO: '0' }, 'tool')).toBeNull();
});

test('hosts of static builds are a list; http is for this machine', () => {
  const STATIC_ORIGINS = 'https://calendar.example.cn, http://127.0.0.1:8090';
  expect(readConfig({ STATIC_ORIGINS }).staticOrigins).toEqual(STATIC_ORIGINS.split(', '));
});

test('logins of domains come by name, and are refused when they are no addresses', () => {
  const url = 'postgres://women_private@db.example.cn/women';
  const { databaseUrls } = readConfig({ DATABASE_URL_PRIVATE: url, DATABASE_URL_EMPTY: '' });
  expect(databaseUrls).toEqual(new Map([['private', url]]));
  expect(refusal({ DATABASE_URL_PRIVATE: 'db.example.cn' })).toBe(
    'DATABASE_URL_PRIVATE must begin with postgres://',
  );
});
