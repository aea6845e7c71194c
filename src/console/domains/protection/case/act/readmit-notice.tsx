import { Alert, Button } from 'antd';
import { readersOf } from '@shared/envelope/directory/readers';
import { caseLeadRoles } from '@shared/organisation/roles';
import { api } from '../../../../platform/api';
import { holdsOneOf } from '../../../../session/staff-roles';
import { useStaff } from '../../../../session/use-staff';
import { useDirectory } from '../../directory/use-directory';
import { VaultProblem } from '../../../../keyring/vault-problem';
import { useAct, useOpenCase } from '../session/use-act';
import { tendsKeys } from '../session/tends-keys';

/**
 * A case that was closed and is open again: the wraps of all but the leads were deleted, so that a lead has
 * to let the others in.
 */
export function ReadmitNotice() {
  const { data } = useOpenCase();
  const { units } = useStaff();
  const { choice } = useDirectory();
  const act = useAct();
  const { shown, readers, row } = data;
  if (!shown || !choice?.ok || !tendsKeys(row) || !holdsOneOf(units, caseLeadRoles)) return null;
  const valid = new Set(
    readersOf(choice.directory, shown.choice).readers.map(({ keyId }) => keyId),
  );
  const lost = shown.readers.filter((keyId) => valid.has(keyId) && !readers.includes(keyId));
  if (lost.length === 0) return null;
  const readmit = () =>
    act.run({
      intent: 'readmit',
      steps: [{ kind: 'readmit', to: lost }],
      send: (input, call) => api.protection.addEntries(input, call),
    });
  return (
    <Alert
      type="warning"
      showIcon
      title="结案时删了经办人的锁，现在只有负责人能读。"
      description={
        <div className="stack">
          <Button className="fit" loading={act.isPending} onClick={() => void readmit()}>
            让经办人重新能读
          </Button>
          {act.error !== null && <VaultProblem error={act.error} />}
        </div>
      }
    />
  );
}
