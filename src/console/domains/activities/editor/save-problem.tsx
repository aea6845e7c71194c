import { Alert } from 'antd';
import { isConnectionError, messageOf } from '@shared/contract/connection-error';
import { issuesOfRefusal } from './use-save';

/** Why it was not saved; nothing of what was typed is gone. */
export function SaveProblem({ error }: { error: unknown }) {
  const reasons = Object.values(issuesOfRefusal(error) ?? {});
  return (
    <Alert
      role="alert"
      type={isConnectionError(error) ? 'warning' : 'error'}
      showIcon
      title={reasons.length > 0 ? reasons.join('；') : messageOf(error)}
      description="没有存上，填的内容都还在。"
    />
  );
}
