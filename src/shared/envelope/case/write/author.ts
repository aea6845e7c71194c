import type { CodeKeys } from '../../code/code-keys';
import type { HandlerKeys } from '../../keys/handler-keys';
import type { KeyId } from '../../keys/key-id';
import type { AuthorRole } from '../entry';

/** Who signs. */
export interface Author {
  role: AuthorRole;
  keyId: KeyId;
  signingSecret: Uint8Array;
}

export function ownerAs({ public: own, signingSecret }: CodeKeys): Author {
  return { role: 'owner', keyId: own.keyId, signingSecret };
}

export function handlerAs({ public: own, signingSecret }: HandlerKeys): Author {
  return { role: 'handler', keyId: own.keyId, signingSecret };
}
