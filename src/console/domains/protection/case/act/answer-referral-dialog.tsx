import { useState } from 'react';
import type { Referral } from '@shared/protection/wire';
import {
  refusalReasons,
  type ReferralState,
  type RefusalReason,
} from '@shared/protection/states/referral-states';
import { api } from '../../../../platform/api';
import { CommandDialog } from '../../../../ui/command-dialog';
import { VaultProblem } from '../../../../keyring/vault-problem';
import { useAct } from '../session/use-act';
import { referralStateWords, refusalWords, targetWords } from '../words';
import { ChoiceField } from './choice-field';
import { WordsField } from './words-field';

interface AnswerReferralDialogProps {
  of: Referral;
  state: Exclude<ReferralState, 'sent'>;
  onClose: () => void;
}

/** What came of a referral; why, in words, stays under the staff key. */
export function AnswerReferralDialog({ of, state, onClose }: AnswerReferralDialogProps) {
  const [reason, setReason] = useState<RefusalReason | null>(null);
  const [words, setWords] = useState('');
  const act = useAct(onClose);
  const isReady = state !== 'refused' || reason !== null;
  const save = () =>
    act.run({
      intent: `referral ${of.id} ${state} ${reason ?? ''}`,
      steps: [
        {
          kind: 'message',
          thread: 'staff',
          content: {
            kind: 'referral',
            body: {
              id: of.id,
              to: targetWords[of.target],
              what: words.trim(),
              state,
              reason: reason === null ? null : refusalWords[reason],
              consent: null,
            },
          },
        },
      ],
      send: (input, call) =>
        api.protection.answerReferral(
          { ...input, referralId: of.id, state, ...(reason === null ? {} : { reason }) },
          call,
        ),
    });
  return (
    <CommandDialog
      title={`${targetWords[of.target]}：${referralStateWords[state]}`}
      okText="记下"
      isReady={isReady}
      command={act}
      problem={<VaultProblem error={act.error} />}
      onClose={onClose}
      onOk={() => void save()}
    >
      <div className="stack">
        {state === 'refused' && (
          <ChoiceField
            label="为什么没接"
            note="她看得到是哪一种原因。"
            values={refusalReasons}
            words={refusalWords}
            value={reason}
            onChange={setReason}
          />
        )}
        <WordsField
          label="记一笔"
          note="只给同事看，可以不写。"
          value={words}
          onChange={setWords}
        />
      </div>
    </CommandDialog>
  );
}
