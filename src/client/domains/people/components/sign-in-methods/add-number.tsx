import { useState } from 'react';
import { Button } from '@client/ui/press/button';
import { Sheet } from '@client/ui/page/sheet';
import {
  useRefreshSignInMethods,
  type SignInMethods,
} from '../../sign-in-methods/use-sign-in-methods';
import { LinkNumber } from '../sign-in/link-number';
import { ConfirmItsMe } from './confirm-its-me';

/** Confirms first, by a number that she has, and then takes the new one: one code after the other. */
export function AddNumber({ ways }: { ways: SignInMethods }) {
  const [asking, setAsking] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const refresh = useRefreshSignInMethods();
  const { numbers, mostNumbers, isConfirmed } = ways;
  const hasOpen = numbers.some(({ opensAt }) => opensAt === null);
  const close = () => {
    setAsking(false);
    setConfirmed(false);
    refresh();
  };
  return (
    <>
      <Button
        kind="ghost"
        icon="plus"
        label="绑定一个手机号"
        disabledReason={numbers.length < mostNumbers ? null : `最多 ${mostNumbers} 个，先解绑一个`}
        onPress={() => setAsking(true)}
      />
      <Sheet title="绑定一个手机号" open={asking} onClose={close}>
        {hasOpen && !isConfirmed && !confirmed ? (
          <ConfirmItsMe onConfirmed={() => setConfirmed(true)} />
        ) : (
          <LinkNumber
            intro={
              hasOpen
                ? '填要绑定的新号码，验证一下。'
                : '填你自己的号码，验证一下。以后换了手机，也能用它登录；改账号的时候，用它确认是你本人。'
            }
            onLinked={close}
          />
        )}
      </Sheet>
    </>
  );
}
