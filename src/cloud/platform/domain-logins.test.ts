import * as v from 'valibot';
import { domains } from '@cloud/domains';
import { operation } from '@shared/contract/operation';
import { ConfigError } from './config-safety';
import { loginsOf, refuseDemoRoots, refuseMissingLogins, refuseSamples } from './domain-logins';
import type { Domain } from './domain-manifest';
import { defineFunction } from './operation/define-function';

const secret = {
  kind: 'command',
  access: 'anyone',
  login: 'private',
  summary: 'Keep a secret',
  input: v.object({}),
  output: v.object({}),
} as const;
const contract = { keep: operation(secret) };
const handlers = { keep: async () => ({}) };
const probe: Domain = {
  name: 'probe',
  login: 'private',
  function: defineFunction({ domain: 'probe', contract, access: {}, handlers }),
  personalData: {
    domain: 'probe',
    kept: [],
    export: async () => [],
    erase: async () => undefined,
  },
  retention: [],
  notifications: [],
  auditLabels: {},
};
const production = { production: true, databaseUrl: 'postgres://a/b', databaseUrls: new Map() };

const others = domains.filter(({ login }) => login === undefined);

test('protection and counselling have a login of their own, and no other domain has', () => {
  expect(loginsOf(domains)).toEqual(
    new Map([
      ['counselling', ['counselling']],
      ['protection', ['protection']],
    ]),
  );
  expect(() => refuseMissingLogins(production, others)).not.toThrow();
  expect(() => refuseMissingLogins(production, domains)).toThrow('Production needs DATABASE_URL_');
});

test('in production a domain that names a login is not served without it', () => {
  const missing = () => refuseMissingLogins(production, [...others, probe]);
  expect(missing).toThrow(ConfigError);
  expect(missing).toThrow('Production needs DATABASE_URL_PRIVATE: the database login of probe');
  const given = { ...production, databaseUrls: new Map([['private', 'postgres://c/b']]) };
  const safe = [given, { ...production, production: false }, { ...production, databaseUrl: null }];
  for (const config of safe) {
    expect(() => refuseMissingLogins(config, [...others, probe])).not.toThrow();
  }
});

test("an operation names no login but its domain's", () => {
  const { login: _none, ...onMain } = probe;
  expect(() => loginsOf([onMain])).toThrow('an operation of probe names the login private');
  expect(() => loginsOf([{ ...probe, login: 'other' }])).toThrow('names the login private');
});

test('what would happen outside of its transaction is not defined', () => {
  const staged = { keep: { before: async () => handlers.keep } };
  const define = () => defineFunction({ domain: 'probe', contract, access: {}, handlers: staged });
  expect(define).toThrow('probe.keep: on a login of its own');
  const fresh = { keep: operation({ ...secret, access: 'signed-in', freshSignIn: 'demanded' }) };
  const withCode = () => defineFunction({ domain: 'probe', contract: fresh, access: {}, handlers });
  expect(withCode).toThrow('probe.keep: on a login of its own');
});

test('the root of a demo, which everybody can sign for, is refused outside of it', () => {
  const key = new Uint8Array(32).fill(7);
  const demoRoot = Buffer.from(key).toString('base64url');
  const rooted = [{ ...probe, demoRoot }];
  const start =
    (root: Uint8Array, demo = false) =>
    () =>
      refuseDemoRoots({ demo, rootKeys: new Map([['private', root]]) }, rooted);
  expect(start(key)).toThrow(ConfigError);
  expect(start(key)).toThrow("The demo's ROOT_KEY_PRIVATE is refused");
  expect(start(key, true)).not.toThrow();
  expect(start(new Uint8Array(32).fill(8))).not.toThrow();
});

test('a sample is refused in production, where the domain has a root of its own', () => {
  const rootKeys = new Map([['private', new Uint8Array(32).fill(8)]]);
  const start =
    (sample: string | null, given = { production: true, rootKeys }) =>
    () =>
      refuseSamples(given, [{ ...probe, sample }]);
  expect(start('danger questions')).toThrow('The danger questions are a sample');
  expect(start(null)).not.toThrow();
  expect(start('danger questions', { production: false, rootKeys })).not.toThrow();
  expect(start('danger questions', { production: true, rootKeys: new Map() })).not.toThrow();
});
