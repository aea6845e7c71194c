import { View } from '@tarojs/components';
import { useState } from 'react';
import { reachOffice } from '@shared/organisation/office';
import { usePolite } from '@client/session/use-polite';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { Button } from '@client/ui/press/button';
import { Notice } from '@client/ui/state/notice';
import { Skeleton } from '@client/ui/state/skeleton';
import { codeProblem } from '../../sign-in/code-problem';
import { useConfirmCode } from '../../sign-in-methods/use-confirm-code';
import { useSignInMethods, type OwnNumber } from '../../sign-in-methods/use-sign-in-methods';
import { Failure } from '../failure';
import { CodeField, codeIsMissing } from '../sign-in/code-field';

/** A code to a number of hers, before something is done that only she may do. */
export function ConfirmItsMe({ onConfirmed }: { onConfirmed: () => void }) {
  const ways = useSignInMethods();
  if (ways.isError) return <Failure error={ways.error} />;
  if (!ways.data) return <Skeleton />;
  const numbers = ways.data.numbers.filter(({ opensAt }) => opensAt === null);
  const [first] = numbers;
  if (!first) {
    return (
      <Notice tone="warn">{`现在没有能用来确认的手机号。可以${reachOffice(OFFICE_TELEPHONE)}找我们。`}</Notice>
    );
  }
  return <ByCode numbers={numbers} first={first} onConfirmed={onConfirmed} />;
}

interface ByCodeProps {
  numbers: readonly OwnNumber[];
  first: OwnNumber;
  onConfirmed: () => void;
}

function ByCode({ numbers, first, onConfirmed }: ByCodeProps) {
  const [numberId, setNumberId] = useState(first.id);
  const [code, setCode] = useState('');
  const sms = useConfirmCode(onConfirmed);
  const polite = usePolite();
  const chosen = numbers.find(({ id }) => id === numberId) ?? first;
  return (
    <View className="stack">
      <View>{polite('先确认是你本人：我们发一条短信，你填上里面的数字。')}</View>
      {numbers.length > 1 && (
        <ChoiceChips
          label="发到哪个号码"
          choices={numbers.map(({ id, phone }) => ({ value: id, label: phone }))}
          chosen={chosen.id}
          onChange={setNumberId}
        />
      )}
      <Button
        kind={sms.wasSent ? 'quiet' : 'main'}
        label={sms.wasSent ? '再发一次' : `发验证码到 ${chosen.phone}`}
        busy={sms.sending}
        disabledReason={sms.secondsLeft > 0 ? `${sms.secondsLeft} 秒后可以再发` : null}
        onPress={() => sms.send(chosen.id)}
      />
      <Failure error={sms.sendError} />
      {sms.wasSent && (
        <>
          <CodeField value={code} onChange={setCode} />
          {sms.error && (
            <Notice tone="danger" live>
              {polite(codeProblem(sms.error))}
            </Notice>
          )}
          <Button
            label="确认是我"
            busy={sms.confirming}
            disabledReason={codeIsMissing(code)}
            onPress={() => sms.confirm(code)}
          />
        </>
      )}
      <View className="small">{`这个号码不用了？${reachOffice(OFFICE_TELEPHONE)}，我们帮你办。`}</View>
    </View>
  );
}
