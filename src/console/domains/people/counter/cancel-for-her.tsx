import { useState } from 'react';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { ReasonField } from '../../../ui/reason-field';
import type { HerBooking } from './use-her-bookings';

export interface BookingDialogProps {
  booking: HerBooking;
  onDone: (words: string) => void;
  onClose: () => void;
}

/** Gives her places or her turn back, because she said so. */
export function CancelForHer({ booking, onDone, onClose }: BookingDialogProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const cancel = useCommand(api.activities.removeByHand, {
    onDone: () => onDone('取消了，她会收到消息'),
  });
  return (
    <CommandDialog
      title={`替她取消“${booking.title}”？`}
      okText="取消她的报名"
      danger
      command={cancel}
      onClose={onClose}
      onOk={() => {
        setTried(true);
        const why = reason.trim();
        if (why !== '') cancel.mutate({ bookingId: booking.id, reason: why, atHerWish: true });
      }}
    >
      <div className="stack">
        <p>
          一共 {booking.partySize} 人的报名都取消，空出来的名额先给候补的人。
          {!booking.canCancel && '她自己已经过了能取消的时间，你可以替她取消。'}
        </p>
        <ReasonField
          label="她怎么说的（她会看到）"
          placeholder="在窗口说孩子病了，来不了"
          value={reason}
          isMissing={tried && reason.trim() === ''}
          onChange={setReason}
        />
      </div>
    </CommandDialog>
  );
}
