import { createTalkVault } from '@console/domains/counselling/talk-vault/talk-vault';
import { randomFrom } from '@shared/envelope/random';
import { vaultInPage } from '../keyring/vault-in-page';

export const startWorker = vaultInPage(() =>
  createTalkVault({ random: randomFrom(globalThis.crypto), now: () => new Date() }),
);
