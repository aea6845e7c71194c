import { View } from '@tarojs/components';
import type { TicketView } from '@shared/activities/views';
import { usePolite } from '@client/session/use-polite';
import './ticket-card.scss';

/** Her place in the row, large, and what happens next. */
export function WaitingPlace({ position }: Pick<TicketView, 'position'>) {
  const polite = usePolite();
  return (
    <View className="ticket__waiting">
      <View className="ticket__position">
        {position === null ? '候补中' : `候补第 ${position} 位`}
      </View>
      <View className="small">
        {polite('有人退出就按顺序给你留名额，会在“消息”里告诉你，不用一直看着。')}
      </View>
    </View>
  );
}
