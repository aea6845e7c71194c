import path from 'node:path';
import * as v from 'valibot';
import {
  openDirectory,
  statusKey,
  type DirectoryStatement,
} from '@shared/envelope/directory/directory';
import { base64urlFromBytes, bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { bytes32, keyId, recipient, slug } from '@shared/envelope/encoding/forms';
import {
  openStatement,
  signedFromText,
  signedToText,
  signStatement,
} from '@shared/envelope/encoding/signed';
import { EnvelopeError } from '@shared/envelope/errors';
import { recoveryKeyIdOf } from '@shared/envelope/keys/key-id';
import { readTextFile } from './folder';
import { KeysError } from './keys-error';

/** Names of the files in the folder of keys. */
export const inFolder = (folder: string) => ({
  rootSecret: path.join(folder, 'root.age'),
  rootPublic: path.join(folder, 'root.public.json'),
  statusSecret: path.join(folder, 'status.age'),
  statusCertificate: path.join(folder, 'status.certificate'),
  recoveryPublic: path.join(folder, 'recovery.public.json'),
  recoverySheet: (number: number) => path.join(folder, `recovery-sheet-${number}.html`),
  directory: (version: number) => path.join(folder, `directory-${version}.signed`),
  status: (number: number) => path.join(folder, `status-${number}.signed`),
});

const rootPublic = v.strictObject({ tag: v.literal('root public key'), root: bytes32 });
const recoveryPublic = v.strictObject({
  tag: v.literal('recovery public key'),
  recipient,
  keyId,
});
/** What the root signs over a status key, for the purpose below. A directory takes over what it says. */
const certificate = v.strictObject({
  tag: v.literal('status key'),
  tenant: slug,
  ...statusKey.entries,
});
const CERTIFICATE_PURPOSE = 'status key v1';
export type StatusCertificate = v.InferOutput<typeof certificate>;

export function rootPublicText(root: Uint8Array): string {
  return asText({ tag: 'root public key', root: base64urlFromBytes(root) });
}

/** The root's public key, 32 bytes. Throws FILE. */
export function readRoot(folder: string): Uint8Array {
  return bytesFromBase64url(readJson(inFolder(folder).rootPublic, rootPublic).root);
}

export function recoveryPublicText(of: string): string {
  return asText({ tag: 'recovery public key', recipient: of, keyId: recoveryKeyIdOf(of) });
}

/** The recovery key's public half. Throws FILE. */
export function readRecovery(folder: string): { recipient: string; keyId: string } {
  const file = inFolder(folder).recoveryPublic;
  const read = readJson(file, recoveryPublic);
  if (recoveryKeyIdOf(read.recipient) !== read.keyId) throw notOurs(file);
  return read;
}

export function signCertificate(of: StatusCertificate, rootSecret: Uint8Array): string {
  return signedToText(signStatement(CERTIFICATE_PURPOSE, of, rootSecret));
}

/** Throws FILE, or NOT_VALID for one that another root signed. */
export function readCertificate(folder: string, root: Uint8Array): StatusCertificate {
  const text = readTextFile(inFolder(folder).statusCertificate);
  return verified('状态钥匙的证书', () =>
    openStatement(CERTIFICATE_PURPOSE, signedFromText(text), root, certificate),
  );
}

/** A signed directory, verified against the root. Throws FILE or NOT_VALID. */
export function readDirectoryFile(
  file: string,
  root: Uint8Array,
): { text: string; statement: DirectoryStatement } {
  const text = readTextFile(file);
  return { text, statement: verified('名册', () => openDirectory(text, root)) };
}

/** Passes on what `read` gives, with the envelope's errors in words. Throws NOT_VALID. */
export function verified<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error;
    throw new KeysError('NOT_VALID', `${what}${faultWords[error.code] ?? '读不懂，格式不对。'}`);
  }
}

const faultWords: Partial<Record<EnvelopeError['code'], string>> = {
  FORGED: '的签名不对：不是这把钥匙签的，或者签完被改过。不要用它。',
  UNKNOWN_SUITE: '用了新的格式，这个工具太旧。',
};

/** JSON of a form. Throws FILE. */
export function readJson<const Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, parsedJson(readTextFile(file)));
  if (!result.success) throw notOurs(file);
  return result.output;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function notOurs(file: string): KeysError {
  return new KeysError('FILE', `${file} 不是这里要的文件，拿错了或者坏了。`);
}

const asText = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
