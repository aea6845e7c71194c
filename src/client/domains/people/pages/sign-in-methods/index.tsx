import { View } from '@tarojs/components';
import { usePolite } from '@client/session/use-polite';
import { Notice } from '@client/ui/state/notice';
import { Heading } from '@client/ui/show/heading';
import { Failure } from '../../components/failure';
import { OwnPage } from '../../components/own-page';
import { AddNumber } from '../../components/sign-in-methods/add-number';
import { NumberRow } from '../../components/sign-in-methods/number-row';
import { WaitingCard } from '../../components/sign-in-methods/waiting-card';
import { useWaiting, useSignInMethods } from '../../sign-in-methods/use-sign-in-methods';

export default function SignInMethodsPage() {
  const ways = useSignInMethods();
  const waiting = useWaiting();
  const polite = usePolite();
  return (
    <OwnPage title="怎么登录" query={ways}>
      {(data) => (
        <>
          {data.waiting.map((change) => (
            <WaitingCard
              key={change.id}
              change={change}
              stopping={waiting.stopping === change.id}
              onStop={waiting.stop}
            />
          ))}
          <Failure error={waiting.error} />
          <Heading level={1}>绑定的手机号</Heading>
          <View className="small">
            {polite('谁能收到这些号码的短信，谁就能登录你的账号。有不认识的，马上解绑。')}
          </View>
          {data.numbers.map((number) => (
            <NumberRow
              key={number.id}
              number={number}
              stopping={waiting.stopping === number.id}
              onStop={waiting.stop}
            />
          ))}
          {data.numbers.length === 0 && (
            <Notice tone="info">
              {polite('还没有绑定。绑一个你自己的号码：以后要改账号，得先收到它的短信。')}
            </Notice>
          )}
          <AddNumber ways={data} />
          {data.hasWechat && (
            <View className="small">
              {polite('在你的微信里打开，微信会认出是你，不用验证码。')}
            </View>
          )}
        </>
      )}
    </OwnPage>
  );
}
