import { createVault } from '@console/domains/protection/vault/vault';
import { randomFrom } from '@shared/envelope/random';
import { vaultInPage } from '../keyring/vault-in-page';

export const startWorker = vaultInPage(() =>
  createVault({ random: randomFrom(globalThis.crypto), now: () => new Date() }),
);
