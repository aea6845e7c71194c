import { Button, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { beginSession } from '../../../session/begin-session';
import { Problem } from '../../../ui/problem';
import { qrAddress } from '../../../ui/qr-address';
import { browserLabel } from '@shared/people/staff-sign-in/browser-label';
import { Labelled } from '../../../ui/labelled';
import { PasskeyProblem } from './passkey-alone';
import { makePasskey } from './passkeys';
import { RecoveryCodes } from './recovery-codes';

type Enrolled = Awaited<ReturnType<typeof api.people.confirmTotp>>;

interface EnrolProps {
  /** Of the first sign-in, or of `startEnrolment`. */
  ticket: string;
  hasPasskeys: boolean;
  intro: string;
  /** When it was added from inside, after the codes for paper were seen. */
  onDone?: () => void;
}

/** Adds a second factor: an authenticator on the phone, or a passkey of this computer. */
export function Enrol({ ticket, hasPasskeys, intro, onDone }: EnrolProps) {
  const [enrolled, setEnrolled] = useState<Enrolled | null>(null);
  const [way, setWay] = useState<'totp' | 'passkey' | null>(hasPasskeys ? null : 'totp');
  const goOn = (from: Enrolled) => {
    if (from.session) beginSession(from.session);
    onDone?.();
  };
  const settle = (from: Enrolled) => {
    if (from.recoveryCodes.length === 0) goOn(from);
    else setEnrolled(from);
  };
  if (enrolled) {
    return <RecoveryCodes codes={enrolled.recoveryCodes} onSeen={() => goOn(enrolled)} />;
  }
  return (
    <div className="stack">
      <p>{intro}</p>
      {way === null && (
        <>
          <Button type="primary" onClick={() => setWay('passkey')}>
            通行密钥（这台电脑的指纹、面容或开机密码）
          </Button>
          <Button onClick={() => setWay('totp')}>手机验证器的动态码</Button>
        </>
      )}
      {way === 'totp' && <Totp ticket={ticket} onEnrolled={settle} />}
      {way === 'passkey' && <Passkey ticket={ticket} onEnrolled={settle} />}
    </div>
  );
}

interface WayProps {
  ticket: string;
  onEnrolled: (from: Enrolled) => void;
}

function Totp({ ticket, onEnrolled }: WayProps) {
  const [code, setCode] = useState('');
  const begin = useCommand(api.people.beginTotp);
  const confirm = useCommand(api.people.confirmTotp, { onDone: onEnrolled });
  if (!begin.data) {
    return (
      <>
        <p>手机上先装一个验证器，比如“腾讯身份验证器”或微软、谷歌的 Authenticator。</p>
        <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate({ ticket })}>
          装好了，给我二维码
        </Button>
        {begin.isError && <Problem error={begin.error} />}
      </>
    );
  }
  const { uri, secret } = begin.data;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate({ ticket, code, deviceLabel: browserLabel(navigator.userAgent) });
      }}
    >
      <div className="scan">
        <img className="scan__code" src={qrAddress(uri)} alt="验证器的二维码" />
        <p className="quiet">
          扫不了就手工输入：<code className="scan__secret">{secret}</code>
        </p>
      </div>
      <Labelled label="验证器上的 6 位数字">
        {(tie) => (
          <Input
            {...tie}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Labelled>
      <Button
        type="primary"
        htmlType="submit"
        loading={confirm.isPending}
        disabled={code.trim() === ''}
      >
        核对
      </Button>
      {/* Below the button: above it, it would push the button from under the pointer. */}
      {confirm.isError && <Problem error={confirm.error} />}
    </form>
  );
}

function Passkey({ ticket, onEnrolled }: WayProps) {
  const [label, setLabel] = useState('办公室的电脑');
  const begin = useCommand(api.people.beginPasskey);
  const confirm = useCommand(api.people.confirmPasskey);
  const make = useMutation({
    mutationFn: async () => {
      const { options } = await begin.mutateAsync({ ticket });
      const answer = await makePasskey(options);
      return confirm.mutateAsync({
        ticket,
        answer,
        label: label.trim(),
        deviceLabel: browserLabel(navigator.userAgent),
      });
    },
    onSuccess: onEnrolled,
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <Labelled label="给它起个名字">
        {(tie) => (
          <Input
            {...tie}
            maxLength={40}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
        )}
      </Labelled>
      <Button
        type="primary"
        htmlType="submit"
        loading={make.isPending}
        disabled={label.trim() === ''}
      >
        添加
      </Button>
      {/* Below the button: above it, it would push the button from under the pointer. */}
      {make.isError && <PasskeyProblem error={make.error} />}
    </form>
  );
}
