import { Button } from 'antd';
import { useId } from 'react';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { daysWords } from '../week/day-words';
import { HitCard } from './hit-card';
import { useAbsence } from './use-absence';

interface SettleAbsenceProps {
  absenceId: string;
  /** It stands beside a week, and says which days it is about. */
  isBeside?: boolean;
}

/** Every appointment that an absence hits, to be settled one by one; with the last one it takes effect. */
export function SettleAbsence({ absenceId, isBeside = false }: SettleAbsenceProps) {
  const titleId = useId();
  const { data: absence, isPending, error, refetch } = useAbsence(absenceId);
  if (isPending) return <Loading rows={3} />;
  if (!absence) return <Problem error={error} onRetry={() => void refetch()} />;
  const Heading = isBeside ? 'h2' : 'h3';
  const { hits, left, from, until, state } = absence;
  return (
    <section className="settle" aria-labelledby={titleId}>
      <Heading className="week-side__title" id={titleId}>
        {hits.length === 0 ? '请假没碰到预约' : `请假碰到 ${hits.length} 个预约`}
      </Heading>
      <p className="quiet">
        {isBeside && `${daysWords(from, until)}。`}
        {state === 'settling' && '一个一个定，定完再生效。'}
      </p>
      <ol className="settle__hits">
        {hits.map((hit) => (
          <HitCard key={hit.appointmentId} hit={hit} absenceId={absenceId} />
        ))}
      </ol>
      {hits.length > 0 && (
        <p className="quiet">
          她们收到的只有一句：“你有一个预约要改时间”。前台约的没有账号，收不到：改了马上算，要你们另外告诉她。
        </p>
      )}
      {left > 0 ? (
        <Button block disabled>
          还有 {left} 个没定，请假先不生效
        </Button>
      ) : (
        <p className="settle__done" role="status">
          {state === 'withdrawn' ? '这次请假撤回了。' : '都定好了，请假生效。'}
        </p>
      )}
    </section>
  );
}
