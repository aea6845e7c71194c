import { EmptyState } from '@client/ui/state/empty-state';
import { filterStore } from './filters/filter-store';
import { countFilters } from './filters/filters';

/** Nothing fits: says what was looked for, and gives the way back to all. */
export function NothingFound() {
  const { filters, clear } = filterStore();
  if (countFilters(filters) === 0) {
    return <EmptyState title="最近没有活动" note="过几天再来看看，或者到村社、镇街妇联问问。" />;
  }
  const { words } = filters;
  return (
    <EmptyState
      icon="search"
      title={words ? `没有找到“${words}”` : '没有合适的活动'}
      note={words ? '换个短一点的说法试试，或者到村社、镇街妇联问问。' : '少选一样，也许就有了。'}
      action={{ label: '看全部活动', onPress: clear }}
    />
  );
}
