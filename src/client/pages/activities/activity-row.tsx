import { View } from '@tarojs/components';
import type { ActivityCard } from '@shared/activities/views';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { dayAndTime } from '@shared/time/time-format';
import { Card } from '@client/ui/show/card';
import { DateBadge } from '@client/ui/show/date-badge';
import { Tag } from '@client/ui/show/tag';
import { StateTag, stateLabel } from './state-tag';
import './activity-row.scss';

interface ActivityRowProps {
  activity: ActivityCard;
  /** On the page of its series, which need not be said again. */
  inSeries?: boolean;
}

/** An activity of a list: when, what, where, and whether there is a place. */
export function ActivityRow({ activity, inSeries = false }: ActivityRowProps) {
  const when = dayAndTime(activity.startsAt);
  const where = `${activity.hostName} · ${activity.venueName}`;
  const spoken = [when, activity.title, where, stateLabel(activity).words, activity.seriesName];
  return (
    <Card
      className="activity-row"
      label={spoken.join('，')}
      onPress={() => open(routes.activity(activity.id))}
    >
      <DateBadge at={activity.startsAt} />
      <View className="grow">
        <View className="strong">{activity.title}</View>
        <View className="small">{where}</View>
        <View className="activity-row__tags">
          <StateTag activity={activity} />
          {!inSeries && <Tag tone="brand">{activity.seriesName}</Tag>}
        </View>
      </View>
    </Card>
  );
}
