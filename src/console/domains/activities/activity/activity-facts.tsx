import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { admissionLabels } from '@shared/activities/sign-up/admission-labels';
import { questionLabel } from '@shared/activities/staff/draft-differences';
import { dayAndTime, timeSpan } from '@shared/time/time-format';
import type { StaffActivity } from './activity-page';
import { CallOffSessionDialog } from './call-off-session-dialog';
import { useUnitNames } from '../editor/sections/unit-select';
import { placesLabel } from '../list/places-label';
import { usePeople } from '../use-people';
import { useSeries } from '../use-series';

/** What an organiser looks up most often. */
export function ActivityFacts({ activity }: { activity: StaffActivity }) {
  const people = usePeople(activity.activityId, { enabled: activity.status === 'published' });
  const { data: series = [] } = useSeries();
  const names = useUnitNames([activity.unitId, ...activity.allowedUnitIds]);
  const { sessions, groups } = activity;
  const [off, setOff] = useState<StaffActivity['sessions'][number] | null>(null);
  // The only one left is called off with the whole activity.
  const mayCallOff = (endsAt: string) =>
    activity.status === 'published' && sessions.length > 1 && new Date(endsAt) > new Date();
  const conditions = admissionLabels({
    roles: activity.allowedRoles,
    units: activity.allowedUnitIds.map((id) => ({ id, name: names.get(id) ?? '…' })),
    childAgeMonths: activity.childAgeMonths,
    childNeeded: activity.childNeeded,
    attendedSeriesName: series.find(({ id }) => id === activity.attendedSeriesId)?.name ?? null,
    mostInParty: activity.mostInParty,
  });
  return (
    <dl className="editor-section facts">
      {people.data && <Fact name="报名">{placesLabel(people.data)}</Fact>}
      <Fact name="时间">
        <ul className="facts__list">
          {sessions.map((session) => (
            <li key={session.startsAt} className="row">
              {timeSpan(session.startsAt, session.endsAt)} {session.topic}
              {mayCallOff(session.endsAt) && (
                <Button size="small" type="text" danger onClick={() => setOff(session)}>
                  取消这一场
                </Button>
              )}
            </li>
          ))}
          {activity.calledOff.map(({ id, topic, startsAt, endsAt, offBecause }) => (
            <li key={id}>
              <s>
                {timeSpan(startsAt, endsAt)} {topic}
              </s>{' '}
              {offBecause ? `取消了：${offBecause}` : '取消了'}
            </li>
          ))}
        </ul>
        {off?.id !== undefined && (
          <CallOffSessionDialog
            activity={activity}
            session={{ id: off.id, startsAt: off.startsAt }}
            onClose={() => setOff(null)}
          />
        )}
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
      {activity.questions.length > 0 && (
        <Fact name="报名时问">
          <ul className="facts__list">
            {activity.questions.map((question) => (
              <li key={question.id}>{questionLabel(question)}</li>
            ))}
          </ul>
        </Fact>
      )}
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
