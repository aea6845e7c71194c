import { Select } from 'antd';
import { useState } from 'react';
import type { Duty } from '@shared/protection/duty-contract';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { Labelled } from '../../../ui/labelled';
import { handlerOptions } from './handler-options';
import { rotaChanged, type Rota } from './use-rota';

interface HandOverDutyDialogProps {
  duty: Duty;
  handlers: Rota['handlers'];
  onClose: () => void;
}

/** Offers a duty to a colleague: until she confirms, the caller is the one who is called. */
export function HandOverDutyDialog({ duty, handlers, onClose }: HandOverDutyDialogProps) {
  const [to, setTo] = useState<string | null>(null);
  const offer = useCommand(api.protection.handOverDuty, {
    onDone: () => {
      rotaChanged();
      onClose();
    },
  });
  return (
    <CommandDialog
      title="请同事接这一班"
      okText="请她接"
      isReady={to !== null}
      command={offer}
      onClose={onClose}
      onOk={() => to !== null && offer.mutate({ dutyId: duty.id, to })}
    >
      <Labelled label="请谁" note="她确认以前，还是叫你。">
        {(tie) => (
          <Select
            {...tie}
            value={to}
            onChange={setTo}
            placeholder="选一位"
            options={handlerOptions(handlers.filter(({ handler }) => handler !== duty.handler))}
          />
        )}
      </Labelled>
    </CommandDialog>
  );
}
