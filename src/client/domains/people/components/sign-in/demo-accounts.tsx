import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { ListRow } from '@client/ui/press/list-row';
import { Notice } from '@client/ui/state/notice';
import { useSignIn } from '../../sign-in/use-sign-in';
import { Failure } from '../failure';
import '../people.scss';

interface DemoAccountsProps {
  accounts: readonly { account: string; name: string; description: string }[];
}

/** Whom one can be in the demo. The server offers none outside of it. */
export function DemoAccounts({ accounts }: DemoAccountsProps) {
  const signIn = useSignIn();
  if (accounts.length === 0) return null;
  return (
    <>
      <Heading>用演示账号看看</Heading>
      <Notice tone="warn">
        这里是演示，资料都是编的，别填真的。点一个就登录，也表示同意隐私说明。
      </Notice>
      <Failure error={signIn.error} />
      <Card className="people-list">
        {accounts.map(({ account, name, description }) => (
          <ListRow
            key={account}
            title={name}
            note={description}
            onPress={() => {
              if (!signIn.isPending) signIn.mutate({ by: 'demo', account });
            }}
          />
        ))}
      </Card>
    </>
  );
}
