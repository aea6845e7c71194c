import { Alert, Button } from 'antd';
import { api } from '../../../../platform/api';
import { VaultProblem } from '../../../../keyring/vault-problem';
import type { ShownCase } from '../../vault/vault-calls';
import { useAct, useOpenCase } from '../session/use-act';
import { withoutCaseWords } from '../words';

/** Closed, or no case at all: it can be opened again. */
export function EndedNotice({ shown }: { shown: ShownCase }) {
  const { data } = useOpenCase();
  const { withoutCase } = data.row;
  const act = useAct();
  const reopen = () =>
    act.run({
      intent: 'reopen',
      steps:
        shown.reporter === 'self'
          ? [{ kind: 'status', thread: 'shared', status: 'reopened', of: null }]
          : [],
      send: (input, call) => api.protection.reopen(input, call),
    });
  return (
    <Alert
      type="info"
      showIcon
      title={
        withoutCase === null ? '已经结案。' : `记为${withoutCaseWords[withoutCase]}，没有立案。`
      }
      description={
        <div className="stack">
          <Button className="fit" loading={act.isPending} onClick={() => void reopen()}>
            重新打开
          </Button>
          {act.error !== null && <VaultProblem error={act.error} />}
        </div>
      }
    />
  );
}
