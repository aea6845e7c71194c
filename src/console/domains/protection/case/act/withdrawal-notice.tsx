import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import type { QueueRow } from '@shared/protection/case-contract';
import { withdrawalDays } from '@shared/protection/rules';
import { api } from '../../../../platform/api';
import { Labelled } from '../../../../ui/labelled';
import { dateLabel } from '../../times';
import { VaultProblem } from '../../../../keyring/vault-problem';
import type { WriteStep } from '../../vault/vault-calls';
import { useAct } from '../session/use-act';
import { KeepDialog } from './keep-dialog';

type Withdrawal = NonNullable<QueueRow['withdrawal']>;

interface WithdrawalNoticeProps {
  withdrawal: Withdrawal;
  /** By her own answers: then it is closed, and not destroyed. */
  isAboutChild: boolean;
}

/**
 * She took it back, or somebody who holds her code did. Nothing is destroyed before a handler has found out
 * by her safe contact which it was.
 */
export function WithdrawalNotice({ withdrawal, isAboutChild }: WithdrawalNoticeProps) {
  const [words, setWords] = useState('');
  const [isKeeping, setKeeping] = useState(false);
  const confirm = useAct();
  const undo = useAct();
  const note: WriteStep = {
    kind: 'message',
    thread: 'staff',
    content: { kind: 'note', body: { text: words.trim(), re: null } },
  };
  const failed = confirm.error ?? undo.error;
  const isReady = words.trim() !== '';
  const { isConfirmed, isKept } = withdrawal;
  const keep = isAboutChild && !isKept ? { keep: 'child' as const } : {};
  return (
    <Alert
      type={withdrawal.isLong ? 'error' : 'warning'}
      showIcon
      title={titleOf(withdrawal)}
      description={
        <div className="stack">
          {explained(withdrawal).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {isAboutChild && !isKept && <p>关系到未成年人：确认以后结案保留，不销毁。</p>}
          <Labelled label="怎么问到的，她怎么说" note="只给同事看。">
            {(tie) => (
              <Input.TextArea
                {...tie}
                rows={2}
                maxLength={2000}
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
            )}
          </Labelled>
          <div className="row">
            {!isConfirmed && (
              <Button
                disabled={!isReady}
                loading={confirm.isPending}
                onClick={() =>
                  void confirm.run({
                    intent: 'confirm withdrawal',
                    steps: [note],
                    send: (input, call) =>
                      api.protection.confirmWithdrawal({ ...input, ...keep }, call),
                  })
                }
              >
                是她本人撤的
              </Button>
            )}
            <Button
              type="primary"
              disabled={!isReady}
              loading={undo.isPending}
              onClick={() =>
                void undo.run({
                  intent: 'undo withdrawal',
                  steps: [{ kind: 'restore' }, note],
                  send: (input, call) => api.protection.undoWithdrawal(input, call),
                })
              }
            >
              {isConfirmed ? '她改主意了，恢复' : '不是她，恢复'}
            </Button>
            {!isKept && <Button onClick={() => setKeeping(true)}>依法要保留</Button>}
          </div>
          {failed !== null && <VaultProblem error={failed} />}
          {isKeeping && <KeepDialog onClose={() => setKeeping(false)} />}
        </div>
      }
    />
  );
}

function titleOf({ isConfirmed, isLong, isKept, endsAt }: Withdrawal): string {
  if (isConfirmed) return `问过了，是她本人撤的。${ending({ isKept, endsAt })}`;
  if (isLong) return `撤回超过 ${withdrawalDays} 天了，还没问到她本人。`;
  return '用她的回访码撤回了，还不知道是不是她本人。';
}

function explained({ isConfirmed, isLong, isKept, endsAt }: Withdrawal): string[] {
  if (isConfirmed) return [];
  const asked =
    '码可能在别人手里。问到她本人以前什么都不删：用上面写的安全方式找她，问是不是她撤的。';
  const called = isLong
    ? '每天叫一次负责人，直到问到。换个时间、换个人再找；担心她出事，请公安上门看看。'
    : `${withdrawalDays} 天还没问到，每天叫负责人。`;
  return [asked, `${called}一直问不到，${ending({ isKept, endsAt })}`];
}

const ending = ({ isKept, endsAt }: Pick<Withdrawal, 'isKept' | 'endsAt'>): string =>
  `${dateLabel(endsAt)}${isKept ? '结案保留，不销毁' : '销毁'}。`;
