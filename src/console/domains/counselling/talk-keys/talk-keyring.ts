import { createKeyring } from '../../../keyring/keyring';
import { useKeyring } from '../../../keyring/use-keyring';
import type { TalkCalls } from '../talk-vault/talk-calls';

/** Whether a counsellor's keys are open. The keys themselves are in the worker and nowhere else. */
export const talkKeyring = createKeyring<TalkCalls>(async (onBroken) => {
  const [{ VaultClient }, { startWorker }] = await Promise.all([
    import('../../../keyring/vault-client'),
    import('../talk-vault/start-worker'),
  ]);
  return new VaultClient<TalkCalls>(startWorker, onBroken);
});

export const useTalkKeys = () => useKeyring(talkKeyring);
