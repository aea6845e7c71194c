import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { publicKeyOf } from '@shared/signing/ed25519';
import type { Config } from '../config';
import type { AuditPublicKeys, AuditSigningKey } from './seal';

type KeyConfig = Pick<Config, 'audit' | 'dataDir' | 'production'>;

/** The key of AUDIT_KEY; without one (never in production) a key of its own, made once in `dataDir`. */
export async function auditKey(config: KeyConfig): Promise<AuditSigningKey> {
  const own = await knownKey(config);
  if (own) return own;
  if (config.production) throw new Error('production without AUDIT_KEY');
  const file = keyFile(config);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const made = randomBytes(32).toString('hex');
  const unfinished = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(unfinished, made, { flag: 'wx', mode: 0o600 });
  // A link comes whole or not at all: of several processes the first one's key is everybody's.
  await link(unfinished, file).catch(() => undefined);
  await rm(unfinished);
  const first = await knownKey(config);
  if (!first) throw new Error('the audit key could not be kept');
  return first;
}

/** The public keys that seals are verified with: those of AUDIT_PUBLIC_KEYS, and the own one. */
export async function auditPublicKeys(config: KeyConfig): Promise<AuditPublicKeys> {
  const keys = new Map(config.audit.publicKeys);
  const own = await knownKey(config);
  if (own && !keys.has(own.keyId)) keys.set(own.keyId, publicKeyOf(own.secretKey));
  return keys;
}

async function knownKey(config: KeyConfig): Promise<AuditSigningKey | null> {
  const { keyId, secretKey } = config.audit;
  if (secretKey) return { keyId, secretKey };
  if (config.production) return null;
  const hex = await readFile(keyFile(config), 'utf8').catch(() => '');
  return /^[0-9a-f]{64}$/.test(hex) ? { keyId, secretKey: Buffer.from(hex, 'hex') } : null;
}

function keyFile({ dataDir }: KeyConfig): string {
  return path.resolve(dataDir, 'audit-key');
}
