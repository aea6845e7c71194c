import { Alert, Button } from 'antd';
import { codeOf, messageOf } from '@shared/contract/connection-error';
import { signOut } from '../../../session/sign-out';
import { Problem } from '../../../ui/problem';
import { ConfirmByCode } from './confirm-by-code';

/** Why a way of signing in was not changed; where she is to show who she is, the ways to do that. */
export function SignInMethodProblem({ error }: { error: unknown }) {
  if (codeOf(error) !== 'CONFIRM_FIRST') return <Problem error={error} />;
  return (
    <Alert
      role="alert"
      type="info"
      showIcon
      title={messageOf(error)}
      description={
        <div className="stack">
          <ConfirmByCode />
          {/* The address stays: she comes back to this page. */}
          <p>
            或者用密码加动态码、通行密钥
            <Button type="link" onClick={() => void signOut('to-be-sure')}>
              重新登录
            </Button>
            ，10 分钟内都算。
          </p>
        </div>
      }
    />
  );
}
