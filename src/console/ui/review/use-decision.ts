import { ORPCError } from '@orpc/client';
import { App } from 'antd';
import { useState } from 'react';
import * as v from 'valibot';
import { decidedMeanwhile } from '@shared/review/review-contract';
import { queryClient } from '../../platform/query-client';
import { useUndo } from './use-undo';

interface Decision {
  subjectIds: readonly string[];
  /** What is said once it is done: "发布了“家庭收纳”". */
  words: string;
  /** The domain's own command. */
  run: () => Promise<unknown>;
}

/** Decides on one thing or several, shows how that goes, and offers to take it back. */
export function useDecision(kind: string) {
  const offerUndo = useUndo();
  const { notification } = App.useApp();
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const decide = async ({ subjectIds, words, run }: Decision): Promise<boolean> => {
    setPending(true);
    setError(null);
    try {
      await run();
    } catch (failure) {
      const faster = whoWasFaster(failure);
      if (faster === null) {
        setError(failure);
        return false;
      }
      // What is shown is old, and the screen on which she decided may be gone in a moment.
      notification.info({
        title: faster,
        description: '你这一次没有算数，页面上已经是最新的。',
        placement: 'bottomRight',
        role: 'alert',
      });
      await queryClient.invalidateQueries();
      return true;
    } finally {
      setPending(false);
    }
    offerUndo({ kind, subjectIds, words });
    await queryClient.invalidateQueries();
    return true;
  };
  return { decide, isPending, error };
}

const outcomes = {
  published: '发布了',
  returned: '退回了',
  acknowledged: '看过了',
  'taken-back': '收回去了',
} as const;

/** "林雅琴刚刚退回了"; null for every other refusal. */
function whoWasFaster(error: unknown): string | null {
  if (!(error instanceof ORPCError) || error.code !== 'DECIDED_MEANWHILE') return null;
  const { success, output } = v.safeParse(decidedMeanwhile, error.data);
  return success ? `${output.byName ?? '别人'}刚刚${outcomes[output.outcome]}` : error.message;
}
