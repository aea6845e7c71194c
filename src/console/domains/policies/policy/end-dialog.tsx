import { Input } from 'antd';
import { useState } from 'react';
import { messageOf } from '@shared/contract/connection-error';
import { shanghaiDate } from '@shared/time/shanghai';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { Labelled } from '../../../ui/labelled';
import type { StaffPolicy } from './use-policy';

interface EndDialogProps {
  policy: StaffPolicy;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** Its last day, written into a new text and submitted: whoever follows it hears once it is public. */
export function EndDialog({ policy, onClose, onDone }: EndDialogProps) {
  const [until, setUntil] = useState(policy.draft.until ?? shanghaiDate(new Date()));
  const edit = useCommand(api.policies.edit);
  const send = useCommand(api.policies.sendToReview);
  const end = async () => {
    const saved = await edit.mutateAsync({
      policyId: policy.id,
      revision: policy.revision,
      draft: { ...policy.draft, until, whatChanged: `到 ${until} 结束` },
    });
    try {
      await send.mutateAsync(saved);
      onDone('送审了，公开后关注的人会收到');
    } catch (error) {
      onDone(`写好了，还没送审：${messageOf(error)}`);
    }
  };
  return (
    <CommandDialog
      title="这条政策结束了"
      okText="写好并送审"
      isReady={until !== ''}
      command={{ isPending: edit.isPending || send.isPending, error: edit.error }}
      onClose={onClose}
      onOk={() => void end().catch(() => undefined)}
    >
      <div className="stack">
        <Labelled label="最后一天" note="那天还算，第二天起居民看到“已结束”。">
          {(tie) => (
            <Input
              {...tie}
              type="date"
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
          )}
        </Labelled>
        <p>要马上看不到，用“撤下”。</p>
      </div>
    </CommandDialog>
  );
}
