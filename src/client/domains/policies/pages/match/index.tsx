import { topicsWithoutTrace } from '@shared/policies/topics';
import { usePageParam } from '@client/platform/use-page-address';
import { usePageName } from '@client/platform/use-page-name';
import { Page } from '@client/ui/page/page';
import { ErrorState } from '@client/ui/state/error-state';
import { Skeleton } from '@client/ui/state/skeleton';
import { Matcher } from '../../components/matcher';
import { useMatch } from '../../match/use-match';

export default function MatchPage() {
  const only = usePageParam('fact');
  const { rules, ...state } = useMatch();
  usePageName('政策匹配');
  const isQuiet = state.given.topics?.some((topic) => topicsWithoutTrace.includes(topic)) ?? false;
  return (
    <Page title="政策匹配" quickExit={isQuiet}>
      {rules.data && <Matcher state={state} only={only} />}
      {!rules.data && rules.isError && (
        <ErrorState
          error={rules.error}
          onRetry={() => void rules.refetch()}
          retrying={rules.isFetching}
        />
      )}
      {!rules.data && !rules.isError && <Skeleton rows={3} />}
    </Page>
  );
}
