import { randomFrom } from '@shared/envelope/random';
import { serveVault, type VaultQuestion } from '../../../keyring/serve-vault';
import { createTalkVault } from './talk-vault';

/** The worker's own side; the page's is `vault-client.ts`. */
const answer = serveVault(
  createTalkVault({ random: randomFrom(globalThis.crypto), now: () => new Date() }),
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- nor has its page
  (reply) => globalThis.postMessage(reply),
);
globalThis.addEventListener('message', ({ data }: MessageEvent<VaultQuestion>) => answer(data));
