import { Input, Select } from 'antd';
import { useState } from 'react';
import { addDays, shanghaiInstant } from '@shared/time/shanghai';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { Labelled } from '../../../ui/labelled';
import { handlerOptions } from './handler-options';
import { rotaChanged, type Rota } from './use-rota';

interface DutyDialogProps {
  handlers: Rota['handlers'];
  /** Of the week that is shown. */
  days: readonly string[];
  onClose: () => void;
}

const steps = [1, 2, 3, 4, 5];

/** Puts somebody on duty. She is called once she has confirmed. */
export function DutyDialog({ handlers, days, onClose }: DutyDialogProps) {
  const [handler, setHandler] = useState<string | null>(null);
  const [step, setStep] = useState(1);
  const [day, setDay] = useState(days[0] ?? '');
  const [from, setFrom] = useState('08:30');
  const [until, setUntil] = useState('20:00');
  const save = useCommand(api.protection.saveDuty, {
    onDone: () => {
      rotaChanged();
      onClose();
    },
  });
  const isReady = handler !== null && day !== '' && from !== '' && until !== '';
  const put = () => {
    if (handler === null) return;
    // An end that is not after the beginning is on the next day: a night.
    const endDay = until <= from ? addDays(day, 1) : day;
    save.mutate({
      step,
      handler,
      startsAt: shanghaiInstant(day, from).toISOString(),
      endsAt: shanghaiInstant(endDay, until).toISOString(),
    });
  };
  return (
    <CommandDialog
      title="排一班"
      okText="排上"
      isReady={isReady}
      command={save}
      onClose={onClose}
      onOk={put}
    >
      <div className="stack">
        <Labelled label="谁">
          {(tie) => (
            <Select
              {...tie}
              value={handler}
              onChange={setHandler}
              placeholder="选一位"
              options={handlerOptions(handlers)}
            />
          )}
        </Labelled>
        <Labelled label="第几步" note="先叫第 1 步，没人接再叫下一步。空着的一步马上跳过。">
          {(tie) => (
            <Select
              {...tie}
              value={step}
              onChange={setStep}
              options={steps.map((value) => ({ value, label: `第 ${value} 步` }))}
            />
          )}
        </Labelled>
        <Labelled label="哪天">
          {(tie) => (
            <Input
              {...tie}
              type="date"
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
        </Labelled>
        <div className="row">
          <Labelled label="从">
            {(tie) => (
              <Input
                {...tie}
                type="time"
                value={from}
                onChange={(event) => setFrom(event.target.value)}
              />
            )}
          </Labelled>
          <Labelled label="到" note={until <= from ? '第二天' : undefined}>
            {(tie) => (
              <Input
                {...tie}
                type="time"
                value={until}
                onChange={(event) => setUntil(event.target.value)}
              />
            )}
          </Labelled>
        </div>
      </div>
    </CommandDialog>
  );
}
