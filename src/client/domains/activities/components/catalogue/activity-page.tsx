import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import type { ActivityDetail } from '@shared/activities/views';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { isWeapp } from '@client/ui/aria';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import { Pressable } from '@client/ui/press/pressable';
import { Tag } from '@client/ui/show/tag';
import { ActivityFacts } from './activity-facts';
import { PassOn } from './pass-on';
import { PlacesLeft } from './places-left';
import { SessionList } from './session-list';
import { WhoMayCome } from '../sign-up/who-may-come';
import './activity-page.scss';

/** Everything about an activity, what she asks first on top. */
export function ActivityPage({ activity }: { activity: ActivityDetail }) {
  const { title, seriesId, seriesName, feeCents, state, cancelReason, summary, sessions } =
    activity;
  useEffect(() => {
    if (!isWeapp) document.title = title;
  }, [title]);
  return (
    <View className="stack">
      {state === 'cancelled' && (
        <Notice tone="danger" live>
          {`这场活动取消了。${cancelReason ? `原因：${cancelReason}` : ''}`}
        </Notice>
      )}
      <View className="activity-tags">
        <Pressable
          className="series-link"
          role="link"
          label={`系列：${seriesName}，看这个系列`}
          onPress={() => open(routes.series(seriesId))}
        >
          <Tag tone="brand">{`${seriesName} ›`}</Tag>
        </Pressable>
        <Tag tone={feeCents === 0 ? 'ok' : 'quiet'}>
          {feeCents === 0 ? '免费' : `${feeCents / 100} 元`}
        </Tag>
        {activity.needsReview && <Tag tone="info">报名后要审核</Tag>}
      </View>
      <Heading level={1}>{title}</Heading>
      <ActivityFacts activity={activity} />
      {state !== 'cancelled' && <PlacesLeft activity={activity} />}
      <View>
        <Heading>活动内容</Heading>
        <Text userSelect>{summary}</Text>
      </View>
      <WhoMayCome activity={activity} />
      <SessionList sessions={sessions} />
      <PassOn activity={activity} />
    </View>
  );
}
