import { ConfigError, demoKey, readConfig } from './config';

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

/** The one sentence with which the start is refused; null when it is not. */
function refusal(env: Record<string, string | undefined>, host?: 'gateway' | 'cloudbase') {
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
  ['demo mode', { DEMO: '1' }, 'Production does not start in demo mode: unset DEMO'],
  ['demo mode in words', { DEMO: 'true' }, 'Production does not start in demo mode: unset DEMO'],
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
  ['no hash key', { HASH_KEY: undefined }, 'Production needs HASH_KEY'],
  ['an empty hash key', { HASH_KEY: '' }, 'Production needs HASH_KEY'],
  ["the demo's hash key", { HASH_KEY: demoKey('hash') }, "Production refuses the demo's HASH_KEY"],
  [
    "the tickets' demo key as hash key",
    { HASH_KEY: demoKey('ticket') },
    "Production refuses the demo's HASH_KEY",
  ],
  ['a hash key of zeros', { HASH_KEY: '00'.repeat(32) }, "Production refuses the demo's HASH_KEY"],
  ['no ticket key', { TICKET_KEY: undefined }, 'Production needs TICKET_KEY'],
  [
    "the demo's ticket key",
    { TICKET_KEY: demoKey('ticket') },
    "Production refuses the demo's TICKET_KEY",
  ],
  [
    'one byte over and over',
    { TICKET_KEY: 'ab'.repeat(32) },
    "Production refuses the demo's TICKET_KEY",
  ],
  ['no audit key', { AUDIT_KEY: undefined }, 'Production needs AUDIT_KEY'],
  [
    'a demo key as audit key',
    { AUDIT_KEY: demoKey('hash') },
    "Production refuses the demo's AUDIT_KEY",
  ],
  [
    'an audit key of ones',
    { AUDIT_KEY: '11'.repeat(32) },
    "Production refuses the demo's AUDIT_KEY",
  ],
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
  expect(refusal({ ...cloud, DEMO: '1' }, 'cloudbase')).toContain('does not start in demo mode');
  expect(refusal({ ...cloud, TICKET_KEY: '' }, 'cloudbase')).toBe('Production needs TICKET_KEY');
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
