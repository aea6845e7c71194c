import { Input } from 'antd';
import { useState } from 'react';
import { refusalData } from '@shared/contract/connection-error';
import { passwordProblem } from '@shared/people/staff-sign-in/password-rules';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { useMe } from '../../../session/use-me';
import { CommandDialog } from '../../../ui/command-dialog';
import { Labelled } from '../../../ui/labelled';
import { SignInMethodProblem } from './sign-in-method-problem';

interface PasswordFormProps {
  /** Null when none was chosen yet: then the first one is set, without an old password. */
  userName: string | null;
  onCancel: () => void;
  onDone: () => void;
}

export function PasswordForm({ userName, onCancel, onDone }: PasswordFormProps) {
  const { data: me } = useMe();
  const [chosen, setChosen] = useState('');
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const [tried, setTried] = useState(false);
  const setUp = useCommand(api.people.setUpStaffAccount, { onDone });
  const change = useCommand(api.people.changePassword, { onDone });
  const isFirst = userName === null;
  const problem = passwordProblem(fresh, { userName: userName ?? chosen, name: me?.name ?? null });
  const error = isFirst ? setUp.error : change.error;
  const submit = () => {
    setTried(true);
    if (problem !== null) return;
    if (isFirst) setUp.mutate({ userName: chosen, password: fresh });
    else change.mutate({ oldPassword: old, newPassword: fresh });
  };
  return (
    <CommandDialog
      title={isFirst ? '设用户名和密码' : '改密码'}
      okText="设好"
      command={{ isPending: setUp.isPending || change.isPending, error }}
      problem={
        <>
          <SignInMethodProblem error={error} />
          <p role="alert">{reasonOf(error)}</p>
        </>
      }
      onClose={onCancel}
      onOk={submit}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {isFirst ? (
          <Labelled label="用户名" note="字母开头，3 到 32 个字母或数字，比如 wangli">
            {(tie) => (
              <Input
                {...tie}
                autoComplete="username"
                value={chosen}
                onChange={(event) => setChosen(event.target.value)}
              />
            )}
          </Labelled>
        ) : (
          <Labelled label="原来的密码">
            {(tie) => (
              <Input.Password
                {...tie}
                autoComplete="current-password"
                value={old}
                onChange={(event) => setOld(event.target.value)}
              />
            )}
          </Labelled>
        )}
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
        {!isFirst && <p className="quiet">改好后，别处登录的工作台都会退出。</p>}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </CommandDialog>
  );
}

/** Why the server finds a password weak; empty for every other refusal. */
export function reasonOf(error: unknown): string {
  const data = refusalData(error, 'WEAK_PASSWORD', 'why');
  return data ? String(data.why) : '';
}
