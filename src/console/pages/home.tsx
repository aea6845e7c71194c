import { Button } from 'antd';
import { useLocation } from 'wouter';
import { ComingActivities } from '../domains/activities/list/coming-activities';
import { ReviewQueue } from '../domains/activities/list/review-queue';
import { WaitingPieces } from '../domains/content/list/waiting-pieces';
import { holdsOneOf, organiserRoles, writerRoles } from '../session/staff-roles';
import { useStaff } from '../session/use-staff';
import { NothingHere } from '../ui/nothing-here';
import { Page } from '../ui/page';

/** What comes next for the unit that is chosen. */
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
        {organises && unit && <ReviewQueue unitId={unit.id} />}
        {writes && unit && <WaitingPieces unitId={unit.id} />}
        {organises && unit && <ComingActivities unitId={unit.id} />}
        {!organises && <NothingHere title="从左边的菜单开始" />}
      </div>
    </Page>
  );
}
