import { Button, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { keptMarks } from '../../../session/known-browsers';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';
import { Enrol } from './enrol';
import { Labelled } from '../../../ui/labelled';
import { PasskeyAlone } from './passkey-alone';
import { SecondFactor } from './second-factor';

/** User name and password, then the second factor; whoever has none yet sets one up at once. */
export function WithPassword({ hasPasskeys }: { hasPasskeys: boolean }) {
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const check = useCommand(api.people.signInWithPassword);
  const { data } = check;
  if (data?.step === 'enrol') {
    return (
      <Enrol
        ticket={data.ticket}
        hasPasskeys={hasPasskeys}
        intro="密码对了。第一次登录，先加一道验证，以后光有密码进不来。"
      />
    );
  }
  if (data) return <SecondFactor first={data} onBack={() => check.reset()} />;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        check.mutate({ userName, password, knownBrowsers: keptMarks() });
      }}
    >
      <Labelled label="用户名">
        {(tie) => (
          <Input
            {...tie}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={userName}
            onChange={(event) => setUserName(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled label="密码">
        {(tie) => (
          <Input.Password
            {...tie}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Labelled>
      <Button
        type="primary"
        htmlType="submit"
        block
        loading={check.isPending}
        disabled={userName.trim() === '' || password === ''}
      >
        下一步
      </Button>
      {/* Below the button: above it, it would push the button from under the pointer. */}
      {check.isError && <Problem error={check.error} />}
      {hasPasskeys && <PasskeyAlone />}
      <p className="quiet">忘了密码？用手机扫码进来再改，或者请管理员发一个设密码的链接。</p>
    </form>
  );
}
