import { View } from '@tarojs/components';
import { sessionsOn } from '@shared/activities/rules';
import type { ActivityDetail, SessionView } from '@shared/activities/views';
import { timeSpan } from '@shared/time/time-format';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { ListRow } from '@client/ui/press/list-row';
import './session-list.scss';

/** The sessions of a course; nothing for a single lecture. A date that is off stands there with its reason. */
export function SessionList({ sessions }: Pick<ActivityDetail, 'sessions'>) {
  if (sessions.length < 2) return null;
  const standing = sessionsOn(sessions);
  return (
    <View>
      <Heading>每次上什么</Heading>
      <Card>
        {sessions.map((session) =>
          session.offBecause === null ? (
            <ListRow
              key={session.id}
              title={`${standing.indexOf(session) + 1}. ${session.topic || '课程'}`}
              note={timeSpan(session.startsAt, session.endsAt)}
            />
          ) : (
            <CalledOff key={session.id} {...session} />
          ),
        )}
      </Card>
    </View>
  );
}

function CalledOff({ topic, startsAt, endsAt, offBecause }: SessionView) {
  return (
    <View className="ui-list-row">
      <View className="grow">
        <View className="strong">
          {offBecause ? `这一场取消了：${offBecause}` : '这一场取消了'}
        </View>
        <View className="small session-list__struck">
          {[timeSpan(startsAt, endsAt), topic].filter(Boolean).join(' ')}
        </View>
      </View>
    </View>
  );
}
