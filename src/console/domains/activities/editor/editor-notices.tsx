import { Alert, Button } from 'antd';
import { nearDay } from '@shared/time/time-words';
import type { EditedActivity } from './editor';
import type { KeptForm } from './kept-form';

interface EditorNoticesProps {
  edited: EditedActivity | null;
  restored: KeptForm | null;
  failure: unknown;
  failureWords: string;
  /** Somebody else has changed it: only a fresh start helps. */
  isStale: boolean;
  onDiscard: () => void;
}

/** What she has to know before she goes on writing. */
export function EditorNotices(props: EditorNoticesProps) {
  const { edited, restored, failure, failureWords, isStale, onDiscard } = props;
  const isOvertaken = restored !== null && edited !== null && restored.revision !== edited.revision;
  return (
    <>
      {edited?.returnedReason && (
        <Alert
          type="warning"
          showIcon
          title="上级退回来了，请改一下再送"
          description={edited.returnedReason}
        />
      )}
      {restored && (
        <Alert
          type={isOvertaken ? 'warning' : 'info'}
          showIcon
          title={`这是 ${nearDay(restored.at, new Date())} 在这台电脑上没存完的内容`}
          description={isOvertaken ? '后来有人改过这场活动，接着写会存不上。' : undefined}
          action={
            <Button size="small" onClick={onDiscard}>
              不要了
            </Button>
          }
        />
      )}
      {failure !== null && (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={failureWords}
          description={isStale ? undefined : '填的内容都还在。'}
          action={
            isStale && (
              <Button
                size="small"
                onClick={() => {
                  onDiscard();
                  location.reload();
                }}
              >
                用最新的
              </Button>
            )
          }
        />
      )}
    </>
  );
}
