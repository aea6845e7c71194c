import type { ActivityDetail } from '@shared/activities/views';
import { sessionsOn } from '@shared/activities/rules';
import { dayAndTime, timeSpan } from '@shared/time/time-format';
import { Card } from '@client/ui/show/card';
import { Fact } from '@client/ui/show/fact';
import { facilityLabel } from '@shared/activities/catalogue/facility-label';

/** When, where, who: what she asks first. */
export function ActivityFacts({ activity }: { activity: ActivityDetail }) {
  const { facilities } = activity;
  const sessions = sessionsOn(activity.sessions);
  const where = [activity.venueAddress, facilityLabel(facilities)].filter(Boolean).join('，');
  const last = sessions[sessions.length - 1];
  const cancelling = `${dayAndTime(activity.cancelUntil)} 前可以取消`;
  return (
    <Card>
      <Fact
        icon="clock"
        title={timeSpan(activity.startsAt, sessions[0]?.endsAt ?? activity.endsAt)}
        note={
          sessions.length > 1 && last
            ? `共 ${sessions.length} 次，一次报完，最后一次 ${dayAndTime(last.startsAt)}。${cancelling}`
            : cancelling
        }
      />
      <Fact icon="map-pin" title={activity.venueName} note={where || activity.hostName} />
      {activity.lecturerName && (
        <Fact icon="user-round" title={activity.lecturerName} note={activity.lecturerNote} />
      )}
    </Card>
  );
}
