import { View } from '@tarojs/components';
import type { AppointmentCard } from '@shared/counselling/views';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { useOffer } from '../../use-offer';
import { spanWords, waitsWords } from '../../when-words';
import { Refusal } from '../refusal';

interface ProposalCardProps {
  appointment: AppointmentCard;
  proposal: NonNullable<AppointmentCard['proposal']>;
  onAccepted: () => void;
}

/** Her counsellor cannot come: another time, and what either answer does to the appointment. */
export function ProposalCard({ appointment, proposal, onAccepted }: ProposalCardProps) {
  const polite = usePolite();
  const { remind, atHome } = appointment;
  const { accept, decline, accepting, declining, error } = useOffer(proposal.appointmentId, {
    onAccepted,
  });
  return (
    <Card>
      <View className="co-group">
        <Heading>{`老师那天来不了，换这个时间好吗？`}</Heading>
        <View>
          <View className="strong">{spanWords(proposal)}</View>
          <View className="small">
            {[proposal.counsellorName, proposal.place].flatMap((part) => part ?? []).join(' · ')}
          </View>
        </View>
        <View>{polite(`给你${waitsWords(proposal.answerUntil, new Date())}。`)}</View>
        <Refusal error={error} onStep={{ again: null, 'my-appointments': null }} />
        <Button
          label="好，换到这个时间"
          busy={accepting}
          onPress={() => accept({ remind, atHome })}
        />
        <Button kind="ghost" label="不换，这个预约就取消" busy={declining} onPress={decline} />
      </View>
    </Card>
  );
}
