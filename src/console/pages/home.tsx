import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { ComingActivities } from '../domains/activities/list/coming-activities';
import { ReviewQueue } from '../domains/activities/list/review-queue';
import { WaitingPieces } from '../domains/content/list/waiting-pieces';
import { holdsOneOf, organiserRoles, writerRoles } from '../session/staff-roles';
import { useStaff } from '../session/use-staff';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { Waiting } from './waiting';

const Figures = lazy(() => import('../domains/activities/figures/figures'));

/** What is to be done for the unit that is chosen, what comes next, and how it goes. */
export default function HomePage() {
  const { me, units, unit } = useStaff();
  const [, go] = useLocation();
  const organises = holdsOneOf(units, organiserRoles);
  const writes = holdsOneOf(units, writerRoles);
  return (
    <Page
      title={`${me?.name ?? '你'}，你好`}
      note={unit?.name}
      actions={
        organises && (
          <Button type="primary" onClick={() => go('/activities/new')}>
            新建活动
          </Button>
        )
      }
    >
      <div className="stack">
        {unit && <Waiting unitId={unit.id} />}
        {organises && unit && <ReviewQueue unitId={unit.id} />}
        {writes && unit && <WaitingPieces unitId={unit.id} />}
        {organises && unit && <ComingActivities unitId={unit.id} />}
        {organises && unit && (
          <Suspense fallback={<Loading />}>
            <Figures unitId={unit.id} />
          </Suspense>
        )}
      </div>
    </Page>
  );
}
