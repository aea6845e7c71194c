import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { TownButton } from '@client/session/town-button';
import { TownSheet } from '@client/session/town-sheet';
import { useTown } from '@client/session/use-town';
import { Heading } from '@client/ui/show/heading';
import { Page } from '@client/ui/page/page';
import { ActivityList } from './activity-list';
import { CalendarView } from './calendar/calendar-view';
import { FilterChips } from './filters/filter-chips';
import { FilterSheet } from './filters/filter-sheet';
import { filterStore } from './filters/filter-store';
import { SearchField } from './filters/search-field';
import { ResultLine } from './result-line';
import { useActivityList } from './use-activity-list';

const everywhere = '全乐清';

export default function ActivitiesPage() {
  const town = useTown();
  const { filters, view } = filterStore();
  const [sheet, setSheet] = useState<'none' | 'town' | 'filters'>('none');
  const list = useActivityList(town?.id ?? null, filters);
  const close = () => setSheet('none');

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
        <TownButton all={everywhere} onPress={() => setSheet('town')} />
      </View>
      <SearchField />
      <FilterChips onMore={() => setSheet('filters')} />
      {view === 'calendar' && <CalendarView />}
      <ResultLine list={list} />
      <ActivityList list={list} />
      <TownSheet open={sheet === 'town'} onClose={close} allLabel={everywhere} />
      <FilterSheet
        open={sheet === 'filters'}
        onClose={close}
        townName={town?.name ?? everywhere}
        onChooseTown={() => setSheet('town')}
      />
    </Page>
  );
}
