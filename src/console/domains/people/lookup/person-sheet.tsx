import { Alert, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { administratorRoles } from '@shared/organisation/roles';
import { dayAndTime, shanghai } from '@shared/time/time-format';
import { holdsOneOf } from '../../../session/staff-roles';
import { useStaff } from '../../../session/use-staff';
import type { FoundPerson } from '../../../ui/find-person';
import { Panel } from '../../../ui/panel';
import { HerBookings } from '../counter/her-bookings';
import { OpenRequest } from '../requests/open-request';
import { Doubles } from './doubles';

interface PersonSheetProps {
  person: FoundPerson;
  unitId: string;
}

/** What staff see of her: masked. */
export function PersonSheet({ person, unitId }: PersonSheetProps) {
  const { units } = useStaff();
  const [merged, setMerged] = useState<readonly string[] | null>(null);
  const administers = holdsOneOf(units, administratorRoles);
  const { year, month, day } = shanghai(person.registeredAt);
  return (
    <div className="stack" role="status">
      <Panel
        title={person.name ?? '没有留名字'}
        actions={administers && <OpenRequest person={person} unitId={unitId} />}
      >
        <dl className="person-facts">
          <dt>手机</dt>
          <dd>{person.phone ?? '没有留'}</dd>
          <dt>村社</dt>
          <dd>{person.villageName ?? '没有填'}</dd>
          <dt>注册</dt>
          <dd>
            {year} 年 {month} 月 {day} 日
          </dd>
        </dl>
        {person.isDemo && <p className="quiet">这是演示账号，不能合并或注销。</p>}
        {person.openRequests > 0 && (
          <Alert
            type="info"
            showIcon
            title={`她有 ${person.openRequests} 件要求在办`}
            action={<Link href="/people/requests">去看</Link>}
          />
        )}
      </Panel>
      <HerBookings visit={person.visit} unitId={unitId} />
      <Consents consents={person.consents} />
      {merged && (
        <Alert
          type="success"
          showIcon
          title="两个账号并成了一个，她收到了消息"
          description={
            <ul className="person-effects">
              {merged.map((effect) => (
                <li key={effect}>{effect}</li>
              ))}
            </ul>
          }
        />
      )}
      {!merged && person.doubles.length > 0 && <Doubles person={person} onMerged={setMerged} />}
    </div>
  );
}

function Consents({ consents }: { consents: FoundPerson['consents'] }) {
  return (
    <Panel title="她同意过什么">
      {consents.length === 0 ? (
        <p className="quiet">还没有同意过什么</p>
      ) : (
        <ul className="plain-list">
          {consents.map((consent) => (
            <li key={`${consent.purpose}${consent.givenAt}`} className="panel__row">
              <div>
                <div>{consent.title}</div>
                <div className="quiet">
                  {consent.version} 的版本，{dayAndTime(consent.givenAt)} 同意
                  {consent.withdrawnAt !== null && `，${dayAndTime(consent.withdrawnAt)} 撤回`}
                </div>
              </div>
              {consent.withdrawnAt === null ? <Tag color="success">同意</Tag> : <Tag>已撤回</Tag>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
