import { Radio } from 'antd';
import { useState } from 'react';
import { keepingGrounds, type KeepingGround } from '@shared/protection/states/case-states';
import { api } from '../../../../platform/api';
import { CommandDialog } from '../../../../ui/command-dialog';
import { VaultProblem } from '../../../../keyring/vault-problem';
import { useAct } from '../session/use-act';
import { keepingWords } from '../words';

/** Closed and kept, where others would be destroyed, if she takes it back. */
export function KeepDialog({ onClose }: { onClose: () => void }) {
  const [ground, setGround] = useState<KeepingGround | null>(null);
  const act = useAct(onClose);
  const save = () =>
    ground === null
      ? Promise.resolve()
      : act.run({
          intent: `keep ${ground}`,
          steps: [],
          send: (input, call) => api.protection.keepByLaw({ ...input, ground }, call),
        });
  return (
    <CommandDialog
      title="依法要保留"
      okText="记下，要保留"
      isReady={ground !== null}
      command={act}
      problem={<VaultProblem error={act.error} />}
      onClose={onClose}
      onOk={() => void save()}
    >
      <div className="stack">
        <p>记下以后，她撤回时这一件结案保留，不会销毁。她看得到记了这一条。</p>
        <Radio.Group
          className="stacked-radios"
          aria-label="为什么"
          value={ground}
          onChange={(event) => setGround(event.target.value)}
        >
          {keepingGrounds.map((value) => (
            <Radio key={value} value={value}>
              {keepingWords[value]}
            </Radio>
          ))}
        </Radio.Group>
      </div>
    </CommandDialog>
  );
}
