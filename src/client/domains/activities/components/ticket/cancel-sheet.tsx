import { View } from '@tarojs/components';
import type { TicketView } from '@shared/activities/views';
import { messageOf } from '@shared/contract/connection-error';
import { Button } from '@client/ui/press/button';
import { Notice } from '@client/ui/state/notice';
import { Sheet } from '@client/ui/page/sheet';
import { useCancel } from '../../ticket/use-cancel';

interface CancelSheetProps {
  ticket: TicketView;
  open: boolean;
  onClose: () => void;
}

/** Says what giving the place back means before it is done. */
export function CancelSheet({ ticket, open, onClose }: CancelSheetProps) {
  const waits = ticket.status === 'waiting';
  const people = ticket.partySize > 1 ? `${ticket.partySize} 个` : '';
  const { cancel, isPending, error } = useCancel(onClose);
  return (
    <Sheet title={waits ? '确定不等了吗？' : '确定来不了吗？'} open={open} onClose={onClose}>
      <View className="stack">
        <View>
          {waits
            ? '候补的位置会让给后面的人。以后想来，要重新排。'
            : `${people}名额会马上还给大家。以后想来，要重新报名，不一定还有位置。`}
        </View>
        {error && (
          <Notice tone="danger" live>
            {messageOf(error)}
          </Notice>
        )}
        <Button
          kind="danger"
          label="取消这次报名"
          busy={isPending}
          onPress={() => cancel(ticket.id)}
        />
        <Button kind="quiet" label="我再想想" onPress={onClose} />
      </View>
    </Sheet>
  );
}
