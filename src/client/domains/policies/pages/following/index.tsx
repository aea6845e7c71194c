import { View } from '@tarojs/components';
import { routes } from '@client/domains';
import { open } from '@client/platform/go';
import { usePageName } from '@client/platform/use-page-name';
import { useSession } from '@client/session/use-session';
import { Page } from '@client/ui/page/page';
import { Heading } from '@client/ui/show/heading';
import { EmptyState } from '@client/ui/state/empty-state';
import { ErrorState } from '@client/ui/state/error-state';
import { Skeleton } from '@client/ui/state/skeleton';
import { FollowTopic } from '../../components/follow-button';
import { PolicyRow } from '../../components/policy-row';
import { useFollowing } from '../../use-follow';
import '../../components/policies.scss';

export default function FollowingPage() {
  const { isSignedIn } = useSession();
  usePageName('关注的政策');
  return (
    <Page title="关注的政策">
      {isSignedIn ? (
        <Followed />
      ) : (
        <EmptyState
          icon="sprout"
          title="登录后看你关注的政策"
          action={{ label: '去登录', onPress: () => open(routes.signIn) }}
        />
      )}
    </Page>
  );
}

function Followed() {
  const { data, isError, error, refetch, isFetching } = useFollowing();
  if (!data && isError) {
    return <ErrorState error={error} onRetry={() => void refetch()} retrying={isFetching} />;
  }
  if (!data) return <Skeleton rows={2} />;
  const { policies, topics } = data;
  if (policies.length + topics.length === 0) {
    return (
      <EmptyState
        icon="sprout"
        title="还没有关注的政策"
        note="在政策的最下面点“关注”，变了、结束了就告诉你。"
        action={{ label: '去找政策', onPress: () => open(routes.searchPolicies()) }}
      />
    );
  }
  return (
    <View className="stack">
      {policies.map((policy) => (
        <PolicyRow key={policy.id} policy={policy} />
      ))}
      {topics.length > 0 && <Heading>有新的就告诉你</Heading>}
      {topics.map((topic) => (
        <FollowTopic key={topic} topic={topic} />
      ))}
    </View>
  );
}
