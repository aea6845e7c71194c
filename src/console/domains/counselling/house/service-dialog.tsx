import { ORPCError } from '@orpc/client';
import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { Labelled } from '../../../ui/labelled';
import { counsellingChanged } from '../use-places';
import { serviceWords } from '../words';

export type HouseService = Awaited<
  ReturnType<typeof api.counselling.houseServices>
>['services'][number];

interface ServiceDialogProps {
  unitId: string;
  /** As it stands; looked up again where somebody else has saved. */
  current: HouseService;
  onOvertaken: () => void;
  onClose: () => void;
}

/** How long one appointment takes, and until when calling it off is not late. */
export function ServiceDialog({ unitId, current, onOvertaken, onClose }: ServiceDialogProps) {
  const { service, revision } = current;
  const [minutes, setMinutes] = useState<number | null>(current.minutes);
  const [cancelHours, setCancelHours] = useState<number | null>(current.cancelHours);
  const [callsFrom, setCallsFrom] = useState(current.callsFrom ?? '');
  const save = useCommand(api.counselling.saveService, {
    onDone: () => {
      counsellingChanged();
      onClose();
    },
  });
  const isOvertaken = save.error instanceof ORPCError && save.error.code === 'CHANGED_MEANWHILE';
  const submit = () => {
    if (minutes === null || cancelHours === null) return;
    save.mutate(
      { unitId, service, minutes, cancelHours, callsFrom: callsFrom.trim() || null, revision },
      { onError: onOvertaken },
    );
  };
  return (
    <CommandDialog
      title={`${serviceWords(service)}怎么约`}
      okText="存好"
      isReady={minutes !== null && cancelHours !== null}
      command={save}
      {...(isOvertaken && {
        problem: (
          <p role="alert">
            别人刚改成一次 {current.minutes} 分钟、提前 {current.cancelHours}{' '}
            小时取消。你填的还在，要用你的，再点一次“存好”。
          </p>
        ),
      })}
      onClose={onClose}
      onOk={submit}
    >
      <div className="stack">
        <Labelled label="一次多少分钟">
          {(tie) => (
            <InputNumber
              {...tie}
              min={10}
              max={240}
              precision={0}
              value={minutes}
              onChange={setMinutes}
            />
          )}
        </Labelled>
        <Labelled label="开始前几小时内算临时取消" note="写 0：开始前都能取消">
          {(tie) => (
            <InputNumber
              {...tie}
              min={0}
              max={168}
              precision={0}
              value={cancelHours}
              onChange={setCancelHours}
            />
          )}
        </Labelled>
        <Labelled
          label="电话从哪个号码打出（可以不填）"
          note="约电话的人先知道来电是哪个号码。不填就告诉她可能是没见过的号码"
        >
          {(tie) => (
            <Input
              {...tie}
              value={callsFrom}
              maxLength={20}
              onChange={(event) => setCallsFrom(event.target.value)}
            />
          )}
        </Labelled>
        <p className="quiet">已经约好的不变：时间照旧，取消的期限也是约的时候说的那个。</p>
      </div>
    </CommandDialog>
  );
}
