import { View } from '@tarojs/components';
import { standingNotes } from '@shared/policies/standing';
import { shanghaiDate } from '@shared/time/shanghai';
import type { PolicyDetail } from '@shared/policies/views';
import { usePageAddress, usePageParam } from '@client/platform/use-page-address';
import { usePageName } from '@client/platform/use-page-name';
import { Page } from '@client/ui/page/page';
import { Heading } from '@client/ui/show/heading';
import { ErrorState } from '@client/ui/state/error-state';
import { NothingHere } from '@client/ui/state/nothing-here';
import { Notice } from '@client/ui/state/notice';
import { Skeleton } from '@client/ui/state/skeleton';
import { StaleNotice } from '@client/ui/state/stale-notice';
import { LoanForm } from '../../components/loan-form';
import { TrainingForm } from '../../components/training-form';
import { usePolicy } from '../../use-policy';
import '../../components/policies.scss';

export default function CalculatorPage() {
  const id = usePageParam('id');
  const query = usePolicy(id);
  const policy = query.data;
  usePageAddress(policy?.discreet);
  usePageName(policy && !policy.discreet ? '算一算' : null);
  const retry = () => void query.refetch();
  return (
    <Page title="算一算" quickExit={policy?.discreet ?? false}>
      <StaleNotice at={query.staleSince} onRetry={retry} />
      {policy && <Calculator policy={policy} />}
      {id === '' && <NothingHere />}
      {!policy && query.isError && (
        <ErrorState error={query.error} onRetry={retry} retrying={query.isFetching} />
      )}
      {!policy && id !== '' && !query.isError && <Skeleton rows={2} />}
    </Page>
  );
}

function Calculator({ policy }: { policy: PolicyDetail }) {
  const { calculator, heading, parameters, standing } = policy;
  const today = shanghaiDate(new Date());
  if (calculator === null) return <NothingHere title="这条政策没有要算的" />;
  return (
    <View className="stack">
      <Heading level={1}>{heading}</Heading>
      {standing === 'example' && <Notice tone="warn">{standingNotes.example}</Notice>}
      {calculator === 'loan' ? (
        <LoanForm parameters={parameters} today={today} />
      ) : (
        <TrainingForm parameters={parameters} today={today} />
      )}
    </View>
  );
}
