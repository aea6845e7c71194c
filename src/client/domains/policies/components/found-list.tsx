import { View } from '@tarojs/components';
import type { PolicyFilters } from '@shared/policies/filters';
import { Button } from '@client/ui/press/button';
import { CallRow } from '@client/ui/press/call-row';
import { LongList } from '@client/ui/show/long-list';
import { ErrorState } from '@client/ui/state/error-state';
import { Notice } from '@client/ui/state/notice';
import { Skeleton } from '@client/ui/state/skeleton';
import { useBrowse, useFound } from '../search/use-search';
import { PolicyRow } from './policy-row';

interface FoundListProps {
  words: string;
  filters: PolicyFilters;
}

/** What was found by words, and what to do where nothing was. */
export function FoundList({ words, filters }: FoundListProps) {
  const found = useFound(words, filters);
  const { data } = found;
  if (!data && found.isError) {
    return (
      <ErrorState
        error={found.error}
        onRetry={() => void found.refetch()}
        retrying={found.isFetching}
      />
    );
  }
  if (!data) return <Skeleton rows={3} />;
  const isPoor = data.found === 'nothing' || data.found === 'closest';
  return (
    <View className="stack">
      {isPoor && (
        <Notice tone="quiet" live>
          {data.found === 'nothing'
            ? `没有找到“${words}”。换个短一点的说法，或者打电话问。`
            : `没有正好是“${words}”的。下面这几条最接近，拿不准就打电话问。`}
        </Notice>
      )}
      {data.found === 'sound' && (
        <View className="small">{`按读音找到的，你要找的是这些吗？`}</View>
      )}
      <LongList>
        {data.items.map((policy) => (
          <PolicyRow key={policy.id} policy={policy} marks={data.marks} />
        ))}
      </LongList>
      {data.hasMore && <View className="small list-end">还有更多，多写几个字更好找</View>}
      {isPoor && <CallRow number="12345" name="政务服务便民热线" note="问创业、就业、帮扶政策" />}
    </View>
  );
}

/** All of them, the newest first. */
export function BrowseList({ filters }: { filters: PolicyFilters }) {
  const list = useBrowse(filters, true);
  if (!list.data && list.isError) {
    return (
      <ErrorState
        error={list.error}
        onRetry={() => void list.refetch()}
        retrying={list.isFetching}
      />
    );
  }
  if (!list.data) return <Skeleton rows={4} />;
  const items = list.data.pages.flatMap((page) => page.items);
  return (
    <View className="stack">
      <LongList>
        {items.map((policy) => (
          <PolicyRow key={policy.id} policy={policy} />
        ))}
      </LongList>
      {list.hasNextPage ? (
        <Button
          kind="ghost"
          label="再看一些"
          busy={list.isFetchingNextPage}
          onPress={() => void list.fetchNextPage()}
        />
      ) : (
        <View className="small list-end">
          {items.length === 0 ? '这样的政策还没有，少选一样试试' : '都在这里了'}
        </View>
      )}
    </View>
  );
}
