import { View } from '@tarojs/components';
import { aria } from '@client/ui/aria';
import { Button } from '@client/ui/press/button';
import { filterStore } from './filters/filter-store';
import { countFilters } from './filters/filters';
import type { useActivityList } from './use-activity-list';

/** How many there are, once she has narrowed the list; read aloud when it changes. */
export function ResultLine({ list }: { list: ReturnType<typeof useActivityList> }) {
  const { filters, clear } = filterStore();
  const count = list.found.length;
  if (countFilters(filters) === 0 || list.isPending || count === 0) return null;
  return (
    <View className="row">
      <View className="grow small" {...aria({ live: 'polite' })}>
        {list.hasNextPage ? `先列出 ${count} 场，下面还有` : `找到 ${count} 场`}
      </View>
      <Button compact kind="quiet" label="清掉筛选" onPress={clear} />
    </View>
  );
}
