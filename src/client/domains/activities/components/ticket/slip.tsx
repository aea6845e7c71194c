import { View } from '@tarojs/components';
import { showCode } from '@shared/signing/short-code';
import type { TicketView } from '@shared/activities/views';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { usePolite } from '@client/session/use-polite';
import { isWeapp } from '@client/ui/aria';
import { Button } from '@client/ui/press/button';
import { EmptyState } from '@client/ui/state/empty-state';
import { Heading } from '@client/ui/show/heading';
import { QrCode } from '@client/ui/show/qr-code';
import { noTicket } from '../../ticket/no-ticket';
import { whenLabel } from '../../when-label';
import './slip.scss';

/** The ticket on paper, for somebody without a phone: large enough to read without glasses. */
export function Slip({ ticket }: { ticket: TicketView }) {
  const polite = usePolite();
  const reason = noTicket(ticket);
  if (reason || !ticket.ticket) {
    const action = { label: '看这个报名', onPress: () => open(routes.ticket(ticket.id)) };
    return (
      <EmptyState
        icon="ticket"
        title={reason?.title ?? '现在没有入场码'}
        {...(reason ? { note: polite(reason.next) } : {})}
        action={action}
      />
    );
  }
  const code = showCode(ticket.code);
  return (
    <View className="stack">
      <View className="slip">
        <Heading level={1}>{ticket.title}</Heading>
        {ticket.guestName !== null && <View className="slip__who">{ticket.guestName}</View>}
        <View className="slip__when">{whenLabel(ticket)}</View>
        <View>{[ticket.venueName, ticket.venueAddress].filter(Boolean).join('，')}</View>
        <QrCode text={ticket.ticket} label={`入场二维码，号码 ${code}`} />
        <View className="slip__code">{code}</View>
        <View>{`${ticket.partySize} 人。到场把这张给志愿者看。`}</View>
        <View className="small">{`主办：${ticket.hostName}`}</View>
      </View>
      {isWeapp ? (
        <View className="small">可以截屏发给家里人打印，或者把号码抄给她，报号码也能入场。</View>
      ) : (
        <View className="slip__print">
          <Button icon="printer" label="打印" onPress={() => window.print()} />
        </View>
      )}
    </View>
  );
}
