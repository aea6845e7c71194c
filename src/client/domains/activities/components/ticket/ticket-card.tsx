import { Text, View } from '@tarojs/components';
import type { TicketView } from '@shared/activities/views';
import { useKeptOffline } from '@client/platform/offline/use-kept-offline';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { QrCode } from '@client/ui/show/qr-code';
import { Tag } from '@client/ui/show/tag';
import { showCode } from '@shared/signing/short-code';
import { bookingLabel, memberLabel } from '../../booking-labels';
import { whenLabel } from '../../when-label';
import { WaitingPlace } from './waiting-place';
import './ticket-card.scss';

/** What she shows at the door, with what it is for and who comes. */
export function TicketCard({ ticket }: { ticket: TicketView }) {
  const kept = useKeptOffline();
  const { word, tone } = bookingLabel(ticket, new Date());
  const code = showCode(ticket.code);
  const waits = ticket.status === 'waiting' && !ticket.activityCancelled;
  const members = memberLabel(ticket.members).join('、');
  return (
    <Card className="ticket">
      {waits ? (
        <WaitingPlace position={ticket.position} />
      ) : (
        <Tag tone={tone}>{`${word} · ${ticket.partySize} 人`}</Tag>
      )}
      {ticket.ticket && (
        <>
          <QrCode text={ticket.ticket} label={`入场二维码，号码 ${code}`} />
          <View className="ticket__code">{code}</View>
          <View className="small">
            {kept ? '没有信号也能用，到场给志愿者扫一扫' : '到场给志愿者扫一扫，最好先截张图'}
          </View>
        </>
      )}
      <View className="ticket__tear" />
      <View className="ticket__what">
        <Heading>{ticket.title}</Heading>
        <Line words={whenLabel(ticket)} />
        <Line words={[ticket.venueName, ticket.venueAddress].filter(Boolean).join('，')} />
        {ticket.groupName !== '' && <Line words={`组别：${ticket.groupName}`} />}
        {members !== '' && <Line words={`谁去：${members}`} />}
        {ticket.onlineRoom && (
          <View className="small">
            线上进入：<Text userSelect>{ticket.onlineRoom}</Text>
          </View>
        )}
      </View>
    </Card>
  );
}

function Line({ words }: { words: string }) {
  return <View className="small">{words}</View>;
}
