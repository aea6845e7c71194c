import { Button } from 'antd';
import { Link } from 'wouter';
import { ComingActivities } from '../domains/activities/list/coming-activities';
import { holdsOneOf, organiserRoles } from '../session/staff-roles';
import { useStaff } from '../session/use-staff';
import { NothingHere } from '../ui/nothing-here';
import { Page } from '../ui/page';

/** What comes next for the unit that is chosen. */
export default function HomePage() {
  const { me, units, unit } = useStaff();
  const organises = holdsOneOf(units, organiserRoles);
  return (
    <Page
      title={`${me?.name ?? '你'}，你好`}
      note={unit?.name}
      actions={
        organises && (
          <Link href="/activities/new" asChild>
            <Button type="primary" href="/console/activities/new">
              新建活动
            </Button>
          </Link>
        )
      }
    >
      {organises && unit ? (
        <ComingActivities unitId={unit.id} />
      ) : (
        <NothingHere title="从左边的菜单开始" />
      )}
    </Page>
  );
}
