import { routes } from '@client/domains';
import { open } from '@client/platform/go';
import { useSession } from '@client/session/use-session';
import { Page } from '@client/ui/page/page';
import { EmptyState } from '@client/ui/state/empty-state';
import { ErrorState } from '@client/ui/state/error-state';
import { Skeleton } from '@client/ui/state/skeleton';

interface WaitingPageProps {
  query: { error: unknown; isError: boolean; isFetching: boolean; refetch: () => unknown };
  /** It shows what only she may see. */
  needsSignIn?: boolean;
  rows?: number;
}

/** A page before what it shows is there: asks to sign in, waits, or says why it cannot. */
export function WaitingPage({ query, needsSignIn = false, rows = 2 }: WaitingPageProps) {
  const { isSignedIn } = useSession();
  const stranger = needsSignIn && !isSignedIn;
  return (
    <Page title="预约">
      {stranger && (
        <EmptyState
          icon="user-round"
          title="登录后才看得到"
          action={{ label: '去登录', onPress: () => open(routes.signIn) }}
        />
      )}
      {!stranger && query.isError && (
        <ErrorState
          error={query.error}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        />
      )}
      {!stranger && !query.isError && <Skeleton rows={rows} />}
    </Page>
  );
}
