import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TicketView } from '@shared/activities/views';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { dayAndTime } from '@shared/time/time-format';
import { Button } from '@client/ui/press/button';
import { CancelSheet } from './cancel-sheet';

/** The activity's own page, and giving the place back or why that is not possible any more. */
export function TicketActions({ ticket }: { ticket: TicketView }) {
  const [asking, setAsking] = useState(false);
  const waits = ticket.status === 'waiting';
  const isLate =
    ticket.status === 'confirmed' &&
    new Date(ticket.cancelUntil) <= new Date() &&
    !ticket.activityCancelled;
  return (
    <View className="stack">
      <Button
        kind="quiet"
        label="看活动介绍"
        onPress={() => open(routes.activity(ticket.activityId))}
      />
      {ticket.canCancel && ticket.status !== 'offered' && (
        <Button
          kind="ghost"
          label={waits ? '不等了，取消' : '来不了，取消'}
          onPress={() => setAsking(true)}
        />
      )}
      {!ticket.canCancel && isLate && (
        <View className="small">
          {`${dayAndTime(ticket.cancelUntil)} 起不能在这里取消了。真来不了，请告诉主办的${ticket.hostName}。`}
        </View>
      )}
      <CancelSheet ticket={ticket} open={asking} onClose={() => setAsking(false)} />
    </View>
  );
}
