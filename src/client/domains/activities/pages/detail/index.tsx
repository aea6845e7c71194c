import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { messageOf } from '@client/platform/errors';
import { dayAndTime } from '@client/platform/shanghai-time';
import { ErrorState } from '@client/ui/error-state';
import { Heading } from '@client/ui/heading';
import { Notice } from '@client/ui/notice';
import { Page } from '@client/ui/page';
import { Skeleton } from '@client/ui/skeleton';
import { Tag } from '@client/ui/tag';
import { ActivityFacts } from '../../components/activity-facts';
import { PlacesLeft } from '../../components/places-left';
import { SessionList } from '../../components/session-list';
import { SignUpBar } from '../../components/sign-up-bar';
import { useActivity } from '../../use-activity';

export default function ActivityPage() {
  const { id = '' } = useRouter().params;
  const query = useActivity(id);
  const activity = query.data;
  if (!activity) {
    return (
      <Page title="活动">
        {query.isError ? (
          <ErrorState
            message={messageOf(query.error)}
            onRetry={() => void query.refetch()}
            retrying={query.isFetching}
          />
        ) : (
          <Skeleton rows={2} />
        )}
      </Page>
    );
  }
  return (
    <Page title="活动" bottom={<SignUpBar activity={activity} />}>
      <View className="stack">
        {query.seenAt && (
          <Notice tone="quiet">{`没有网络。这是 ${dayAndTime(query.seenAt)} 看到的。`}</Notice>
        )}
        <View className="row">
          <Tag tone="brand">{activity.seriesName}</Tag>
          {activity.feeCents === 0 && <Tag tone="ok">免费</Tag>}
        </View>
        <Heading level={1}>{activity.title}</Heading>
        <ActivityFacts activity={activity} />
        <PlacesLeft activity={activity} />
        <View>
          <Heading>讲什么</Heading>
          <Text userSelect>{activity.summary}</Text>
        </View>
        <View>
          <Heading>适合谁</Heading>
          <Text userSelect>{activity.audience}</Text>
        </View>
        <SessionList sessions={activity.sessions} />
      </View>
    </Page>
  );
}
