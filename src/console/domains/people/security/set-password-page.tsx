import { Button, Input } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { passwordProblem } from '@shared/people/staff-sign-in/password-rules';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { Labelled } from '../../../ui/labelled';
import { reasonOf } from './password-form';
import '../people.css';

/**
 * Sets a password by an administrator's link. Its code stands behind the `#`: browsers send that part
 * to nobody, and it is taken out of the address as soon as it was read.
 */
export default function SetPasswordPage() {
  const [code] = useState(() => location.hash.slice(1));
  const [, go] = useLocation();
  const [fresh, setFresh] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => {
    document.title = '设密码 · 网上妇女之家工作台';
    history.replaceState(null, '', location.pathname);
  }, []);
  const link = useQuery({
    queryKey: queryKey('people', 'passwordLink'),
    queryFn: ({ signal }) => api.people.passwordLink({ code }, { signal }),
    gcTime: 0,
  });
  const setPassword = useCommand(api.people.setPasswordByLink);
  const problem = passwordProblem(fresh, { userName: link.data?.userName ?? '', name: null });
  return (
    <main className="sign-in">
      <div className="sign-in__card">
        <h1 className="sign-in__title">设密码</h1>
        {link.isPending && <Loading rows={2} />}
        {link.isError && <Problem error={link.error} />}
        {setPassword.isSuccess && (
          <>
            <p role="status">设好了。请用新密码登录，第二道验证还是原来的。</p>
            <Button type="primary" onClick={() => go('/', { replace: true })}>
              去登录
            </Button>
          </>
        )}
        {link.data && !setPassword.isSuccess && (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              setTried(true);
              if (problem === null) setPassword.mutate({ code, password: fresh });
            }}
          >
            <p>
              给用户名 <strong>{link.data.userName}</strong> 设一个新密码。
            </p>
            <Labelled
              label="新密码"
              note="至少 12 个字，一句只有你知道的话最好记"
              issue={tried ? problem : null}
            >
              {(tie) => (
                <Input.Password
                  {...tie}
                  autoComplete="new-password"
                  value={fresh}
                  onChange={(event) => setFresh(event.target.value)}
                />
              )}
            </Labelled>
            <Button type="primary" htmlType="submit" block loading={setPassword.isPending}>
              设好
            </Button>
            {/* Below the button: above it, it would push the button from under the pointer. */}
            {setPassword.isError && <Problem error={setPassword.error} />}
            {setPassword.isError && <p role="alert">{reasonOf(setPassword.error)}</p>}
          </form>
        )}
      </div>
    </main>
  );
}
