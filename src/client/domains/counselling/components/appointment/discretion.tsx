import { View } from '@tarojs/components';
import type { AppointmentCard } from '@shared/counselling/views';
import { usePolite } from '@client/session/use-polite';
import { Switch } from '@client/ui/input/switch';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { useDiscretion } from '../../use-discretion';
import { Refusal } from '../refusal';

/** What this phone may show of it. Nothing of it says what the appointment is. */
export function Discretion({ appointment }: { appointment: AppointmentCard }) {
  const polite = usePolite();
  const { remind, atHome, set, isPending, error } = useDiscretion(appointment);
  return (
    <View className="co-group">
      <Heading>手机上怎么显示</Heading>
      <Card>
        <Switch
          label={polite('前一天提醒你')}
          note="只写“你有一个预约”"
          checked={remind}
          disabled={isPending}
          onChange={(on) => set({ remind: on })}
        />
        <Switch
          label="首页上显示"
          note="只写“你有一个预约”和时间"
          checked={atHome}
          disabled={isPending}
          onChange={(on) => set({ atHome: on })}
        />
      </Card>
      <Refusal error={error} onStep={{ again: null }} />
    </View>
  );
}
