import { useDidShow, useRouter } from '@tarojs/taro';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { useSession } from '@client/session/use-session';
import { EmptyState } from '@client/ui/state/empty-state';
import { ErrorState } from '@client/ui/state/error-state';
import { Page } from '@client/ui/page/page';
import { Skeleton } from '@client/ui/state/skeleton';
import { SignUpFields } from '../../components/sign-up/sign-up-fields';
import { useSignUpForm } from '../../sign-up/use-sign-up-form';

export default function SignUpPage() {
  const { id = '', guest } = useRouter().params;
  const { isSignedIn } = useSession();
  const query = useSignUpForm(id);
  // She may have added a family member or her village meanwhile.
  useDidShow(() => {
    if (query.data) void query.refetch();
  });
  if (query.data) return <SignUpFields form={query.data} forGuest={guest === '1'} />;
  return (
    <Page title="报名">
      {!isSignedIn && (
        <EmptyState
          title="登录以后才能报名"
          action={{ label: '去登录', onPress: () => open(routes.signIn) }}
        />
      )}
      {isSignedIn && query.isError && (
        <ErrorState
          error={query.error}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        />
      )}
      {isSignedIn && !query.isError && <Skeleton rows={2} />}
    </Page>
  );
}
