import { View } from '@tarojs/components';
import type { TicketView } from '@shared/activities/views';
import { messageOf } from '@shared/contract/connection-error';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import { offerLabel } from '../../booking-labels';
import { useOffer } from '../../ticket/use-offer';

/** Places that were offered to a waiting party: until when they are held, and her answer. */
export function OfferCard({ ticket }: { ticket: TicketView }) {
  const polite = usePolite();
  const offer = useOffer(ticket.id);
  const until = offerLabel(ticket, new Date());
  const failed = offer.error && (
    <Notice tone="danger" live>
      {polite(messageOf(offer.error))}
    </Notice>
  );
  if (offer.accepted && ticket.status === 'confirmed') {
    return (
      <Notice tone="ok" live>
        报好了，名额是你的了。
      </Notice>
    );
  }
  if (until === null) return failed || null;
  return (
    <Card>
      <View className="stack">
        <View>
          <Heading>{`有名额了，${until}`}</Heading>
          <View className="small">
            {polite(`给你留了 ${ticket.partySize} 个名额。过了时间没选，就让给下一位。`)}
          </View>
        </View>
        {failed}
        <Button
          label="要，我来"
          busy={offer.accepting}
          onPress={() => {
            if (!offer.declining) offer.accept();
          }}
        />
        <Button
          kind="ghost"
          label="不要，让给别人"
          busy={offer.declining}
          onPress={() => {
            if (!offer.accepting) offer.decline();
          }}
        />
      </View>
    </Card>
  );
}
