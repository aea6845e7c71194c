import { deserialize, serialize } from 'node:v8';
import {
  serveVault,
  type Calls,
  type VaultQuestion,
  type VaultReply,
} from '@console/keyring/serve-vault';
import type { StartVault } from '@console/keyring/vault-port';

/** All that left a vault since a test emptied it, as text: no secret may be in it. */
export const traffic: string[] = [];

/**
 * The worker's stand-in: the same code, in the page, spoken to in copies as a worker is. What cannot be
 * copied fails here as it would there.
 */
export function vaultInPage<Vault extends Calls<Vault>>(create: () => Vault): StartVault {
  return (onReply) => {
    let hasEnded = false;
    const answer = serveVault(create(), (reply) => {
      traffic.push(asText(reply));
      if (!hasEnded) onReply(copied(reply));
    });
    return {
      ask: (question) => answer(copied(question)),
      end: () => {
        hasEnded = true;
      },
    };
  };
}

function asText(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each instanceof Uint8Array ? `bytes ${Buffer.from(each).toString('base64url')}` : each,
  );
}

/** jsdom has no `structuredClone`; this is the same algorithm. */
function copied(value: VaultReply): VaultReply;
function copied(value: VaultQuestion): VaultQuestion;
function copied(value: unknown): unknown {
  return deserialize(serialize(value));
}
