import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { messageOf } from '@client/platform/errors';
import { dayAndTime } from '@client/platform/shanghai-time';
import { ErrorState } from '@client/ui/error-state';
import { Notice } from '@client/ui/notice';
import { Page } from '@client/ui/page';
import { Skeleton } from '@client/ui/skeleton';
import { TicketActions } from '../../components/ticket-actions';
import { TicketCard } from '../../components/ticket-card';
import { useTicket } from '../../use-ticket';

export default function TicketPage() {
  const { id = '', fresh } = useRouter().params;
  const query = useTicket(id);
  const ticket = query.data;
  return (
    <Page title="入场码">
      {ticket && (
        <View className="stack">
          {fresh === '1' && ticket.status === 'confirmed' && (
            <Notice tone="ok" live>
              {`报好了。来不了的话，${dayAndTime(ticket.cancelUntil)} 前取消，名额能让给别人。`}
            </Notice>
          )}
          {fresh === '1' && ticket.status === 'in-review' && (
            <Notice tone="ok" live>
              交上去了，名额先给你留着。主办单位看过以后，会在“消息”里告诉你。
            </Notice>
          )}
          <TicketCard ticket={ticket} />
          <TicketActions ticket={ticket} />
        </View>
      )}
      {!ticket && query.isError && (
        <ErrorState
          message={messageOf(query.error)}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        />
      )}
      {!ticket && !query.isError && <Skeleton rows={1} />}
    </Page>
  );
}
