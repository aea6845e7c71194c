import { View } from '@tarojs/components';
import type { AppointmentCard } from '@shared/counselling/views';
import { usePolite } from '@client/session/use-polite';
import { Sheet } from '@client/ui/page/sheet';
import { Button } from '@client/ui/press/button';
import { useCancel } from '../../use-cancel';
import { Refusal } from '../refusal';

interface CancelSheetProps {
  appointment: AppointmentCard;
  open: boolean;
  onClose: () => void;
}

/** What giving the hour back means, said before it is done. No reason is asked. */
export function CancelSheet({ appointment, open, onClose }: CancelSheetProps) {
  const polite = usePolite();
  const { cancel, turnedLate, isPending, error } = useCancel(appointment.id, onClose);
  const isLate = appointment.cancelIsLate || turnedLate;
  return (
    <Sheet title="取消这个预约？" open={open} onClose={onClose}>
      <View className="stack">
        <View>{polite(isLate ? late : inTime)}</View>
        <Refusal error={error} onStep={{ again: null }} />
        <Button
          kind="danger"
          label={isLate ? '还是要取消' : '取消预约'}
          busy={isPending}
          onPress={() => cancel(isLate)}
        />
        <Button kind="quiet" label="先不取消" onPress={onClose} />
      </View>
    </Sheet>
  );
}

const inTime = '不用说原因。时间会马上让给别人，以后想来再约。';
const late = '离开始不远了，现在取消会记成临时取消。不问原因。来不了就取消，时间还能让给别人。';
