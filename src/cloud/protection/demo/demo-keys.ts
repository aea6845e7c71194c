import { createHash } from 'node:crypto';
import { recipientOf, type IdentityBytes } from '@shared/envelope/age/identity';
import { isReturnCode, type ReturnCode } from '@shared/envelope/code/return-code';
import { base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import type { HandlerKeys } from '@shared/envelope/keys/handler-keys';
import { keyIdOf } from '@shared/envelope/keys/key-id';
import { demoRootSeedText } from '@shared/protection/trust/demo-root';
import { publicKeyOf } from '@shared/signing/ed25519';
import type { DemoAccount } from './key-files';

// Everything here can be worked out by everybody. The server refuses the demo's root outside the demo, and
// without it nobody believes a directory that names these keys.

const seedOf = (text: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(text).digest());
const known = (what: string) => seedOf(`womens-home: ${what}, known to everybody`);

export const demoRootSecret = (): Uint8Array => seedOf(demoRootSeedText);
export const demoStatusSecret = (): Uint8Array => known('status key of the demo');
export const demoRecovery = (): IdentityBytes => known('recovery key of the demo');

export function demoHandlerKeys(account: DemoAccount): HandlerKeys {
  const identity = known(`identity of the demo's ${account}`);
  const signingSecret = known(`signing key of the demo's ${account}`);
  const signing = publicKeyOf(signingSecret);
  const recipient = recipientOf(identity);
  return {
    public: { keyId: keyIdOf(signing, recipient), signing: base64urlFromBytes(signing), recipient },
    identity,
    signingSecret,
  };
}

/** The return code of the demo's case of that number. */
export function demoReturnCode(number: number): ReturnCode {
  for (let attempt = 0; ; attempt += 1) {
    const code = known(`return code ${number}.${attempt} of the demo`).slice(0, 10);
    if (isReturnCode(code)) return code;
  }
}
