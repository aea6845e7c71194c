import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@client/ui/press/button';
import { Field } from '@client/ui/input/field';
import { Notice } from '@client/ui/state/notice';
import { TextInput } from '@client/ui/input/text-input';
import { codeWords } from '../../sign-in/code-words';
import { phoneProblem, tidyPhone } from '../../sign-in/phone-problem';
import { usePolite } from '@client/session/use-polite';
import { useSignIn } from '../../sign-in/use-sign-in';
import { useSmsCode } from '../../sign-in/use-sms-code';
import { Failure } from '../failure';

/** Telephone number, then the code that was sent to it. */
export function PhoneSignIn() {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const sms = useSmsCode();
  const signIn = useSignIn();
  const polite = usePolite();
  const problem = phoneProblem(phone);
  return (
    <View className="stack">
      <Field label="手机号" hint={polite('验证码会发到这个号码。没有账号的，登录时就有了。')}>
        <TextInput
          label="手机号"
          type="number"
          maxLength={16}
          value={phone}
          onChange={(typed) => setPhone(tidyPhone(typed))}
        />
      </Field>
      <Button
        kind={sms.wasSent ? 'quiet' : 'ghost'}
        label={sms.wasSent ? '再发一次' : '获取验证码'}
        busy={sms.isPending}
        disabledReason={waitReason(problem, sms.secondsLeft)}
        onPress={() => sms.send(phone)}
      />
      <Failure error={sms.error} />
      {sms.wasSent && (
        <Field label="验证码" hint="6 位数字，5 分钟内有效">
          <TextInput
            label="验证码"
            type="number"
            maxLength={6}
            value={code}
            onChange={(typed) => setCode(typed.replace(/\D/g, '').slice(0, 6))}
          />
        </Field>
      )}
      {signIn.error && (
        <Notice tone="danger" live>
          {codeWords(signIn.error)}
        </Notice>
      )}
      {sms.wasSent && (
        <Button
          label="同意并登录"
          busy={signIn.isPending}
          disabledReason={code.length === 6 ? null : '先填 6 位验证码'}
          onPress={() => signIn.mutate({ by: 'phone', phone, code })}
        />
      )}
    </View>
  );
}

function waitReason(problem: string | null, secondsLeft: number): string | null {
  if (secondsLeft > 0) return `${secondsLeft} 秒后可以再发`;
  return problem === null ? null : '先填 11 位手机号';
}
