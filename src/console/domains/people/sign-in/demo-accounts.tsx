import { Button } from 'antd';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { beginSession } from '../../../session/begin-session';
import { Problem } from '../../../ui/problem';
import { browserLabel } from '@shared/people/staff-sign-in/browser-label';

interface DemoAccountsProps {
  accounts: readonly { account: string; name: string; description: string }[];
}

/** One click each, where the server is a demo. */
export function DemoAccounts({ accounts }: DemoAccountsProps) {
  const signIn = useCommand(api.people.signInAsDemo, {
    onDone: beginSession,
  });
  if (accounts.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="demo-title">
      <h2 className="sign-in__way" id="demo-title">
        演示账号
      </h2>
      <p className="quiet">这里是演示，点一个就能进，数据都是编的。</p>
      {signIn.isError && <Problem error={signIn.error} />}
      <ul className="plain-list">
        {accounts.map(({ account, name, description }) => (
          <li key={account}>
            <Button
              block
              className="sign-in__demo"
              loading={signIn.isPending && signIn.variables.account === account}
              onClick={() =>
                signIn.mutate({
                  account,
                  deviceLabel: browserLabel(navigator.userAgent),
                  forConsole: true,
                })
              }
            >
              <span className="sign-in__demo-name">{name}</span>
              <span className="sign-in__demo-note">{description}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
