import { Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import type { QueueRow } from '@shared/protection/case-contract';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Problem } from '../../../ui/problem';
import { useDirectory } from '../directory/use-directory';
import { QueueCard } from './queue-card';
import { groupQueue } from './queue-order';
import { useQueue, type QueueChoice } from './use-queue';
import './queue.css';

const choices: { value: QueueChoice; label: string }[] = [
  { value: 'open', label: '在办' },
  { value: 'withdrawn', label: '撤回的' },
  { value: 'closed', label: '办完的' },
];

const nothingWords: Record<QueueChoice, string> = {
  open: '现在没有求助在等',
  withdrawn: '没有撤回的',
  closed: '没有办完的',
};

/** Who waits, the most urgent first. No word of hers stands here, whether keys are open or not. */
export function QueueList({ chosen }: { chosen: string | null }) {
  const [which, setWhich] = useState<QueueChoice>('open');
  const queue = useQueue(which);
  return (
    <section className="queue" aria-label="求助队列">
      <Segmented options={choices} value={which} onChange={setWhich} block />
      {queue.isPending && <Loading />}
      {queue.isError && <Problem error={queue.error} onRetry={() => void queue.refetch()} />}
      {queue.data && (
        <>
          {queue.data.items.length === 0 && <NothingHere title={nothingWords[which]} />}
          <Groups
            rows={queue.data.items}
            now={new Date(queue.data.now)}
            chosen={chosen}
            isOpen={which === 'open'}
          />
          {queue.data.hasMore && <p className="quiet">还有更多，先办上面的。</p>}
        </>
      )}
      <p className="quiet queue__foot">
        钥匙锁着，这里照样看得到时间和状态。内容不会出现在列表里。
      </p>
    </section>
  );
}

interface GroupsProps {
  rows: readonly QueueRow[];
  /** The server's clock: this computer's may be off. */
  now: Date;
  chosen: string | null;
  isOpen: boolean;
}

function Groups({ rows, now, chosen, isOpen }: GroupsProps) {
  const { urgent, others, trials } = groupQueue(rows);
  const { duty: promise } = useDirectory();
  const cards = (group: QueueRow[]): ReactNode => (
    <ul className="queue__cards">
      {group.map((row) => (
        <QueueCard key={row.caseId} row={row} now={now} isChosen={row.caseId === chosen} />
      ))}
    </ul>
  );
  if (!isOpen) return cards([...urgent, ...others, ...trials]);
  return (
    <>
      {urgent.length > 0 && (
        <>
          <h2 className="queue__title queue__title--urgent">
            紧急 {urgent.length}
            {promise && <span className="quiet">说好 {promise.urgentMinutes} 分钟内有人看</span>}
          </h2>
          {cards(urgent)}
        </>
      )}
      {others.length > 0 && (
        <>
          <h2 className="queue__title">
            其他 {others.length}
            {promise && <span className="quiet">说好 {promise.otherHours} 小时内有人看</span>}
          </h2>
          {cards(others)}
        </>
      )}
      {trials.length > 0 && (
        <>
          <h2 className="queue__title">
            每日测试 {trials.length}
            <span className="quiet">打开签名就行</span>
          </h2>
          {cards(trials)}
        </>
      )}
    </>
  );
}
