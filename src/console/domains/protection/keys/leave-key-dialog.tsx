import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { queryClient } from '../../../platform/query-client';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { lockKeys } from './key-store';
import type { MyKey } from './use-my-keys';

/** Gives a key up: its file goes, the leads are asked to revoke it, cases go over to new locks. */
export function LeaveKeyDialog({ of, onClose }: { of: MyKey; onClose: () => void }) {
  const leave = useCommand(api.protection.leaveKey, {
    onDone: () => {
      lockKeys('asked');
      void queryClient.invalidateQueries({ queryKey: queryKey('protection', 'myKeys') });
      onClose();
    },
  });
  return (
    <CommandDialog
      title="停用这把钥匙？"
      okText="停用"
      danger
      command={leave}
      onClose={onClose}
      onOk={() => leave.mutate({ keyId: of.keyId })}
    >
      <div className="stack">
        <p>停用后，系统里的钥匙文件马上删掉，六个词再也打不开它。这一步收不回来。</p>
        <ol className="leave-steps">
          <li>先把你接的求助一件件转给同事。</li>
          <li>值班表上的班，先请同事接。</li>
          <li>停用后，负责人会收到提醒，在名册里吊销它；同事下次打开时自动换锁。</li>
        </ol>
      </div>
    </CommandDialog>
  );
}
