import { InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { nextSteps } from '@shared/counselling/staff/closing-contract';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { Labelled } from '../../../ui/labelled';
import { counsellingChanged } from '../use-places';
import type { Entry } from '../week/use-week';

const nextWords: Record<(typeof nextSteps)[number], string> = {
  nothing: '到这里就好',
  'follow-up': '再约一次',
  referred: '转给别处',
};

const choices = nextSteps.map((value) => ({ value, label: nextWords[value] }));

interface DoneDialogProps {
  entry: Pick<Entry, 'id' | 'startsAt' | 'endsAt'>;
  onClose: () => void;
}

/** It took place: how long, and what comes next. No word of what was said. */
export function DoneDialog({ entry, onClose }: DoneDialogProps) {
  const planned = (Date.parse(entry.endsAt) - Date.parse(entry.startsAt)) / 60_000;
  const [minutes, setMinutes] = useState<number | null>(planned);
  const [next, setNext] = useState<(typeof nextSteps)[number] | null>(null);
  const close = useCommand(api.counselling.closeAppointment, {
    onDone: () => {
      counsellingChanged();
      onClose();
    },
  });
  return (
    <CommandDialog
      title="谈过了"
      okText="记下"
      isReady={minutes !== null && next !== null}
      command={close}
      onClose={onClose}
      onOk={() => {
        if (minutes === null || next === null) return;
        close.mutate({ appointmentId: entry.id, minutes, next });
      }}
    >
      <div className="stack">
        <Labelled label="谈了多少分钟">
          {(tie) => (
            <InputNumber
              {...tie}
              min={5}
              max={480}
              precision={0}
              value={minutes}
              onChange={setMinutes}
            />
          )}
        </Labelled>
        <div className="labelled">
          <span className="labelled__label">接下来</span>
          <Radio.Group
            className="choices"
            aria-label="接下来"
            value={next}
            options={choices}
            onChange={(event) =>
              setNext(nextSteps.find((each) => each === event.target.value) ?? null)
            }
          />
        </div>
        <p className="quiet">只记时间和去向，不记谈了什么。一周内还能改。</p>
      </div>
    </CommandDialog>
  );
}
