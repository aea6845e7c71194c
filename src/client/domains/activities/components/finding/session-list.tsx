import { View } from '@tarojs/components';
import type { ActivityDetail } from '@shared/activities/views';
import { timeSpan } from '@shared/time/time-words';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { ListRow } from '@client/ui/press/list-row';

/** The sessions of a course; nothing for a single lecture. */
export function SessionList({ sessions }: Pick<ActivityDetail, 'sessions'>) {
  if (sessions.length < 2) return null;
  return (
    <View>
      <Heading>每次上什么</Heading>
      <Card>
        {sessions.map(({ topic, startsAt, endsAt }, index) => (
          <ListRow
            key={startsAt}
            title={`${index + 1}. ${topic || '课程'}`}
            note={timeSpan(startsAt, endsAt)}
          />
        ))}
      </Card>
    </View>
  );
}
