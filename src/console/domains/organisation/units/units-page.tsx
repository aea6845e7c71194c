import { Redirect, useParams } from 'wouter';
import { overseerRoles } from '@shared/organisation/roles';
import { useStaff } from '../../../session/use-staff';
import { Page } from '../../../ui/page';
import { useIsNarrow } from '../../../ui/use-is-narrow';
import { UnitPanel } from './unit-panel';
import { UnitTree } from './unit-tree';
import './units.css';

/** The tree of units beside the one that is open; on a phone one after the other. */
export default function UnitsPage() {
  const { id } = useParams<{ id?: string }>();
  const { units } = useStaff();
  const isNarrow = useIsNarrow();
  const mine = units.filter(({ roles }) => roles.some((role) => overseerRoles.includes(role)));
  const [first] = mine;
  // The open unit stands in the address: a window that changes its width then loses nothing.
  if (id === undefined && !isNarrow && first) return <Redirect to={`/units/${first.id}`} replace />;
  return (
    <Page title="单位和角色" note="谁在哪个单位做什么。角色管着这个单位和它下面的所有单位。">
      <div className="units">
        {(!isNarrow || id === undefined) && <UnitTree roots={mine} openId={id} />}
        {id !== undefined && <UnitPanel key={id} unitId={id} />}
      </div>
    </Page>
  );
}
