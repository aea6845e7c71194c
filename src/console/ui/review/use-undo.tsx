import { App, Button } from 'antd';
import { messageOf } from '@shared/contract/connection-error';
import { undoSeconds } from '@shared/review/review-rules';
import { api } from '../../platform/api';
import { newKey } from '../../platform/new-key';
import { queryClient } from '../../platform/query-client';

export interface Decided {
  kind: string;
  subjectIds: readonly string[];
  /** "发布了“家庭收纳”" */
  words: string;
}

/**
 * Says what was decided, and takes it back within the ten seconds in which nobody is notified. It
 * outlives the screen on which it was decided.
 */
export function useUndo(): (decided: Decided) => void {
  const { message, notification } = App.useApp();
  return ({ kind, subjectIds, words }) => {
    const key = newKey();
    const undo = async () => {
      notification.destroy(key);
      try {
        const input = { kind, subjectIds: [...subjectIds] };
        await api.organisation.undoDecision(input, { context: { idempotencyKey: newKey() } });
        void message.success('撤回来了，没有通知任何人');
      } catch (error) {
        void message.error(messageOf(error));
      }
      await queryClient.invalidateQueries();
    };
    notification.success({
      key,
      title: words,
      description: '十秒以后才通知，现在还能撤回。',
      actions: <Button onClick={() => void undo()}>撤回</Button>,
      duration: undoSeconds,
      showProgress: true,
      pauseOnHover: false,
      placement: 'bottomRight',
      role: 'status',
    });
  };
}
