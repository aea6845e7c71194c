import { Button } from 'antd';
import { api } from '../../../../platform/api';
import { VaultProblem } from '../../../../keyring/vault-problem';
import type { ShownCase } from '../../vault/vault-calls';
import { useAct } from '../session/use-act';

/**
 * Confirms with a signature that what she sent was read. Opening leaves the system's mark only: that
 * somebody read is said by herself, or not at all.
 */
export function SignStatus({ shown }: { shown: ShownCase }) {
  const { run, isPending, error } = useAct();
  const last = lastUnconfirmed(shown);
  if (last === null) return null;
  const sign = () =>
    run({
      intent: 'confirm',
      steps: [{ kind: 'status', thread: 'shared', status: 'opened', of: last }],
      send: (input, call) => api.protection.addEntries(input, call),
    });
  return (
    <div className="confirm">
      <span>还没有人签名说看过她最新写的。</span>
      <Button loading={isPending} onClick={() => void sign()}>
        签名确认：我看过了
      </Button>
      {error !== null && <VaultProblem error={error} />}
    </div>
  );
}

/** Hash of the newest that she wrote, unless a handler has confirmed or answered it. */
export function lastUnconfirmed({ entries }: ShownCase): string | null {
  const shared = entries.filter(({ thread }) => thread === 'shared');
  const index = shared
    .map(({ role, kind }) => role === 'owner' && kind === 'sealed')
    .lastIndexOf(true);
  const last = shared[index];
  if (!last) return null;
  const isConfirmed = shared.some(({ status }) => status?.of === last.hash);
  const isAnswered = shared
    .slice(index + 1)
    .some(({ role, message }) => role === 'handler' && message?.kind === 'answer');
  return isConfirmed || isAnswered ? null : last.hash;
}
