import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Field } from '@client/ui/input/field';
import { Notice } from '@client/ui/state/notice';
import { TextInput } from '@client/ui/input/text-input';
import { codeWords } from '../../sign-in/code-words';
import { phoneProblem, tidyPhone } from '../../sign-in/phone-problem';
import { useSmsCode } from '../../sign-in/use-sms-code';
import { Failure } from '../failure';

interface LinkNumberProps {
  /** The number the invitation is for, "138****1234". */
  masked: string;
  onLinked: () => void;
}

/** Proves a number with a code, so that what was sent to it is hers to answer. */
export function LinkNumber({ masked, onLinked }: LinkNumberProps) {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const sms = useSmsCode();
  const link = useCommand(api.people.linkPhone, { onDone: onLinked });
  const polite = usePolite();
  const isWhole = phoneProblem(phone) === null;
  return (
    <Card>
      <View className="stack">
        <Notice tone="warn">
          {polite(`这个邀请是发给 ${masked} 的。是你的号码，就验证一下。`)}
        </Notice>
        <Field label="手机号">
          <TextInput
            label="手机号"
            type="number"
            maxLength={16}
            value={phone}
            onChange={(typed) => setPhone(tidyPhone(typed))}
          />
        </Field>
        <Button
          kind="ghost"
          label={sms.wasSent ? '再发一次' : '获取验证码'}
          busy={sms.isPending}
          disabledReason={waitReason(isWhole, sms.secondsLeft)}
          onPress={() => sms.send(phone)}
        />
        <Failure error={sms.error} />
        {sms.wasSent && (
          <>
            <Field label="验证码" hint="6 位数字，5 分钟内有效">
              <TextInput
                label="验证码"
                type="number"
                maxLength={6}
                value={code}
                onChange={(typed) => setCode(typed.replace(/\D/g, '').slice(0, 6))}
              />
            </Field>
            {link.error && (
              <Notice tone="danger" live>
                {polite(codeWords(link.error))}
              </Notice>
            )}
            <Button
              label="验证"
              busy={link.isPending}
              disabledReason={code.length === 6 ? null : '先填 6 位验证码'}
              onPress={() => link.mutate({ phone, code })}
            />
          </>
        )}
      </View>
    </Card>
  );
}

function waitReason(isWhole: boolean, secondsLeft: number): string | null {
  if (secondsLeft > 0) return `${secondsLeft} 秒后可以再发`;
  return isWhole ? null : '先填 11 位手机号';
}
