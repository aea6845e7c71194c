import { App, Button, Input, Modal } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';
import type { StaffPiece } from './use-piece';

type Asking = 'back' | 'withdraw';

/** What can be done with it now: only the buttons that will work are there. */
export function PieceActions({ piece }: { piece: StaffPiece }) {
  const { message } = App.useApp();
  const [, go] = useLocation();
  const client = useQueryClient();
  const [asking, setAsking] = useState<Asking | null>(null);
  const send = useCommand(api.content.sendToReview);
  const publish = useCommand(api.content.publish);
  const sendBack = useCommand(api.content.sendBack);
  const withdraw = useCommand(api.content.withdraw);
  const { id: pieceId, revision, state, isLive, review } = piece;
  const at = { pieceId, revision };
  const settled = (words: string) => () => {
    setAsking(null);
    void message.success(words);
    void client.invalidateQueries({ queryKey: ['content'] });
  };
  const isReviewer = state === 'in-review' && review === 'yes';
  const mayWithdraw = isLive || state === 'scheduled';
  const error = send.error ?? publish.error;
  return (
    <>
      {error && <Problem error={error} />}
      {mayWithdraw && (
        <Button danger onClick={() => setAsking('withdraw')}>
          撤下
        </Button>
      )}
      {isReviewer && <Button onClick={() => setAsking('back')}>退回</Button>}
      <Button onClick={() => go(`/content/${pieceId}/edit`)}>修改</Button>
      {(state === 'draft' || state === 'withdrawn') && (
        <Button
          type="primary"
          loading={send.isPending}
          onClick={() => send.mutate(at, { onSuccess: settled('送审了，有结果会告诉你') })}
        >
          送审
        </Button>
      )}
      {isReviewer && (
        <Button
          type="primary"
          loading={publish.isPending}
          onClick={() => publish.mutate(at, { onSuccess: settled('通过了') })}
        >
          通过并发布
        </Button>
      )}
      {asking === 'back' && (
        <WhyDialog
          title="退回给写的人"
          okText="退回"
          isBusy={sendBack.isPending}
          error={sendBack.error}
          onCancel={() => setAsking(null)}
          onOk={(reason) => sendBack.mutate({ ...at, reason }, { onSuccess: settled('退回了') })}
        />
      )}
      {asking === 'withdraw' && (
        <WhyDialog
          title="居民马上就看不到了"
          okText="撤下"
          isBusy={withdraw.isPending}
          error={withdraw.error}
          onCancel={() => setAsking(null)}
          onOk={(reason) =>
            withdraw.mutate({ pieceId, reason }, { onSuccess: settled('撤下来了') })
          }
        />
      )}
    </>
  );
}

interface WhyDialogProps {
  title: string;
  okText: string;
  isBusy: boolean;
  error: unknown;
  onCancel: () => void;
  onOk: (reason: string) => void;
}

function WhyDialog({ title, okText, isBusy, error, onCancel, onOk }: WhyDialogProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  const words = reason.trim();
  return (
    <Modal
      open
      title={title}
      okText={okText}
      okButtonProps={{ disabled: words === '' }}
      cancelText="先不"
      confirmLoading={isBusy}
      onCancel={onCancel}
      onOk={() => onOk(words)}
    >
      <div className="stack">
        <label htmlFor={id}>原因（写的人会看到）</label>
        <Input.TextArea
          id={id}
          rows={3}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {error !== null && error !== undefined && <Problem error={error} />}
      </div>
    </Modal>
  );
}
