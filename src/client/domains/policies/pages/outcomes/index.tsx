import { topicsWithoutTrace } from '@shared/policies/topics';
import { usePageName } from '@client/platform/use-page-name';
import { Page } from '@client/ui/page/page';
import { ErrorState } from '@client/ui/state/error-state';
import { Skeleton } from '@client/ui/state/skeleton';
import { StaleNotice } from '@client/ui/state/stale-notice';
import { Outcomes } from '../../components/outcomes';
import { useMatch } from '../../match/use-match';

export default function OutcomesPage() {
  const { rules, ...state } = useMatch();
  usePageName('政策匹配');
  const isQuiet = state.given.topics?.some((topic) => topicsWithoutTrace.includes(topic)) ?? false;
  const retry = () => void rules.refetch();
  return (
    <Page title="政策匹配" quickExit={isQuiet}>
      <StaleNotice at={rules.staleSince} onRetry={retry} />
      {rules.data && <Outcomes {...state} />}
      {!rules.data && rules.isError && (
        <ErrorState error={rules.error} onRetry={retry} retrying={rules.isFetching} />
      )}
      {!rules.data && !rules.isError && <Skeleton rows={3} />}
    </Page>
  );
}
