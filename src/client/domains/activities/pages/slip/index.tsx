import { useRouter } from '@tarojs/taro';
import { ErrorState } from '@client/ui/state/error-state';
import { Page } from '@client/ui/page/page';
import { Skeleton } from '@client/ui/state/skeleton';
import { Slip } from '../../components/ticket/slip';
import { useTicket } from '../../ticket/use-ticket';

export default function SlipPage() {
  const { id = '' } = useRouter().params;
  const query = useTicket(id);
  return (
    <Page title="凭条">
      {query.data && <Slip ticket={query.data} />}
      {!query.data && query.isError && (
        <ErrorState
          error={query.error}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        />
      )}
      {!query.data && !query.isError && <Skeleton rows={1} />}
    </Page>
  );
}
