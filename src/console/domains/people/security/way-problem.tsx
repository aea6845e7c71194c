import { Alert, Button } from 'antd';
import { codeOf, messageOf } from '@shared/contract/connection-error';
import { signOut } from '../../../session/sign-out';
import { Problem } from '../../../ui/problem';

/** Why a way of signing in was not changed; where the session is too old for it, the way to a new one. */
export function WayProblem({ error }: { error: unknown }) {
  if (codeOf(error) !== 'SIGN_IN_AGAIN') return <Problem error={error} />;
  return (
    <Alert
      role="alert"
      type="info"
      showIcon
      title={messageOf(error)}
      // The address stays: she comes back to this page.
      action={<Button onClick={() => void signOut('to-be-sure')}>重新登录</Button>}
    />
  );
}
