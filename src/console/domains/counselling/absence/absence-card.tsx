import { Button, Tag } from 'antd';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { Panel } from '../../../ui/panel';
import type { Counsellor } from '../hours/use-counsellor';
import { counsellingChanged } from '../use-places';
import { absenceWords, daysWords } from '../week/day-words';
import { SettleAbsence } from './settle-absence';

type Planned = Counsellor['absences'][number];

/** One absence: what it is waiting for, and the way back. */
export function AbsenceCard({ absence }: { absence: Planned }) {
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { id, from, until, state } = absence;
  return (
    <Panel
      title={daysWords(from, until)}
      actions={
        <>
          <span>{absenceWords(absence)}</span>
          <Tag color={state === 'settling' ? 'warning' : 'success'}>
            {state === 'settling' ? '还没生效' : '生效了'}
          </Tag>
          <Button onClick={() => setWithdrawing(true)}>撤回</Button>
        </>
      }
    >
      <SettleAbsence absenceId={id} />
      {isWithdrawing && <WithdrawDialog absence={absence} onClose={() => setWithdrawing(false)} />}
    </Panel>
  );
}

function WithdrawDialog({ absence, onClose }: { absence: Planned; onClose: () => void }) {
  const withdraw = useCommand(api.counselling.withdrawAbsence, {
    onDone: () => {
      counsellingChanged();
      onClose();
    },
  });
  return (
    <CommandDialog
      title="不请这次假了？"
      okText="撤回请假"
      command={withdraw}
      onClose={onClose}
      onOk={() => withdraw.mutate({ absenceId: absence.id })}
    >
      <p>这几天马上又能约。已经改期、换人或取消的预约不会变回来。</p>
    </CommandDialog>
  );
}
