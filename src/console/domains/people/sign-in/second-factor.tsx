import { Button, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { beginSession } from '../../../session/begin-session';
import { Problem } from '../../../ui/problem';
import { browserLabel } from '@shared/people/staff-sign-in/browser-label';
import { Labelled } from '../../../ui/labelled';
import { PasskeyProblem } from './passkey-alone';
import { askPasskey } from './passkeys';

type FirstStep = Awaited<ReturnType<typeof api.people.signInWithPassword>>;

interface SecondFactorProps {
  first: FirstStep;
  onBack: () => void;
}

/** The second step: six digits, a code on paper, or a passkey. */
export function SecondFactor({ first, onBack }: SecondFactorProps) {
  const [usesPaper, setUsesPaper] = useState(!first.totp);
  const [code, setCode] = useState('');
  const totp = useCommand(api.people.signInWithTotp, { onDone: beginSession });
  const paper = useCommand(api.people.signInWithRecoveryCode, { onDone: beginSession });
  const sent = usesPaper ? paper : totp;
  const input = { ticket: first.ticket, code, deviceLabel: browserLabel(navigator.userAgent) };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        sent.mutate(input);
      }}
    >
      {first.passkey && <WithPasskey ticket={first.ticket} options={first.passkey} />}
      {(first.totp || first.recoveryCode) && (
        <>
          <Labelled
            label={usesPaper ? '备用码' : '动态码'}
            note={usesPaper ? '纸上的 10 个字，用一个划掉一个' : '打开手机上的验证器，抄 6 位数字'}
          >
            {(tie) => (
              <Input
                {...tie}
                autoComplete="one-time-code"
                inputMode={usesPaper ? 'text' : 'numeric'}
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Labelled>
          <Button
            type="primary"
            htmlType="submit"
            block
            loading={sent.isPending}
            disabled={code.trim() === ''}
          >
            登录
          </Button>
          {/* Below the button: above it, it would push the button from under the pointer. */}
          {sent.isError && <Problem error={sent.error} />}
        </>
      )}
      <div className="row">
        {first.recoveryCode && first.totp && (
          <Button
            type="link"
            onClick={() => {
              setUsesPaper(!usesPaper);
              setCode('');
            }}
          >
            {usesPaper ? '用动态码' : '手机不在身边，用备用码'}
          </Button>
        )}
        <Button type="link" onClick={onBack}>
          换个账号
        </Button>
      </div>
    </form>
  );
}

function WithPasskey({ ticket, options }: { ticket: string; options: Record<string, unknown> }) {
  const enter = useCommand(api.people.signInWithPasskey, {
    onDone: beginSession,
  });
  const ask = useMutation({
    mutationFn: async () => {
      const answer = await askPasskey(options);
      await enter.mutateAsync({ ticket, answer, deviceLabel: browserLabel(navigator.userAgent) });
    },
  });
  return (
    <>
      <Button type="primary" block loading={ask.isPending} onClick={() => ask.mutate()}>
        用通行密钥
      </Button>
      {ask.isError && <PasskeyProblem error={ask.error} />}
    </>
  );
}
