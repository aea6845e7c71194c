import { useState } from 'react';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { counsellingChanged } from '../use-places';
import type { Entry } from '../week/use-week';
import { CauseField, type Cause } from './cause-field';

/** It did not take place. */
export function MissedDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const [cause, setCause] = useState<Cause | null>(null);
  const mark = useCommand(api.counselling.markMissed, {
    onDone: () => {
      counsellingChanged();
      onClose();
    },
  });
  return (
    <CommandDialog
      title="没谈成"
      okText="记下"
      isReady={cause !== null}
      command={mark}
      onClose={onClose}
      onOk={() => cause !== null && mark.mutate({ appointmentId: entry.id, cause })}
    >
      <div className="stack">
        <CauseField label="因为谁" value={cause} onChange={setCause} />
        <p className="quiet">只记在统计里。一周内还能改。</p>
      </div>
    </CommandDialog>
  );
}
