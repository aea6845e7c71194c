import { View } from '@tarojs/components';
import { showTab } from '@client/platform/go';
import { EmptyState } from '@client/ui/state/empty-state';
import { ErrorState } from '@client/ui/state/error-state';
import { Heading } from '@client/ui/show/heading';
import { Icon } from '@client/ui/show/icon';
import { Pressable } from '@client/ui/press/pressable';
import { Skeleton } from '@client/ui/state/skeleton';
import { ActivityRow } from '../activities/activity-row';
import type { useHome } from './use-home';

/** What comes soon near her, with the way to all of it. */
export function SoonList({ home }: { home: ReturnType<typeof useHome> }) {
  return (
    <View className="stack">
      <View className="soon__head">
        <View className="grow">
          <Heading>本周身边活动</Heading>
        </View>
        <Pressable className="soon__all" label="全部活动" onPress={() => showTab('activities')}>
          全部
          <Icon name="chevron-right" />
        </Pressable>
      </View>
      <Soon home={home} />
    </View>
  );
}

function Soon({ home }: { home: ReturnType<typeof useHome> }) {
  if (home.isPending) return <Skeleton rows={2} />;
  if (!home.data) {
    return (
      <ErrorState
        error={home.error}
        onRetry={() => void home.refetch()}
        retrying={home.isFetching}
      />
    );
  }
  if (home.data.soon.length === 0) {
    return (
      <EmptyState
        title="最近没有活动"
        note="过几天再来看看，或者到村社、镇街妇联问问。"
        action={{ label: '看全部活动', onPress: () => showTab('activities') }}
      />
    );
  }
  return (
    <>
      {home.data.soon.map((activity) => (
        <ActivityRow key={activity.id} activity={activity} />
      ))}
    </>
  );
}
