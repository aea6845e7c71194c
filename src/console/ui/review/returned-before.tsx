import { Alert } from 'antd';
import type { Difference } from '@shared/review/fields';
import type { LastReturn } from '@shared/review/review-contract';
import { nearDay } from '@shared/time/time-format';
import { Differences } from './differences';

interface ReturnedBeforeProps {
  lastReturn: LastReturn;
  /** What was changed since; null while that is not known. */
  differences: readonly Difference[] | null;
}

/** For who reviews it again: why it was returned, and what was changed since. */
export function ReturnedBefore({ lastReturn, differences }: ReturnedBeforeProps) {
  const { reason, at, byName } = lastReturn;
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={`${byName ?? '有人'} ${nearDay(at, new Date())} 退回过：${reason}`}
        description={
          differences?.length === 0 ? '退回以后没有改过内容。' : '退回以后改了下面这些。'
        }
      />
      {differences !== null && differences.length > 0 && (
        <div className="card">
          <Differences label="退回以后改了什么" items={differences} before="退回时" />
        </div>
      )}
    </>
  );
}
