import { View } from '@tarojs/components';
import { serviceNames } from '@shared/counselling/services';
import type { TurnView } from '@shared/counselling/views';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { dayName } from '../../day-words';
import { useLeaveWaitlist } from '../../use-turns';
import { Refusal } from '../refusal';

/** A place in the list, and the way out of it. */
export function WaitingCard({ turn }: { turn: TurnView }) {
  const polite = usePolite();
  const { leave, isPending, error } = useLeaveWaitlist();
  const who = turn.counsellor?.name ?? '谁先有空都行';
  return (
    <Card>
      <View className="co-group">
        <View>
          <View className="strong">{`${serviceNames[turn.service].name} · ${who}`}</View>
          <View className="small">{polite(`${dayName(turn.until)}以前有空，就叫你`)}</View>
        </View>
        <Refusal error={error} onStep={{ again: null }} />
        <Button kind="ghost" label="不等了" busy={isPending} onPress={() => leave(turn.id)} />
      </View>
    </Card>
  );
}
