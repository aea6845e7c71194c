import * as v from 'valibot';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { bytes32, instant, keyId, recipient, slug } from '@shared/envelope/encoding/forms';
import { keyIdOf } from '@shared/envelope/keys/key-id';
import { KeysError } from './keys-error';
import { readJson } from './public-files';

const requestedKey = v.strictObject({
  keyId,
  handler: slug,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
  unit: slug,
  role: v.picklist(['case-handler', 'case-lead', 'counsellor', 'counselling-supervisor']),
  signing: bytes32,
  recipient,
  state: v.picklist(['requested', 'listed', 'ended']),
  madeAt: instant,
});
export type RequestedKey = v.InferOutput<typeof requestedKey>;

/** What the console exports (导出给根钥匙). It came through the server: nothing in it is believed. */
const requestsFile = v.strictObject({
  tag: v.literal('key requests'),
  /** The version that the server calls current; 0 before the first. */
  after: v.pipe(v.number(), v.integer(), v.minValue(0)),
  keys: v.pipe(v.array(requestedKey), v.maxLength(400)),
  gone: v.array(v.strictObject({ keyId, state: v.picklist(['left', 'revoked']) })),
});
export type RequestsFile = v.InferOutput<typeof requestsFile>;

/** Throws FILE, or REQUESTS for a key under another id than its own. */
export function readRequests(file: string): RequestsFile {
  const requests = readJson(file, requestsFile);
  const ids = new Set<string>();
  for (const key of requests.keys) {
    if (keyIdOf(bytesFromBase64url(key.signing), key.recipient) !== key.keyId) {
      throw new KeysError('REQUESTS', `${key.name}的钥匙和编号 ${key.keyId} 对不上：文件被改过。`);
    }
    if (ids.has(key.keyId)) throw new KeysError('REQUESTS', `编号 ${key.keyId} 出现了两次。`);
    ids.add(key.keyId);
  }
  return requests;
}
