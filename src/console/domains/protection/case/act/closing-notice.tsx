import { Alert, Button } from 'antd';
import { caseLeadRoles } from '@shared/organisation/roles';
import { api } from '../../../../platform/api';
import { holdsOneOf } from '../../../../session/staff-roles';
import { useStaff } from '../../../../session/use-staff';
import { VaultProblem } from '../../../../keyring/vault-problem';
import type { ShownCase } from '../../vault/vault-calls';
import { useAct, useOpenCase } from '../session/use-act';
import { withoutCaseWords } from '../words';

/** Somebody asked to close it, or to set it aside: the lead says yes or no. */
export function ClosingNotice({ shown }: { shown: ShownCase }) {
  const { units } = useStaff();
  const { withoutCase } = useOpenCase().data.row;
  const wish = withoutCase === null ? '结案' : `不立案（${withoutCaseWords[withoutCase]}）`;
  const agree = useAct();
  const keep = useAct();
  const isLead = holdsOneOf(units, caseLeadRoles);
  const failed = agree.error ?? keep.error;
  return (
    <Alert
      type="warning"
      showIcon
      title={
        isLead
          ? `有人申请${wish}，原因写在“${shown.reporter === 'self' ? '她' : '反映的人'}看不到”那一栏。`
          : `已经申请${wish}，等负责人同意。`
      }
      description={
        isLead && (
          <div className="stack">
            <div className="row">
              <Button
                type="primary"
                loading={agree.isPending}
                onClick={() =>
                  void agree.run({
                    intent: 'agree to close',
                    steps: [
                      {
                        kind: 'status',
                        thread: 'shared',
                        status: shown.reporter === 'self' ? 'closed' : 'handled',
                        of: null,
                      },
                    ],
                    send: (input, call) => api.protection.agreeToClose(input, call),
                  })
                }
              >
                {withoutCase === null ? '签名，同意结案' : '签名，同意不立案'}
              </Button>
              <Button
                loading={keep.isPending}
                onClick={() =>
                  void keep.run({
                    intent: 'keep open',
                    steps: [],
                    send: (input, call) => api.protection.keepOpen(input, call),
                  })
                }
              >
                {withoutCase === null ? '先不结' : '当真的办'}
              </Button>
            </div>
            {failed !== null && <VaultProblem error={failed} />}
          </div>
        )
      }
    />
  );
}
