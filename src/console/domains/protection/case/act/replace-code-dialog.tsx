import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../../../platform/api';
import { CommandDialog } from '../../../../ui/command-dialog';
import type { MadeCode } from '../../vault/vault-calls';
import { VaultProblem } from '../../../../keyring/vault-problem';
import { useAct, useOpenCase } from '../session/use-act';
import { CodeSlip } from './code-slip';
import { WordsField } from './words-field';

/**
 * She lost her code and is here in person. There is no other way back to her case: he may hold her WeChat
 * and her telephone. The old code opens nothing from here on, and she sees that it was replaced.
 */
export function ReplaceCodeDialog({ onClose }: { onClose: () => void }) {
  const { session } = useOpenCase();
  const [words, setWords] = useState('');
  const [isHere, setHere] = useState(false);
  const [code, setCode] = useState<MadeCode | null>(null);
  const [isStored, setStored] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const act = useAct(() => setStored(true));

  const replace = async () => {
    setProblem(null);
    try {
      // Made once: where no answer came, the same bytes go again, and the same code stands in them.
      const made = code ?? (await session.newCode());
      setCode(made);
      await act.run({
        intent: 'replace code',
        steps: [
          { kind: 'replaceCode', owner: made.public },
          {
            kind: 'message',
            thread: 'staff',
            content: { kind: 'note', body: { text: `换回访码：${words.trim()}`, re: null } },
          },
        ],
        send: (input, call) =>
          api.protection.replaceCode({ ...input, locator: made.locator }, call),
      });
    } catch (error) {
      setProblem(error);
    }
  };

  if (code && isStored) return <NewCode code={code} onClose={onClose} />;
  const failed = problem ?? act.error;
  return (
    <CommandDialog
      title="换回访码"
      okText="换一个新码"
      isReady={isHere && words.trim() !== ''}
      command={{ isPending: act.isPending, error: failed }}
      problem={<VaultProblem error={failed} />}
      onClose={onClose}
      onOk={() => void replace()}
    >
      <div className="stack">
        <p>
          只有她本人来了才换。电话、微信里说丢了的不换：拿着她手机的可能是他。换了以后旧码马上打不开。
        </p>
        <p>准备好纸和笔。新码只显示一次，抄给她，或者她自己抄。她会看到“换了回访码”。</p>
        <WordsField
          label="怎么认出是她本人"
          note="只给同事看。"
          value={words}
          onChange={setWords}
        />
        <Checkbox checked={isHere} onChange={(event) => setHere(event.target.checked)}>
          她本人就在面前，旁边没有别人
        </Checkbox>
      </div>
    </CommandDialog>
  );
}

function NewCode({ code, onClose }: { code: MadeCode; onClose: () => void }) {
  const [isKept, setKept] = useState(false);
  return (
    <Modal
      open
      title="新的回访码"
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" disabled={!isKept} onClick={onClose}>
          收起来，不再显示
        </Button>
      }
    >
      <div className="stack">
        <CodeSlip code={code} />
        <p>
          按顺序抄在纸上，两种抄一种就行。别拍照，别存在电脑里。谁拿到它，谁就能看她写的和我们回的。
        </p>
        <Checkbox checked={isKept} onChange={(event) => setKept(event.target.checked)}>
          抄好了，念着对过一遍
        </Checkbox>
      </div>
    </Modal>
  );
}
