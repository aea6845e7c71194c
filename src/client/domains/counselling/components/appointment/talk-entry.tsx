import { View } from '@tarojs/components';
import type { AppointmentCard } from '@shared/counselling/views';
import { open } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { TelephoneNote } from '../telephone-note';
import { pages } from '../../page-addresses';

interface TalkEntryProps {
  appointment: AppointmentCard;
  isComing: boolean;
}

/** To what is written around the hour. Whether there is anything it does not say. */
export function TalkEntry({ appointment, isComing }: TalkEntryProps) {
  const polite = usePolite();
  const { line } = appointment;
  const isCall = line === 'telephone' && isComing;
  return (
    <View className="co-group">
      <Button
        kind={isCall ? 'main' : 'ghost'}
        icon="message-square-text"
        label={isCall ? '写下打哪个号码' : line === 'online' ? '到点在这里谈' : '写给老师'}
        onPress={() => open(pages.talk(appointment.id))}
      />
      {isCall && <TelephoneNote service={appointment.service} />}
      <View className="small">{polite(isCall ? call : isComing ? before : after)}</View>
    </View>
  );
}

const call =
  '号码、什么时候打安全、别人接了怎么说，都加密，只有老师和督导能看。不写，老师就打不了。写过的点进去也能看。';
const before = '想先说说也行，不写也行。加密，只有老师和督导能看。';
const after = '有话可以接着写，老师有空时看。';
