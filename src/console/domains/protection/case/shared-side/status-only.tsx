import { Button } from 'antd';
import { api } from '../../../../platform/api';
import { VaultProblem } from '../../../../keyring/vault-problem';
import type { ShownCase } from '../../vault/vault-calls';
import { useAct } from '../session/use-act';

/** About somebody else: whoever wrote is told 收到 and 已处理, signed, and not a word more. */
export function StatusOnly({ shown }: { shown: ShownCase }) {
  const { run, isPending, error } = useAct();
  const signed = new Set(
    shown.entries.flatMap(({ thread, status }) =>
      thread === 'shared' && status ? [status.status] : [],
    ),
  );
  const sign = (status: 'received' | 'handled') =>
    run({
      intent: `status ${status}`,
      steps: [{ kind: 'status', thread: 'shared', status, of: null }],
      send: (input, call) => api.protection.addEntries(input, call),
    });
  return (
    <div className="write write--shared">
      <p>
        反映的人可能就在那个家旁边，也可能手机被人看着：这里只能签“收到”和“已处理”，别的写在右边。
      </p>
      {error !== null && <VaultProblem error={error} />}
      <div className="write__foot">
        <Button
          type="primary"
          loading={isPending}
          disabled={signed.has('received')}
          onClick={() => void sign('received')}
        >
          签名：收到
        </Button>
        <Button
          type="primary"
          loading={isPending}
          disabled={signed.has('handled')}
          onClick={() => void sign('handled')}
        >
          签名：已处理
        </Button>
      </div>
    </div>
  );
}
