import { Alert, Button } from 'antd';
import { trialForm } from '@shared/protection/report/trial';
import { api } from '../../../../platform/api';
import type { ShownCase } from '../../vault/vault-calls';
import { VaultProblem } from '../../../../keyring/vault-problem';
import { useAct, useOpenCase } from '../session/use-act';

/** What the sealed form says, by whoever wrote it; not what the server says of it. */
export function isSealedAsTrial({ entries }: ShownCase): boolean {
  return entries.some(
    ({ message }) => message?.kind === 'report' && message.body.content.form === trialForm,
  );
}

/** The daily trial from outside: a signature shows that reports arrive and are looked at. */
export function TrialNotice() {
  const { data } = useOpenCase();
  const act = useAct();
  if (data.row.state === 'without-case') {
    return <Alert type="success" showIcon title="每日测试，已经签名确认收到。7 天后自动删掉。" />;
  }
  const sign = () =>
    act.run({
      intent: 'confirm trial',
      steps: [{ kind: 'status', thread: 'shared', status: 'received', of: null }],
      send: (input, call) => api.protection.confirmTrial(input, call),
    });
  return (
    <Alert
      type="info"
      showIcon
      title="每日测试，不是求助。"
      description={
        <div className="stack">
          <p>
            每天从外面自动发一次，试求助能不能送到、有没有人看。签名确认收到就行；一天没人签，系统会叫人来查。
          </p>
          <Button
            className="fit"
            type="primary"
            loading={act.isPending}
            onClick={() => void sign()}
          >
            签名确认收到
          </Button>
          {act.error !== null && <VaultProblem error={act.error} />}
        </div>
      }
    />
  );
}

/** The server and the sealed form do not say the same: what is written inside counts. */
export function TrialMismatch({ isSaidByServer }: { isSaidByServer: boolean }) {
  return isSaidByServer ? (
    <Alert
      type="error"
      showIcon
      title="系统把它标成“每日测试”，可里面不是测试。"
      description="当真的求助来办，并马上告诉负责人：系统标错了，或者被人动过。"
    />
  ) : (
    <Alert
      type="warning"
      showIcon
      title="里面写的是每日测试，系统没有这样标。先看清楚，再记“不立案：测试”。"
    />
  );
}
