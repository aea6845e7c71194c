import { deserialize, serialize } from 'node:v8';
import { randomFrom } from '@shared/envelope/random';
import {
  serveVault,
  type VaultQuestion,
  type VaultReply,
} from '@console/domains/protection/vault/serve-vault';
import type { VaultPort } from '@console/domains/protection/vault/start-worker';
import { createVault } from '@console/domains/protection/vault/vault';

/** All that left a vault since the last `forgetTraffic`, as text: no secret may be in it. */
export const traffic: string[] = [];

/**
 * The worker's stand-in: the same code, in the page, spoken to in copies as a worker is. What cannot be
 * copied fails here as it would there.
 */
export function startWorker(onReply: (reply: VaultReply) => void): VaultPort {
  let hasEnded = false;
  const answer = serveVault(
    createVault({ random: randomFrom(globalThis.crypto), now: () => new Date() }),
    (reply) => {
      traffic.push(asText(reply));
      if (!hasEnded) onReply(copied(reply));
    },
  );
  return {
    ask: (question) => answer(copied(question)),
    end: () => {
      hasEnded = true;
    },
  };
}

function asText(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each instanceof Uint8Array ? `bytes ${Buffer.from(each).toString('base64url')}` : each,
  );
}

/** jsdom has no `structuredClone`; this is the same algorithm. */
function copied(value: VaultReply): VaultReply;
function copied(value: unknown): VaultQuestion;
function copied(value: unknown): unknown {
  return deserialize(serialize(value));
}
