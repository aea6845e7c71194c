import { Select } from 'antd';
import { useState } from 'react';
import { api } from '../../../../platform/api';
import { CommandDialog } from '../../../../ui/command-dialog';
import { Labelled } from '../../../../ui/labelled';
import { useColleagues } from '../../directory/use-colleagues';
import { VaultProblem } from '../../../../keyring/vault-problem';
import type { ShownCase } from '../../vault/vault-calls';
import { useAct } from '../session/use-act';

/** Gives the case to a colleague who reads it. */
export function HandOverDialog({ shown, onClose }: { shown: ShownCase; onClose: () => void }) {
  const { valid, handlerOf } = useColleagues();
  const [to, setTo] = useState<string | null>(null);
  const act = useAct(onClose);
  const me = handlerOf(shown.me);
  const readers = new Set(shown.readers.map(handlerOf));
  const options = valid
    .filter(({ handler }) => readers.has(handler) && handler !== me)
    .map(({ handler, name }) => ({ value: handler, label: name }));
  const save = () =>
    to === null
      ? Promise.resolve()
      : act.run({
          intent: `hand over ${to}`,
          steps: [],
          send: (input, call) => api.protection.handOverCase({ ...input, to }, call),
        });
  return (
    <CommandDialog
      title="转交给同事"
      okText="转交"
      isReady={to !== null}
      command={act}
      problem={<VaultProblem error={act.error} />}
      onClose={onClose}
      onOk={() => void save()}
    >
      <Labelled label="给谁" note="只列出能读这一件的同事。先把要紧的记在“她看不到”那一边。">
        {(tie) => (
          <Select {...tie} value={to} onChange={setTo} placeholder="选一位" options={options} />
        )}
      </Labelled>
    </CommandDialog>
  );
}
