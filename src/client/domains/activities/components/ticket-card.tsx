import { View } from '@tarojs/components';
import type { TicketView } from '@shared/activities/views';
import { timeSpan } from '@client/platform/shanghai-time';
import { Card } from '@client/ui/card';
import { Heading } from '@client/ui/heading';
import { QrCode } from '@client/ui/qr-code';
import { Tag } from '@client/ui/tag';
import { showCode } from '@shared/signing/short-code';
import { bookingWord } from '../booking-words';
import './ticket-card.scss';

/** What she shows at the door, with what it is for. */
export function TicketCard({ ticket }: { ticket: TicketView }) {
  const { word, tone } = bookingWord(ticket, new Date());
  const code = showCode(ticket.code);
  return (
    <Card className="ticket">
      <Tag tone={tone}>{`${word} · ${ticket.partySize} 人`}</Tag>
      {ticket.ticket && (
        <>
          <QrCode text={ticket.ticket} label={`入场二维码，号码 ${code}`} />
          <View className="ticket__code">{code}</View>
          <View className="small">没有信号也能用，到场给志愿者扫一扫</View>
        </>
      )}
      <View className="ticket__tear" />
      <View className="ticket__what">
        <Heading>{ticket.title}</Heading>
        <View className="small">{timeSpan(ticket.startsAt, ticket.endsAt)}</View>
        <View className="small">
          {[ticket.venueName, ticket.venueAddress].filter(Boolean).join('，')}
        </View>
      </View>
    </Card>
  );
}
