import { useState } from 'react';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { counsellingChanged } from '../use-places';
import type { Entry } from '../week/use-week';
import { dayAndClock, lineWords } from '../words';
import { CauseField, type Cause } from './cause-field';

type CancelDialogProps = { entry: Pick<Entry, 'id' | 'startsAt' | 'line'>; onClose: () => void };

/** An appointment called off, and who caused it. */
export function CancelDialog({ entry, onClose }: CancelDialogProps) {
  const [cause, setCause] = useState<Cause | null>(null);
  const cancel = useCommand(api.counselling.deskCancel, {
    onDone: () => {
      counsellingChanged();
      onClose();
    },
  });
  return (
    <CommandDialog
      title={`取消 ${dayAndClock(entry.startsAt)} ${lineWords(entry.line)}`}
      okText="取消这个预约"
      cancelText="先不取消"
      danger
      isReady={cause !== null}
      command={cancel}
      onClose={onClose}
      onOk={() => cause !== null && cancel.mutate({ appointmentId: entry.id, cause })}
    >
      <div className="stack">
        <CauseField label="因为谁" value={cause} onChange={setCause} />
        <p className="quiet">
          有账号的会收到一条消息，里面没有原因。离开始不远才来取消的，会记成临时取消。
        </p>
      </div>
    </CommandDialog>
  );
}
