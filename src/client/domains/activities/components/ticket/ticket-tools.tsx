import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { TicketView } from '@shared/activities/views';
import { messageOf } from '@shared/contract/connection-error';
import { open } from '@client/platform/go';
import { routes } from '@client/platform/routes';
import { Button } from '@client/ui/press/button';
import { addToCalendar } from '../../ticket/add-to-calendar';
import { useTold } from '../../use-told';
import { RemindMe } from './remind-me';
import { Told } from './told';
import './ticket-tools.scss';

/** What helps on the way there: calendar, reminder, address, a slip of paper for a guest. */
export function TicketTools({ ticket }: { ticket: TicketView }) {
  const { told, tell } = useTold();
  const [busy, setBusy] = useState(false);
  const isComing = new Date(ticket.endsAt) > new Date() && !ticket.activityCancelled;
  if (!isComing || !['confirmed', 'in-review', 'waiting'].includes(ticket.status)) return null;
  const place = [ticket.venueAddress, ticket.venueName].filter(Boolean).join(' ');
  const isSure = ticket.status === 'confirmed';

  const putInCalendar = async () => {
    setBusy(true);
    tell(await addToCalendar(ticket).catch(messageOf));
    setBusy(false);
  };
  const copyPlace = async () => {
    await Taro.setClipboardData({ data: place });
    tell('地址复制好了，打开地图粘贴就能找到。');
  };
  return (
    <View className="stack">
      <View className="ticket-tools">
        {isSure && (
          <Button
            kind="soft"
            icon="calendar-plus"
            label="加到日历"
            busy={busy}
            onPress={() => void putInCalendar()}
          />
        )}
        {ticket.venueAddress !== '' && (
          <Button
            kind="soft"
            icon="map-pin"
            label="复制地址"
            onPress={() => void copyPlace().catch(() => tell(`地址是：${place}`))}
          />
        )}
      </View>
      <RemindMe waits={ticket.status === 'waiting'} tell={tell} />
      {ticket.guestName !== null && isSure && (
        <Button
          kind="ghost"
          icon="printer"
          label="给她一张凭条"
          onPress={() => open(routes.slip(ticket.id))}
        />
      )}
      <Told words={told} />
    </View>
  );
}
