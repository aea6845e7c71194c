import { View } from '@tarojs/components';
import { useState } from 'react';
import { codeOf } from '@shared/contract/connection-error';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Field } from '@client/ui/input/field';
import { Notice } from '@client/ui/state/notice';
import { TextInput } from '@client/ui/input/text-input';
import { codeProblem } from '../../sign-in/code-problem';
import { phoneProblem } from '../../sign-in/phone-problem';
import { useSmsCode } from '../../sign-in/use-sms-code';
import { Failure } from '../failure';
import { ConfirmItsMe } from '../sign-in-methods/confirm-its-me';
import { CodeField, codeIsMissing } from './code-field';

interface LinkNumberProps {
  /** What it is for. */
  intro: string;
  onLinked: () => void;
}

/** Proves a number with a code: it is hers, and opens her account too. */
export function LinkNumber({ intro, onLinked }: LinkNumberProps) {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const sms = useSmsCode('link');
  const link = useCommand(api.people.linkPhone, { onDone: onLinked });
  const polite = usePolite();
  const isWhole = phoneProblem(phone) === null;
  const { secret } = sms;
  const go = () => {
    if (secret !== null) link.mutate({ phone, secret, code });
  };
  // The code of the new number stays good meanwhile: it was not looked at yet.
  if (codeOf(link.error) === 'CONFIRM_FIRST') return <ConfirmItsMe onConfirmed={go} />;
  return (
    <View className="stack">
      <View>{polite(intro)}</View>
      <Field label="手机号">
        <TextInput label="手机号" kind="mobile" value={phone} onChange={setPhone} />
      </Field>
      <Button
        kind="ghost"
        label={secret === null ? '获取验证码' : '再发一次'}
        busy={sms.isPending}
        disabledReason={waitReason(isWhole, sms.secondsLeft)}
        onPress={() => sms.send(phone)}
      />
      <Failure error={sms.error} />
      {secret !== null && (
        <>
          <CodeField value={code} onChange={setCode} />
          {link.error && (
            <Notice tone="danger" live>
              {polite(codeProblem(link.error))}
            </Notice>
          )}
          <Button
            label="验证"
            busy={link.isPending}
            disabledReason={codeIsMissing(code)}
            onPress={go}
          />
        </>
      )}
    </View>
  );
}

function waitReason(isWhole: boolean, secondsLeft: number): string | null {
  if (secondsLeft > 0) return `${secondsLeft} 秒后可以再发`;
  return isWhole ? null : '先填 11 位手机号';
}
