import { Alert, Button } from 'antd';
import { caseLeadRoles } from '@shared/organisation/roles';
import { api } from '../../../../platform/api';
import { holdsOneOf } from '../../../../session/staff-roles';
import { useStaff } from '../../../../session/use-staff';
import { VaultProblem } from '../../vault/vault-problem';
import type { ShownCase } from '../../vault/vault-calls';
import { useAct } from '../session/use-act';

/** Somebody asked to close it: the lead says yes or no. */
export function ClosingNotice({ shown }: { shown: ShownCase }) {
  const { units } = useStaff();
  const agree = useAct();
  const keep = useAct();
  const isLead = holdsOneOf(units, caseLeadRoles);
  const failed = agree.error ?? keep.error;
  return (
    <Alert
      type="warning"
      showIcon
      title={isLead ? '有人申请结案，原因写在右边。' : '已经申请结案，等负责人同意。'}
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
                签名，同意结案
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
                先不结
              </Button>
            </div>
            {failed !== null && <VaultProblem error={failed} />}
          </div>
        )
      }
    />
  );
}
