import type { ReactNode } from 'react';
import { admissionWords } from '@shared/activities/sign-up/admission-words';
import { dayAndTime, timeSpan } from '@shared/time/time-words';
import type { StaffActivity } from './activity-page';
import { useUnitNames } from '../editor/sections/unit-select';
import { usePeople } from '../use-people';
import { useSeries } from '../use-series';

/** What an organiser looks up most often. */
export function ActivityFacts({ activity }: { activity: StaffActivity }) {
  const people = usePeople(activity.activityId, { enabled: activity.status === 'published' });
  const { data: series = [] } = useSeries();
  const names = useUnitNames([activity.unitId, ...activity.allowedUnitIds]);
  const { sessions, groups } = activity;
  const conditions = admissionWords({
    roles: activity.allowedRoles,
    units: activity.allowedUnitIds.map((id) => ({ id, name: names.get(id) ?? '…' })),
    childAgeMonths: activity.childAgeMonths,
    childNeeded: activity.childNeeded,
    attendedSeriesName: series.find(({ id }) => id === activity.attendedSeriesId)?.name ?? null,
    mostInParty: activity.mostInParty,
  });
  return (
    <dl className="editor-section facts">
      {people.data && (
        <Fact name="报名">
          <strong>
            {people.data.taken} / {people.data.places} 人
          </strong>
          {people.data.waiting > 0 && `，候补 ${people.data.waiting} 家`}
        </Fact>
      )}
      <Fact name="时间">
        <ul className="facts__list">
          {sessions.map(({ topic, startsAt, endsAt }) => (
            <li key={startsAt}>
              {timeSpan(startsAt, endsAt)} {topic}
            </li>
          ))}
        </ul>
      </Fact>
      <Fact name="地点">
        {activity.venueName}
        {activity.venueAddress && <div className="quiet">{activity.venueAddress}</div>}
        {activity.onlineRoom && <div>线上：{activity.onlineRoom}</div>}
      </Fact>
      <Fact name="主办">{names.get(activity.unitId) ?? '…'}</Fact>
      {activity.lecturerName && <Fact name="主讲">{activity.lecturerName}</Fact>}
      <Fact name="名额">
        {groups
          .map(({ name, places }) => (name ? `${name} ${places} 人` : `${places} 人`))
          .join('，')}
        {activity.hasWaitlist ? '，满了可以候补' : '，不设候补'}
      </Fact>
      <Fact name="谁能来">{conditions.length > 0 ? conditions.join('，') : '谁都能来'}</Fact>
      <Fact name="报名时间">
        {dayAndTime(activity.signUpOpensAt)} 开始，{dayAndTime(activity.signUpClosesAt)} 截止
      </Fact>
      <Fact name="取消">{dayAndTime(activity.cancelUntil)} 前可以取消</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="facts__row">
      <dt className="facts__name">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
