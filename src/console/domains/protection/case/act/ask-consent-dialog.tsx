import { Input } from 'antd';
import { useState } from 'react';
import { api } from '../../../../platform/api';
import { CommandDialog } from '../../../../ui/command-dialog';
import { Labelled } from '../../../../ui/labelled';
import { VaultProblem } from '../../../../keyring/vault-problem';
import { useAct } from '../session/use-act';
import { newReferralId } from './new-referral-id';

/** Asks her, under her own code, whether it may be passed on. */
export function AskConsentDialog({ onClose }: { onClose: () => void }) {
  const [id] = useState(newReferralId);
  const [to, setTo] = useState('');
  const [what, setWhat] = useState('');
  const act = useAct(onClose);
  const ask = () =>
    act.run({
      intent: `ask ${id}`,
      steps: [
        {
          kind: 'message',
          thread: 'shared',
          content: {
            kind: 'referral',
            body: {
              id,
              to: to.trim(),
              what: what.trim(),
              state: 'proposed',
              reason: null,
              consent: null,
            },
          },
        },
      ],
      send: (input, call) => api.protection.addEntries(input, call),
    });
  return (
    <CommandDialog
      title="问她同不同意转介"
      okText="签名，问她"
      isReady={to.trim() !== '' && what.trim() !== ''}
      command={act}
      problem={<VaultProblem error={act.error} />}
      onClose={onClose}
      onOk={() => void ask()}
    >
      <div className="stack">
        <Labelled label="转给谁">
          {(tie) => (
            <Input
              {...tie}
              maxLength={60}
              placeholder="比如 虹桥派出所"
              value={to}
              onChange={(event) => setTo(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label="告诉他们什么、接下来会怎样" note="她会看到这段话，再回答同意或不同意。">
          {(tie) => (
            <Input.TextArea
              {...tie}
              rows={3}
              maxLength={2000}
              value={what}
              onChange={(event) => setWhat(event.target.value)}
            />
          )}
        </Labelled>
      </div>
    </CommandDialog>
  );
}
