import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { EndDialog } from './end-dialog';
import type { StaffPolicy } from './use-policy';

/** What can be done with it now: only the buttons that will work are there. */
export function PolicyActions({ policy }: { policy: StaffPolicy }) {
  const { message } = App.useApp();
  const [, go] = useLocation();
  const client = useQueryClient();
  const [asks, setAsks] = useState<'withdraw' | 'end' | null>(null);
  const send = useCommand(api.policies.sendToReview);
  const withdraw = useCommand(api.policies.withdraw);
  const { id: policyId, revision, status, isLive, problems } = policy;
  const settled = (words: string) => {
    setAsks(null);
    void message.success(words);
    void client.invalidateQueries({ queryKey: queryKey('policies') });
  };
  const isWritten = status === 'draft' || status === 'withdrawn';
  return (
    <>
      {isLive && (
        <Button danger onClick={() => setAsks('withdraw')}>
          撤下
        </Button>
      )}
      {/* An ending is a text of its own: it would carry along what is half written. */}
      {status === 'published' && <Button onClick={() => setAsks('end')}>结束</Button>}
      <Button
        type={isWritten && problems.length > 0 ? 'primary' : 'default'}
        onClick={() => go(`/policies/${policyId}/edit`)}
      >
        修改
      </Button>
      {isWritten && problems.length === 0 && (
        <Button
          type="primary"
          loading={send.isPending}
          onClick={() =>
            send.mutate(
              { policyId, revision },
              { onSuccess: () => settled('送审了，有结果会告诉你') },
            )
          }
        >
          送审
        </Button>
      )}
      {send.error && <Problem error={send.error} />}
      {asks === 'end' && (
        <EndDialog policy={policy} onClose={() => setAsks(null)} onDone={settled} />
      )}
      {asks === 'withdraw' && (
        <ReasonDialog
          title="居民马上就看不到了"
          label="原因（写的人会看到）"
          placeholder="来源撤了这份文件，问清楚再公开"
          okText="撤下"
          danger
          isBusy={withdraw.isPending}
          error={withdraw.error}
          onCancel={() => setAsks(null)}
          onOk={(reason) =>
            withdraw.mutate({ policyId, reason }, { onSuccess: () => settled('撤下来了') })
          }
        />
      )}
    </>
  );
}
