import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@client/ui/press/button';
import { useSignIn } from '../../sign-in/use-sign-in';
import { Failure } from '../failure';
import { PhoneSignIn } from './phone-sign-in';

/** One tap; the telephone stays as a second way, for whom WeChat turns away. */
export function WechatSignIn({ phone }: { phone: boolean }) {
  const signIn = useSignIn();
  const [byPhone, setByPhone] = useState(false);
  if (byPhone) return <PhoneSignIn />;
  return (
    <View className="stack">
      <Failure error={signIn.error} />
      <Button
        label="同意并用微信登录"
        busy={signIn.isPending}
        onPress={() => signIn.mutate({ by: 'wechat' })}
      />
      {phone && <Button kind="quiet" label="用手机号登录" onPress={() => setByPhone(true)} />}
    </View>
  );
}
