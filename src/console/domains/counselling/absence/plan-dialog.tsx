import { Input, Radio } from 'antd';
import { useState } from 'react';
import { absenceKinds } from '@shared/counselling/staff/hours-contract';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { Labelled } from '../../../ui/labelled';
import { counsellingChanged } from '../use-places';
import { absenceKindWords } from '../week/day-words';
import { today } from '../words';

interface PlanDialogProps {
  counsellorId: string;
  onClose: () => void;
}

const kinds = absenceKinds.map((value) => ({ value, label: absenceKindWords[value] }));

/** Days off: nothing new is booked there from now on, and what stands is listed to be settled. */
export function PlanDialog({ counsellorId, onClose }: PlanDialogProps) {
  const [kind, setKind] = useState<(typeof absenceKinds)[number]>('leave');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const plan = useCommand(api.counselling.planAbsence, {
    onDone: () => {
      counsellingChanged();
      onClose();
    },
  });
  const issue = from !== '' && until !== '' && until < from ? '结束不能早于开始' : null;
  return (
    <CommandDialog
      title="请假"
      okText="看看碰到哪些预约"
      isReady={from !== '' && until !== '' && issue === null}
      command={plan}
      onClose={onClose}
      onOk={() => plan.mutate({ counsellorId, kind, from, until })}
    >
      <div className="stack">
        <Radio.Group
          aria-label="为什么"
          value={kind}
          options={kinds}
          onChange={(event) =>
            setKind(absenceKinds.find((each) => each === event.target.value) ?? kind)
          }
        />
        <div className="row row--top">
          <Labelled label="从哪天">
            {(tie) => (
              <Input
                {...tie}
                type="date"
                min={today()}
                value={from}
                onChange={(event) => {
                  setFrom(event.target.value);
                  if (until === '') setUntil(event.target.value);
                }}
              />
            )}
          </Labelled>
          <Labelled label="到哪天（这天也不在）" issue={issue}>
            {(tie) => (
              <Input
                {...tie}
                type="date"
                min={from}
                value={until}
                aria-invalid={issue !== null}
                onChange={(event) => setUntil(event.target.value)}
              />
            )}
          </Labelled>
        </div>
        <p className="quiet">
          这几天马上不再接新预约。已经约了的会列出来，一个一个定好，请假才生效。
        </p>
      </div>
    </CommandDialog>
  );
}
