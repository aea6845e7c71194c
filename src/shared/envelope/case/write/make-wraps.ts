import { seal } from '../../age/seal';
import type { IdentityBytes } from '../../age/identity';
import type { VerifiedDirectory } from '../../directory/choose-directory';
import { base64urlFromBytes } from '../../encoding/base64url';
import { EnvelopeError } from '../../errors';
import { recoveryKeyIdOf, type KeyId } from '../../keys/key-id';
import { wrapHash, type Thread, type WrapText } from '../entry';
import type { CaseState } from '../verify/case-state';

/** A key to wrap to. */
export interface Target {
  keyId: KeyId;
  /** `age1…` */
  recipient: string;
}

export interface MadeWraps {
  texts: WrapText[];
  names: { to: KeyId; hash: string }[];
}

/** Seals an epoch's secret to each of these keys, one file each, so that each can be deleted alone. */
export async function makeWraps(
  secret: IdentityBytes,
  { thread, epoch }: { thread: Thread; epoch: number },
  targets: readonly Target[],
): Promise<MadeWraps> {
  const made: MadeWraps = { texts: [], names: [] };
  for (const { keyId, recipient } of targets) {
    const file = await seal(secret, [recipient]);
    made.texts.push({ thread, epoch, to: keyId, file: base64urlFromBytes(file) });
    made.names.push({ to: keyId, hash: wrapHash(file) });
  }
  return made;
}

/** The recovery key of a directory, to wrap to. */
export function recoveryTarget({ recovery }: VerifiedDirectory): Target {
  return { keyId: recoveryKeyIdOf(recovery), recipient: recovery };
}

/** The key of that id among those of the directory, the recovery key and hers. Throws NOT_A_READER. */
export function targetOf(keyId: KeyId, state: CaseState, directory: VerifiedDirectory): Target {
  const all = [...directory.handlers, recoveryTarget(directory), state.owner];
  const found = all.find((one) => one.keyId === keyId);
  if (!found) throw new EnvelopeError('NOT_A_READER', 'nobody has this key');
  return { keyId, recipient: found.recipient };
}
