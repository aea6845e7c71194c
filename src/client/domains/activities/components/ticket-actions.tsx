import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TicketView } from '@shared/activities/views';
import { dayAndTime } from '@client/platform/shanghai-time';
import { Button } from '@client/ui/button';
import { CancelSheet } from './cancel-sheet';

/** Giving the place back, or why that is not possible any more. */
export function TicketActions({ ticket }: { ticket: TicketView }) {
  const [asking, setAsking] = useState(false);
  if (!ticket.canCancel) {
    const isPast = new Date(ticket.cancelUntil) <= new Date();
    return ticket.status === 'confirmed' && isPast && !ticket.activityCancelled ? (
      <View className="small">
        {`${dayAndTime(ticket.cancelUntil)} 起不能在这里取消了。真来不了，请告诉主办的${ticket.hostName}。`}
      </View>
    ) : null;
  }
  return (
    <View className="stack">
      <Button kind="ghost" label="来不了，取消" onPress={() => setAsking(true)} />
      <CancelSheet ticket={ticket} open={asking} onClose={() => setAsking(false)} />
    </View>
  );
}
