import { View } from '@tarojs/components';
import { useDidShow, useRouter } from '@tarojs/taro';
import { ErrorState } from '@client/ui/state/error-state';
import { Page } from '@client/ui/page/page';
import { StaleNotice } from '@client/ui/state/stale-notice';
import { Skeleton } from '@client/ui/state/skeleton';
import { FreshNotice } from '../../components/ticket/fresh-notice';
import { NoTicketNotice } from '../../components/ticket/no-ticket-notice';
import { OfferCard } from '../../components/ticket/offer-card';
import { SessionList } from '../../components/catalogue/session-list';
import { TicketActions } from '../../components/ticket/ticket-actions';
import { TicketCard } from '../../components/ticket/ticket-card';
import { TicketReminders } from '../../components/ticket/ticket-reminders';
import { TicketTools } from '../../components/ticket/ticket-tools';
import { useTicket } from '../../ticket/use-ticket';

export default function TicketPage() {
  const { id = '', fresh } = useRouter().params;
  const query = useTicket(id);
  const ticket = query.data;
  const retry = () => void query.refetch();
  // Her turn may have come while the phone lay there.
  useDidShow(() => {
    if (ticket && (ticket.status === 'waiting' || ticket.status === 'offered')) retry();
  });
  return (
    <Page title="我的报名">
      {ticket && (
        <View className="stack">
          {!ticket.ticket && <StaleNotice at={query.staleSince} onRetry={retry} />}
          {fresh === '1' && <FreshNotice ticket={ticket} />}
          {!(fresh === '1' && ticket.status === 'in-review') && <NoTicketNotice ticket={ticket} />}
          <OfferCard ticket={ticket} />
          <TicketCard ticket={ticket} />
          <TicketTools ticket={ticket} />
          <SessionList sessions={ticket.sessions} />
          <TicketReminders ticket={ticket}>
            <TicketActions ticket={ticket} />
          </TicketReminders>
        </View>
      )}
      {!ticket && query.isError && (
        <ErrorState error={query.error} onRetry={retry} retrying={query.isFetching} />
      )}
      {!ticket && !query.isError && <Skeleton rows={1} />}
    </Page>
  );
}
