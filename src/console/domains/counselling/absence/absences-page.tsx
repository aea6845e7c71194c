import { Button } from 'antd';
import { useState } from 'react';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { ForCalendar } from '../for-calendar';
import { useCounsellor } from '../hours/use-counsellor';
import { today } from '../words';
import { AbsenceCard } from './absence-card';
import { PlanDialog } from './plan-dialog';
import '../counselling.css';

/** Days off of a counsellor, and what is left to settle for each. */
export default function AbsencesPage() {
  return (
    <Page title="请假" note="请假碰到的预约，一个一个改期、换人或取消，都定了才生效。">
      <ForCalendar>{({ counsellorId }) => <Absences counsellorId={counsellorId} />}</ForCalendar>
    </Page>
  );
}

function Absences({ counsellorId }: { counsellorId: string }) {
  const [isPlanning, setPlanning] = useState(false);
  const { data: counsellor, isPending, error, refetch } = useCounsellor(counsellorId);
  if (isPending) return <Loading />;
  if (!counsellor) return <Problem error={error} onRetry={() => void refetch()} />;
  const coming = counsellor.absences
    .filter(({ state, until }) => state !== 'withdrawn' && until >= today())
    .sort((a, b) => a.from.localeCompare(b.from));
  return (
    <div className="stack narrow-page">
      <Button className="fit" type="primary" onClick={() => setPlanning(true)}>
        请几天假
      </Button>
      {coming.length === 0 && <NothingHere title="后面没有请假" />}
      {coming.map((absence) => (
        <AbsenceCard key={absence.id} absence={absence} />
      ))}
      {isPlanning && <PlanDialog counsellorId={counsellorId} onClose={() => setPlanning(false)} />}
    </div>
  );
}
