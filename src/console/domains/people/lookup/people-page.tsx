import { useState } from 'react';
import { Link } from 'wouter';
import { administratorRoles } from '@shared/organisation/roles';
import { holdsOneOf } from '../../../session/staff-roles';
import { useStaff } from '../../../session/use-staff';
import { FindPerson, type FoundPerson } from '../../../ui/find-person';
import { NothingHere } from '../../../ui/nothing-here';
import { Page } from '../../../ui/page';
import { Panel } from '../../../ui/panel';
import { PersonSheet } from './person-sheet';
import './lookup.css';

/** One person at a time, found by what only she has. */
export default function PeoplePage() {
  const { unit, units } = useStaff();
  const [person, setPerson] = useState<FoundPerson | null>(null);
  if (!unit) return <NothingHere title="先在上面选一个单位" />;
  return (
    <Page
      title="找人"
      note="只能凭报名号或准确的手机号，一次找一个；每次查看都会记下来。"
      actions={
        holdsOneOf(units, administratorRoles) && <Link href="/people/requests">资料和注销申请</Link>
      }
    >
      <div className="lookup">
        <Panel title="凭什么找">
          <FindPerson
            unitId={unit.id}
            reasonPlaceholder="她在窗口，想改报名的场次"
            onFound={setPerson}
          />
        </Panel>
        {person && <PersonSheet key={person.personId} person={person} unitId={unit.id} />}
      </div>
    </Page>
  );
}
