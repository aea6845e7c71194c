import { View } from '@tarojs/components';
import type { AppointmentCard } from '@shared/counselling/views';
import { open } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { pages } from '../../page-addresses';

interface TalkEntryProps {
  appointment: AppointmentCard;
  isComing: boolean;
}

/** To what is written around the hour. Whether there is anything it does not say. */
export function TalkEntry({ appointment, isComing }: TalkEntryProps) {
  const polite = usePolite();
  const isOnline = appointment.line === 'online';
  return (
    <View className="co-group">
      <Button
        kind="ghost"
        icon="message-square-text"
        label={isOnline ? '到点在这里谈' : '写给老师'}
        onPress={() => open(pages.talk(appointment.id))}
      />
      <View className="small">{polite(isComing ? before : after)}</View>
    </View>
  );
}

const before = '想先说说也行，不写也行。加密，只有老师和督导能看。';
const after = '有话可以接着写，老师有空时看。';
