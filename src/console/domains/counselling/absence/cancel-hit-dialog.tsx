import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { counsellingChanged } from '../use-places';
import { dayAndClock, lineWords } from '../words';
import type { Hit } from './use-absence';

interface CancelHitDialogProps {
  hit: Hit;
  absenceId: string;
  onClose: () => void;
}

export function CancelHitDialog({ hit, absenceId, onClose }: CancelHitDialogProps) {
  const { appointmentId, startsAt, line } = hit;
  const settle = useCommand(api.counselling.settleHit, {
    onDone: () => {
      counsellingChanged();
      onClose();
    },
  });
  return (
    <CommandDialog
      title={`取消 ${dayAndClock(startsAt)} ${lineWords(line)}`}
      okText="取消这个预约"
      cancelText="先不取消"
      danger
      command={settle}
      onClose={onClose}
      onOk={() => settle.mutate({ absenceId, appointmentId, settlement: { how: 'cancel' } })}
    >
      <p>她会收到消息，不会知道原因。记成老师来不了，不算她的。</p>
    </CommandDialog>
  );
}
