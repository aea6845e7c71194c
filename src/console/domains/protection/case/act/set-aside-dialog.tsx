import { Radio } from 'antd';
import { useState } from 'react';
import { withoutCaseKinds, type WithoutCaseKind } from '@shared/protection/states/case-states';
import { api } from '../../../../platform/api';
import { CommandDialog } from '../../../../ui/command-dialog';
import { VaultProblem } from '../../../../keyring/vault-problem';
import { useAct } from '../session/use-act';
import { withoutCaseMessageReason, withoutCaseWords } from '../words';
import { WordsField } from './words-field';

/** 误发, 测试, 骚扰: asks the lead to agree that it is no case. */
export function SetAsideDialog({ onClose }: { onClose: () => void }) {
  const [kind, setKind] = useState<WithoutCaseKind | null>(null);
  const [words, setWords] = useState('');
  const act = useAct(onClose);
  const save = () => {
    if (kind === null) return Promise.resolve();
    return act.run({
      intent: `set aside ${kind}`,
      steps: [
        {
          kind: 'message',
          thread: 'staff',
          content: {
            kind: 'closing',
            body: { reason: withoutCaseMessageReason[kind], text: words.trim() },
          },
        },
      ],
      send: (input, call) => api.protection.askToSetAside({ ...input, kind }, call),
    });
  };
  return (
    <CommandDialog
      title="申请不立案"
      okText="请负责人看"
      isReady={kind !== null && words.trim() !== ''}
      command={act}
      problem={<VaultProblem error={act.error} />}
      onClose={onClose}
      onOk={() => void save()}
    >
      <div className="stack">
        <p>拿不准，就当真的办。她说“没事了、发错了”，也可能是旁边有人：先用安全的方式问一次。</p>
        <p>负责人同意以后才不立案；在那之前照样催办。</p>
        <Radio.Group
          aria-label="是哪一种"
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        >
          {withoutCaseKinds.map((value) => (
            <Radio key={value} value={value}>
              {withoutCaseWords[value]}
            </Radio>
          ))}
        </Radio.Group>
        <WordsField
          label="怎么知道的"
          note="只给同事看。90 天后销毁。"
          value={words}
          onChange={setWords}
        />
      </div>
    </CommandDialog>
  );
}
