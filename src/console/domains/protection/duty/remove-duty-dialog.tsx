import type { Duty } from '@shared/protection/duty-contract';
import { timeSpan } from '@shared/time/time-format';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { rotaChanged } from './use-rota';

export function RemoveDutyDialog({ duty, onClose }: { duty: Duty; onClose: () => void }) {
  const remove = useCommand(api.protection.removeDuty, {
    onDone: () => {
      rotaChanged();
      onClose();
    },
  });
  return (
    <CommandDialog
      title="取消这一班？"
      okText="取消这一班"
      danger
      command={remove}
      onClose={onClose}
      onOk={() => remove.mutate({ dutyId: duty.id })}
    >
      <p>
        {duty.name}，{timeSpan(duty.startsAt, duty.endsAt)}。空出来的时间，急事会直接叫下一步。
      </p>
    </CommandDialog>
  );
}
