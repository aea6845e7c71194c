import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { useTown } from '@client/session/use-town';
import { TownSheet } from '@client/session/town-sheet';
import { Heading } from '@client/ui/heading';
import { Page } from '@client/ui/page';
import { TownButton } from '@client/session/town-button';
import { ActivityList } from './activity-list';
import { useActivityList } from './use-activity-list';

export default function ActivitiesPage() {
  const town = useTown();
  const [choosing, setChoosing] = useState(false);
  const list = useActivityList(town?.id ?? null);

  usePullDownRefresh(() => {
    void list.refetch().finally(() => Taro.stopPullDownRefresh());
  });
  useReachBottom(() => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  });

  return (
    <Page title="活动" tab>
      <View className="row">
        <View className="grow">
          <Heading level={1}>{town ? `${town.shortName}的活动` : '乐清的活动'}</Heading>
        </View>
        <TownButton all="全乐清" onPress={() => setChoosing(true)} />
      </View>
      <ActivityList list={list} town={town} onChooseTown={() => setChoosing(true)} />
      <TownSheet open={choosing} onClose={() => setChoosing(false)} allLabel="全乐清" />
    </Page>
  );
}
