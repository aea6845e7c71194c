import { Alert, Button } from 'antd';
import { nearDay } from '@shared/time/time-format';
import type { EditedActivity } from './editor';
import type { LocalDraft } from './local-draft';
import { SaveProblem } from './save-problem';

interface EditorNoticesProps {
  edited: EditedActivity | null;
  restored: LocalDraft | null;
  /** What was kept here began from a version that is not the latest any more. */
  isOvertaken: boolean;
  failure: unknown;
  onCompare: () => void;
  onDiscard: () => void;
}

/** What she has to know before she goes on writing. */
export function EditorNotices(props: EditorNoticesProps) {
  const { edited, restored, isOvertaken, failure, onCompare, onDiscard } = props;
  const keptWords = restored && `这是 ${nearDay(restored.at, new Date())} 在这台电脑上没存完的内容`;
  const lastReturn = edited?.status === 'draft' ? edited.lastReturn : null;
  return (
    <>
      {lastReturn && (
        <Alert
          type="warning"
          showIcon
          title="上级退回来了，请改一下再送"
          description={lastReturn.reason}
        />
      )}
      {restored && !isOvertaken && (
        <Alert
          type="info"
          showIcon
          title={keptWords}
          action={
            <Button size="small" onClick={onDiscard}>
              不要了
            </Button>
          }
        />
      )}
      {isOvertaken && (
        <Alert
          type="warning"
          showIcon
          title={`${keptWords}，后来${edited?.editedBy ?? '别人'}改过这场活动`}
          description="先对照一下，再接着写。"
          action={
            <div className="row">
              <Button size="small" onClick={onDiscard}>
                不要我填的
              </Button>
              <Button size="small" type="primary" onClick={onCompare}>
                对照着合起来
              </Button>
            </div>
          }
        />
      )}
      {failure !== null && <SaveProblem error={failure} />}
    </>
  );
}
