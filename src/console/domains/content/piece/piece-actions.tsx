import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';
import { ReasonDialog } from '../../../ui/reason-dialog';
import type { StaffPiece } from './use-piece';

/** What can be done with it now: only the buttons that will work are there. */
export function PieceActions({ piece }: { piece: StaffPiece }) {
  const { message } = App.useApp();
  const [, go] = useLocation();
  const client = useQueryClient();
  const [withdraws, setWithdraws] = useState(false);
  const send = useCommand(api.content.sendToReview);
  const withdraw = useCommand(api.content.withdraw);
  const { id: pieceId, revision, state, isLive } = piece;
  const settled = (words: string) => () => {
    setWithdraws(false);
    void message.success(words);
    void client.invalidateQueries({ queryKey: queryKey('content') });
  };
  const mayWithdraw = isLive || state === 'scheduled';
  return (
    <>
      {send.error && <Problem error={send.error} />}
      {mayWithdraw && (
        <Button danger onClick={() => setWithdraws(true)}>
          撤下
        </Button>
      )}
      <Button onClick={() => go(`/content/${pieceId}/edit`)}>修改</Button>
      {(state === 'draft' || state === 'withdrawn') && (
        <Button
          type="primary"
          loading={send.isPending}
          onClick={() =>
            send.mutate({ pieceId, revision }, { onSuccess: settled('送审了，有结果会告诉你') })
          }
        >
          送审
        </Button>
      )}
      {withdraws && (
        <ReasonDialog
          title="居民马上就看不到了"
          label="原因（写的人会看到）"
          placeholder="数字写错了，改好再发"
          okText="撤下"
          isBusy={withdraw.isPending}
          error={withdraw.error}
          onCancel={() => setWithdraws(false)}
          onOk={(reason) =>
            withdraw.mutate({ pieceId, reason }, { onSuccess: settled('撤下来了') })
          }
        />
      )}
    </>
  );
}
