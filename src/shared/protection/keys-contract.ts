import { operation } from '@shared/contract/operation';
import { done, instant, text, unitId } from '@shared/contract/schemas';
import { bytes32, recipient } from '@shared/envelope/encoding/forms';
import * as v from 'valibot';
import { staffOnly } from './case-contract';
import { directoryText, statusText } from './owner-contract';
import { handlerSlug, keyId } from './wire';

const handles = { ...staffOnly, access: 'handles-cases' } as const;
const leads = { ...staffOnly, access: 'leads-cases' } as const;

/**
 * `requested`: made, and in no directory yet. `listed`: reports are sealed to it. `ended`: its time is over.
 * `revoked`: by the root or the status key. `left`: she gave it up.
 */
export const keyStates = ['requested', 'listed', 'ended', 'revoked', 'left'] as const;
export type KeyState = (typeof keyStates)[number];

/** A handler's key without its file. */
export const handlerKey = v.object({
  keyId,
  handler: handlerSlug,
  name: v.string(),
  unitId,
  role: v.picklist(['case-handler', 'case-lead']),
  signing: bytes32,
  recipient,
  state: v.picklist(keyStates),
  madeAt: instant,
  /** As the current directory has it; null while it is in none. */
  validFrom: v.nullable(instant),
  validUntil: v.nullable(instant),
});
export type HandlerKey = v.InferOutput<typeof handlerKey>;

const notTrue = {
  /** The signature, the version, the time or the form is not right. */
  NOT_VALID: {
    status: 422,
    message: '这份文件没有通过检查，没有发布',
    data: v.object({ why: v.string() }),
  },
} as const;

/** Handlers' keys, and the signed lists that say whose they are. */
export const keysContract = {
  enrolKey: operation({
    ...handles,
    kind: 'command',
    summary: 'Public halves of a new key, and its file under six words',
    input: v.object({
      /** What colleagues call her. */
      name: text(20),
      unitId,
      signing: bytes32,
      recipient,
      /** The age file under the passphrase, base64url. */
      file: v.pipe(v.string(), v.maxLength(8_000), v.regex(/^[A-Za-z0-9_-]+$/)),
      /** Her key that this one takes the place of: both stay until a directory says so. */
      renews: v.optional(keyId),
    }),
    output: v.object({ keyId, handler: handlerSlug }),
    errors: {
      KEY_KNOWN: { status: 409, message: '这把钥匙已经登记过了' },
      TOO_MANY_KEYS: { status: 409, message: '你还有没处理完的钥匙，先请负责人签名或停用旧的' },
      NOT_YOUR_UNIT: { status: 403, message: '你在这个单位没有个案的角色' },
    },
  }),
  myKeys: operation({
    ...handles,
    kind: 'query',
    summary: 'The caller’s keys, with the files that her six words open',
    input: v.object({}),
    output: v.object({
      keys: v.array(v.object({ ...handlerKey.entries, file: v.nullable(v.string()) })),
    }),
  }),
  leaveKey: operation({
    ...handles,
    kind: 'command',
    summary: 'Give a key up: its file is deleted, and the leads are asked to revoke it',
    input: v.object({ keyId }),
    output: done,
  }),
  keyRequests: operation({
    ...leads,
    kind: 'query',
    audited: true,
    summary: 'All keys, for whoever signs the next directory',
    input: v.object({}),
    output: v.object({
      /** Of the directory that is published; null where none is. */
      version: v.nullable(v.number()),
      expires: v.nullable(instant),
      lastStatusAt: v.nullable(instant),
      keys: v.array(handlerKey),
    }),
  }),
  publishDirectory: operation({
    ...leads,
    kind: 'command',
    summary: 'A directory that the root has signed',
    input: v.object({ directory: directoryText }),
    output: v.object({ version: v.number(), expires: instant }),
    errors: notTrue,
  }),
  publishStatus: operation({
    ...leads,
    kind: 'command',
    summary: 'A statement of the status key: which version is current, which keys are revoked',
    input: v.object({ status: statusText }),
    output: v.object({ number: v.number() }),
    errors: notTrue,
  }),
};
