import { useState } from 'react';
import { closeReasons, type CloseReason } from '@shared/protection/states/case-states';
import { api } from '../../../../platform/api';
import { CommandDialog } from '../../../../ui/command-dialog';
import { VaultProblem } from '../../../../keyring/vault-problem';
import { useAct } from '../session/use-act';
import { closeMessageReason, closeWords } from '../words';
import { ChoiceField } from './choice-field';
import { WordsField } from './words-field';

/** Asks the lead to close the case. */
export function CloseDialog({ onClose }: { onClose: () => void }) {
  const [reason, setReason] = useState<CloseReason | null>(null);
  const [words, setWords] = useState('');
  const act = useAct(onClose);
  const ask = () => {
    if (reason === null) return Promise.resolve();
    return act.run({
      intent: `close ${reason}`,
      steps: [
        {
          kind: 'message',
          thread: 'staff',
          content: {
            kind: 'closing',
            body: { reason: closeMessageReason[reason], text: words.trim() },
          },
        },
      ],
      send: (input, call) => api.protection.askToClose({ ...input, reason }, call),
    });
  };
  return (
    <CommandDialog
      title="申请结案"
      okText="请负责人看"
      isReady={reason !== null && words.trim() !== ''}
      command={act}
      problem={<VaultProblem error={act.error} />}
      onClose={onClose}
      onOk={() => void ask()}
    >
      <div className="stack">
        <p>负责人同意以后才结案。结案后只有负责人和备用钥匙能读；她再写，会自动重新排队。</p>
        <ChoiceField
          label="为什么能结"
          values={closeReasons}
          words={closeWords}
          value={reason}
          onChange={setReason}
        />
        <WordsField
          label="做了什么，她现在怎样"
          note="只给同事看。"
          value={words}
          onChange={setWords}
        />
      </div>
    </CommandDialog>
  );
}
