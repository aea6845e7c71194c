import { useState } from 'react';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { counsellingChanged } from '../use-places';
import type { Entry } from '../week/use-week';
import { dayAndClock } from '../words';
import { SlotPicker } from './slot-picker';

interface MoveDialogProps {
  entry: Pick<Entry, 'id' | 'service' | 'line' | 'startsAt'>;
  /** Null: whoever is free; left out of what is sent where it stays the same one. */
  counsellorId: string | null;
  onClose: () => void;
}

/** Another time, as she asked for: with the same counsellor, or whoever is free where the desk knows a code only. */
export function MoveDialog({ entry, counsellorId, onClose }: MoveDialogProps) {
  const { id, service, line, startsAt } = entry;
  const [time, setTime] = useState<string | null>(null);
  const move = useCommand(api.counselling.deskMove, {
    onDone: () => {
      counsellingChanged();
      onClose();
    },
  });
  return (
    <CommandDialog
      title={`改 ${dayAndClock(startsAt)} 的预约`}
      okText={time === null ? '改过去' : `改到 ${dayAndClock(time)}`}
      isReady={time !== null}
      command={move}
      onClose={onClose}
      onOk={() =>
        time !== null &&
        move.mutate(
          counsellorId === null
            ? { appointmentId: id, startsAt: time, counsellorId }
            : { appointmentId: id, startsAt: time },
        )
      }
    >
      <div className="stack">
        <SlotPicker wanted={{ service, line, counsellorId }} value={time} onChange={setTime} />
        <p className="quiet">
          {counsellorId === null ? '可能换一位老师。' : '还是同一位老师。'}
          先跟她说好再改；有账号的会收到消息。
        </p>
      </div>
    </CommandDialog>
  );
}
