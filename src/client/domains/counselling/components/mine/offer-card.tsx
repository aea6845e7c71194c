import { View } from '@tarojs/components';
import { useState } from 'react';
import { serviceNames, type Service } from '@shared/counselling/services';
import type { TurnView } from '@shared/counselling/views';
import { open } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { pages } from '../../page-addresses';
import { useForWhom } from '../../use-for-whom';
import { useOffer } from '../../use-offer';
import { spanWords, waitsWords } from '../../when-words';
import { ForWhom } from '../form/for-whom';
import { WhoSees } from '../form/who-sees';
import { Refusal } from '../refusal';

interface OfferCardProps {
  service: Service;
  offer: NonNullable<TurnView['offer']>;
}

/** An hour that is free for her: until when it waits, and her answer. */
export function OfferCard({ service, offer }: OfferCardProps) {
  const polite = usePolite();
  const [seen, answer] = useState<boolean | null>(null);
  const { forWhom, lacks, ...whom } = useForWhom();
  const { accept, decline, accepting, declining, error } = useOffer(offer.appointmentId, {
    onAccepted: (id) => open(pages.appointment(id, 'booked')),
  });
  const what = [serviceNames[service].name, offer.counsellorName, offer.place]
    .flatMap((part) => part ?? [])
    .join(' · ');
  return (
    <Card>
      <View className="co-group">
        <Heading>{`有空了，${waitsWords(offer.answerUntil, new Date())}`}</Heading>
        <View>
          <View className="strong">{spanWords(offer)}</View>
          <View className="small">{what}</View>
        </View>
        <ForWhom {...whom} />
        <WhoSees seen={seen} onChange={answer} />
        <Refusal error={error} onStep={{ again: null, 'my-appointments': null }} />
        <Button
          label={polite('要，我来')}
          busy={accepting}
          disabledReason={lacks ?? (seen === null ? '先点一下：手机别人会看吗' : null)}
          onPress={() =>
            seen !== null && forWhom && accept({ remind: !seen, atHome: false, ...forWhom })
          }
        />
        <Button kind="ghost" label="不要，让给别人" busy={declining} onPress={decline} />
      </View>
    </Card>
  );
}
