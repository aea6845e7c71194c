import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { isWeapp } from '@client/ui/aria';
import { Card } from '@client/ui/show/card';
import { ErrorState } from '@client/ui/state/error-state';
import { Heading } from '@client/ui/show/heading';
import { Page } from '@client/ui/page/page';
import { Skeleton } from '@client/ui/state/skeleton';
import { DemoAccounts } from '../../components/sign-in/demo-accounts';
import { PhoneSignIn } from '../../components/sign-in/phone-sign-in';
import { PrivacyLine } from '../../components/sign-in/privacy-line';
import { WechatSignIn } from '../../components/sign-in/wechat-sign-in';
import { usePolite } from '@client/session/use-polite';

export default function SignInPage() {
  const options = useQuery({
    queryKey: queryKey('people', 'signInOptions'),
    queryFn: ({ signal }) => api.people.signInOptions({}, { signal }),
  });
  const polite = usePolite();
  const ways = options.data;
  // Under CloudBase WeChat itself vouches for her, whatever the server was set up with.
  const byWechat = isWeapp && (TRANSPORT === 'cloud' || ways?.wechat === true);
  return (
    <Page title="登录">
      <View className="stack">
        <Heading level={1}>登录后能报名、看入场码</Heading>
        <View className="small">{polite('看活动、看求助电话，你不用登录。')}</View>
        {options.isError && (
          <ErrorState
            error={options.error}
            onRetry={() => void options.refetch()}
            retrying={options.isFetching}
          />
        )}
        {options.isPending && <Skeleton rows={1} />}
        {ways && (
          <>
            <Card>
              <View className="stack">
                <PrivacyLine />
                {byWechat ? <WechatSignIn phone={ways.phone} /> : <PhoneSignIn />}
              </View>
            </Card>
            <DemoAccounts accounts={ways.demoAccounts} />
          </>
        )}
      </View>
    </Page>
  );
}
