import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@client/ui/press/button';
import { Field } from '@client/ui/input/field';
import { Notice } from '@client/ui/state/notice';
import { TextInput } from '@client/ui/input/text-input';
import { codeProblem } from '../../sign-in/code-problem';
import { phoneProblem } from '../../sign-in/phone-problem';
import { usePolite } from '@client/session/use-polite';
import { useSignIn } from '../../sign-in/use-sign-in';
import { useSmsCode } from '../../sign-in/use-sms-code';
import { Failure } from '../failure';
import { CodeField, codeIsMissing } from './code-field';

/** Telephone number, then the code that was sent to it. */
export function PhoneSignIn() {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const sms = useSmsCode('sign-in');
  const { secret } = sms;
  const signIn = useSignIn();
  const polite = usePolite();
  const problem = phoneProblem(phone);
  return (
    <View className="stack">
      <Field label="手机号" hint={polite('验证码会发到这个号码。没有账号的，登录时就有了。')}>
        <TextInput label="手机号" kind="mobile" value={phone} onChange={setPhone} />
      </Field>
      <Button
        kind={secret === null ? 'ghost' : 'quiet'}
        label={secret === null ? '获取验证码' : '再发一次'}
        busy={sms.isPending}
        disabledReason={waitReason(problem, sms.secondsLeft)}
        onPress={() => sms.send(phone)}
      />
      <Failure error={sms.error} />
      {secret !== null && <CodeField value={code} onChange={setCode} />}
      {signIn.error && (
        <Notice tone="danger" live>
          {codeProblem(signIn.error)}
        </Notice>
      )}
      {secret !== null && (
        <Button
          label="同意并登录"
          busy={signIn.isPending}
          disabledReason={codeIsMissing(code)}
          onPress={() => signIn.mutate({ by: 'phone', phone, secret, code })}
        />
      )}
    </View>
  );
}

function waitReason(problem: string | null, secondsLeft: number): string | null {
  if (secondsLeft > 0) return `${secondsLeft} 秒后可以再发`;
  return problem === null ? null : '先填 11 位手机号';
}
