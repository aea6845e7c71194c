import { Tabs } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useSession } from '../../../session/use-session';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { DemoAccounts } from './demo-accounts';
import { Scan } from './scan';
import { WithPassword } from './with-password';
import '../people.css';

/** The sign-in page. What is offered is what the server offers here. */
export default function SignInPage() {
  const { endedBecause } = useSession();
  const options = useQuery({
    queryKey: queryKey('people', 'signInOptions'),
    queryFn: ({ signal }) => api.people.signInOptions({}, { signal }),
  });
  useEffect(() => {
    document.title = '登录 · 网上妇女之家工作台';
  }, []);
  return (
    <main className="sign-in">
      <div className="sign-in__card">
        <h1 className="sign-in__title">
          网上妇女之家<span className="sign-in__place">工作台</span>
        </h1>
        {endedBecause === 'ended' && (
          <p role="status">
            登录已经到期，或者在别处退出了。请再登录一次，没保存的内容还在这台电脑上。
          </p>
        )}
        {endedBecause === 'to-be-sure' && (
          <p role="status">请再登录一次，确认是你本人。登录后 10 分钟内可以改登录方式。</p>
        )}
        {options.isPending && <Loading rows={3} />}
        {options.isError && (
          <Problem error={options.error} onRetry={() => void options.refetch()} />
        )}
        {options.data && (
          <Tabs
            items={[
              { key: 'scan', label: '手机扫码', children: <Scan /> },
              {
                key: 'password',
                label: '用户名和密码',
                children: <WithPassword hasPasskeys={options.data.passkey} />,
              },
            ]}
          />
        )}
      </div>
      {options.data && options.data.demoAccounts.length > 0 && (
        <div className="sign-in__card">
          <DemoAccounts accounts={options.data.demoAccounts} />
        </div>
      )}
    </main>
  );
}
