import { Radio } from 'antd';
import { useState } from 'react';
import { isUrgent, lowerReasons, type LowerReason } from '@shared/protection/states/case-states';
import { api } from '../../../../platform/api';
import { CommandDialog } from '../../../../ui/command-dialog';
import { VaultProblem } from '../../../../keyring/vault-problem';
import type { SealedInput } from '../session/case-session';
import { useAct, useOpenCase } from '../session/use-act';
import { lowerWords } from '../words';
import { ChoiceField } from './choice-field';
import { WordsField } from './words-field';

/** The same as in the sealed message. */
const levels = { urgent: 'urgent', unclear: 'unanswered', ordinary: 'untriggered' } as const;

type Choice = 'raise' | 'keep' | 'lower';

/** Danger judged anew. Raising is easy; lowering wants a reason that she sees. */
export function DangerDialog({ onClose }: { onClose: () => void }) {
  const { data } = useOpenCase();
  const isUrgentNow = data.row.urgency === 'urgent';
  const mayLower = isUrgent(data.row.urgency);
  const [choice, setChoice] = useState<Choice>(isUrgentNow ? 'keep' : 'raise');
  const [reason, setReason] = useState<LowerReason | null>(null);
  const [words, setWords] = useState('');
  const act = useAct(onClose);
  const isReady = words.trim() !== '' && (choice !== 'lower' || reason !== null);
  const send = (input: SealedInput, call: Parameters<typeof api.protection.addEntries>[1]) => {
    if (choice === 'raise') return api.protection.raiseUrgency(input, call);
    if (choice === 'lower' && reason !== null)
      return api.protection.lowerUrgency({ ...input, reason }, call);
    return api.protection.addEntries(input, call);
  };
  const save = () =>
    act.run({
      intent: `danger ${choice} ${reason ?? ''}`,
      steps: [
        {
          kind: 'message',
          thread: 'staff',
          content: {
            kind: 'danger',
            body: {
              level:
                levels[
                  choice === 'raise' ? 'urgent' : choice === 'lower' ? 'ordinary' : data.row.urgency
                ],
              content: { form: 'reassessment-1', answers: {} },
              reason: words.trim(),
            },
          },
        },
      ],
      send,
    });
  return (
    <CommandDialog
      title="重新判断危险"
      okText={choice === 'lower' ? '降低，她会看到' : '记下判断'}
      danger={choice === 'lower'}
      isReady={isReady}
      command={act}
      problem={<VaultProblem error={act.error} />}
      onClose={onClose}
      onOk={() => void save()}
    >
      <div className="stack">
        <Radio.Group
          aria-label="判断"
          value={choice}
          onChange={(event) => setChoice(event.target.value)}
        >
          <Radio value="raise" disabled={isUrgentNow}>
            改为紧急
          </Radio>
          <Radio value="keep">不变</Radio>
          <Radio value="lower" disabled={!mayLower}>
            降低
          </Radio>
        </Radio.Group>
        {choice === 'lower' && (
          <ChoiceField
            label="为什么能降低"
            note="她会看到降低了，也看到是哪一种原因。"
            values={lowerReasons}
            words={lowerWords}
            value={reason}
            onChange={setReason}
          />
        )}
        <WordsField
          label="怎么判断的"
          note="只给同事看。没填的问题，不能当作“没有”。"
          value={words}
          onChange={setWords}
        />
      </div>
    </CommandDialog>
  );
}
