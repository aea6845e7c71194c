import { api } from '../../../../platform/api';
import { queryClient } from '../../../../platform/query-client';
import { queryKey } from '@shared/contract/query-key';
import { CommandDialog } from '../../../../ui/command-dialog';
import { VaultProblem } from '../../../../keyring/vault-problem';
import { useAct } from '../session/use-act';

/**
 * She knows somebody in it: her wraps go, and whoever writes next starts an epoch without her. She must
 * not make that key herself: she would know it.
 */
export function ConflictDialog({ onClose, onLeft }: { onClose: () => void; onLeft: () => void }) {
  const act = useAct(() => {
    void queryClient.invalidateQueries({ queryKey: queryKey('protection', 'queue') });
    onLeft();
  });
  const leave = () =>
    act.run({
      intent: 'leave for conflict',
      steps: [{ kind: 'leave', reason: 'conflict' }],
      tendKeys: false,
      send: (input, call) => api.protection.withdrawForConflict(input, call),
    });
  return (
    <CommandDialog
      title="回避：我不再看这一件"
      okText="退出，不再能读"
      danger
      command={act}
      problem={<VaultProblem error={act.error} />}
      onClose={onClose}
      onOk={() => void leave()}
    >
      <div className="stack">
        <p>认识其中的人，就退出。你的那把锁马上删掉，同事下次打开时自动换新锁，你再也读不了。</p>
        <p>你已经看到的，还是要保密。她会看到有一位经办人退出，看不到是谁。</p>
      </div>
    </CommandDialog>
  );
}
