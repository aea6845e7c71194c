import { createKeyring } from '../../../keyring/keyring';
import type { VaultCalls } from '../vault/vault-calls';

/** Whether a handler's keys are open. The keys themselves are in the worker and nowhere else. */
export const keyring = createKeyring<VaultCalls>(async (onBroken) => {
  const [{ VaultClient }, { startWorker }] = await Promise.all([
    import('../../../keyring/vault-client'),
    import('../vault/start-worker'),
  ]);
  return new VaultClient<VaultCalls>(startWorker, onBroken);
});

export const {
  store: keyStore,
  getVault,
  openVault,
  isOpen,
  opened: keysOpened,
  lock: lockKeys,
  millisecondsLeft,
  touch: touchKeys,
} = keyring;
