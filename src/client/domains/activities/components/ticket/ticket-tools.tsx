import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { TicketView } from '@shared/activities/views';
import { messageOf } from '@shared/contract/connection-error';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { Button } from '@client/ui/press/button';
import { addToCalendar } from '../../ticket/add-to-calendar';
import { isAhead } from '../../ticket/is-ahead';
import { useFeedback } from '../../use-feedback';
import { Feedback } from './feedback';
import './ticket-tools.scss';

/** What helps on the way there: calendar, address, a slip of paper for a guest. */
export function TicketTools({ ticket }: { ticket: TicketView }) {
  const { feedback, showFeedback } = useFeedback();
  const [busy, setBusy] = useState(false);
  if (!isAhead(ticket, new Date())) return null;
  const place = [ticket.venueAddress, ticket.venueName].filter(Boolean).join(' ');
  const isSure = ticket.status === 'confirmed';

  const putInCalendar = async () => {
    setBusy(true);
    showFeedback(await addToCalendar(ticket).catch(messageOf));
    setBusy(false);
  };
  const copyPlace = async () => {
    await Taro.setClipboardData({ data: place });
    showFeedback('地址复制好了，打开地图粘贴就能找到。');
  };
  return (
    <View className="stack">
      <View className="ticket-tools targets">
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
            onPress={() => void copyPlace().catch(() => showFeedback(`地址是：${place}`))}
          />
        )}
      </View>
      {ticket.guestName !== null && isSure && (
        <Button
          kind="ghost"
          icon="printer"
          label="给她一张凭条"
          onPress={() => open(routes.slip(ticket.id))}
        />
      )}
      <Feedback words={feedback} />
    </View>
  );
}
