import { View } from '@tarojs/components';
import { showCode } from '@shared/signing/short-code';
import type { TicketView } from '@shared/activities/views';
import { isWeapp } from '@client/ui/aria';
import { Button } from '@client/ui/button';
import { EmptyState } from '@client/ui/empty-state';
import { Heading } from '@client/ui/heading';
import { QrCode } from '@client/ui/qr-code';
import { whenWords } from '../when-words';
import './slip.scss';

/** The ticket on paper, for somebody without a phone: large enough to read without glasses. */
export function Slip({ ticket }: { ticket: TicketView }) {
  if (!ticket.ticket) {
    return <EmptyState icon="ticket" title="现在还没有凭条" note="报名确认以后才有入场码。" />;
  }
  const code = showCode(ticket.code);
  return (
    <View className="stack">
      <View className="slip">
        <Heading level={1}>{ticket.title}</Heading>
        {ticket.guestName !== null && <View className="slip__who">{ticket.guestName}</View>}
        <View className="slip__when">{whenWords(ticket)}</View>
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
