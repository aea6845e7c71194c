import { useState } from 'react';
import { Button } from 'antd';
import { Link } from 'wouter';
import { administratorRoles, overseerRoles } from '@shared/organisation/roles';
import { unitKindNames } from '@shared/organisation/units';
import { usePowers } from '../../../session/use-powers';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { GrantDialog } from '../roles/grant-dialog';
import { Grants } from '../roles/grants';
import { Invitations } from '../roles/invitations';
import { PublishesItself } from './publishes-itself';
import { trailOf, useUnit, type OpenUnit } from './use-unit';

/** One unit: where it stands, who does what there, and who was asked to. */
export function UnitPanel({ unitId }: { unitId: string }) {
  const unit = useUnit(unitId);
  const { holdsAlong } = usePowers();
  if (!unit.data) {
    if (!unit.isError) return <Loading />;
    return <Problem error={unit.error} onRetry={() => void unit.refetch()} />;
  }
  const trail = trailOf(unit.data);
  if (!holdsAlong(trail, overseerRoles)) {
    return (
      <NothingHere title="这个单位不归你管">
        <Link href="/units">看你管的单位</Link>
      </NothingHere>
    );
  }
  return (
    <div className="stack">
      <Head unit={unit.data} mayGive={holdsAlong(trail, administratorRoles)} />
      <Grants unit={unit.data} />
      {holdsAlong(trail, administratorRoles) && <Invitations unitId={unitId} />}
    </div>
  );
}

function Head({ unit, mayGive }: { unit: OpenUnit; mayGive: boolean }) {
  const { holdsAlong } = usePowers();
  const [gives, setGives] = useState(false);
  const above = unit.trail.map(({ id }) => id);
  return (
    <Panel
      title={unit.name}
      actions={
        mayGive && (
          <Button type="primary" onClick={() => setGives(true)}>
            分配角色
          </Button>
        )
      }
    >
      <nav aria-label="所属单位">
        <ol className="unit-trail">
          <li>
            <Link href="/units">全部单位</Link>
          </li>
          {unit.trail.map(({ id, name }) => (
            <li key={id}>
              › <Link href={`/units/${id}`}>{name}</Link>
            </li>
          ))}
          <li>
            › {unit.name} · {unitKindNames[unit.kind]}
          </li>
        </ol>
      </nav>
      {unit.about !== null && <p>{unit.about}</p>}
      {holdsAlong(above, administratorRoles) && <PublishesItself unit={unit} />}
      {gives && <GrantDialog unit={unit} onClose={() => setGives(false)} />}
    </Panel>
  );
}
