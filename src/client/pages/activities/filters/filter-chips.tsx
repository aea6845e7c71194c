import { View } from '@tarojs/components';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { Icon } from '@client/ui/show/icon';
import { Pressable } from '@client/ui/press/pressable';
import type { IconName } from '@client/theme/icon-names';
import { filterStore } from './filter-store';
import { countFilters } from './filters';
import './filters.scss';

/** The filters that are wanted most, in one row; all of them are behind the first. */
export function FilterChips({ onMore }: { onMore: () => void }) {
  const { filters, view, change, show } = filterStore();
  const { when, openOnly, babyFriendly } = filters;
  const set = countFilters(filters);
  const calendar = view === 'calendar';
  return (
    <View className="filter-chips targets">
      <Pressable
        className={`filter-chip ${set > 0 ? 'filter-chip--on' : ''}`}
        label={set > 0 ? `筛选，选了 ${set} 样` : '筛选'}
        onPress={onMore}
      >
        <Icon name="sliders-horizontal" />
        {set > 0 ? `筛选 ${set}` : '筛选'}
      </Pressable>
      <Toggle
        words="日历"
        icon="calendar-days"
        on={calendar}
        onPress={() => show(calendar ? 'list' : 'calendar')}
      />
      {!calendar && (
        <>
          <Toggle
            words="本周"
            on={when === 'week'}
            onPress={() => change({ when: when === 'week' ? 'any' : 'week' })}
          />
          <Toggle
            words="周末"
            on={when === 'weekend'}
            onPress={() => change({ when: when === 'weekend' ? 'any' : 'weekend' })}
          />
        </>
      )}
      <Toggle words="能报名" on={openOnly} onPress={() => change({ openOnly: !openOnly })} />
      <Toggle
        words="带娃友好"
        on={babyFriendly}
        onPress={() => change({ babyFriendly: !babyFriendly })}
      />
      <Pressable className="filter-chip" label="按系列看" onPress={() => open(routes.series())}>
        按系列看
        <Icon name="chevron-right" />
      </Pressable>
    </View>
  );
}

interface ToggleProps {
  words: string;
  icon?: IconName;
  on: boolean;
  onPress: () => void;
}

function Toggle({ words, icon, on, onPress }: ToggleProps) {
  return (
    <Pressable
      className={`filter-chip ${on ? 'filter-chip--on' : ''}`}
      role="checkbox"
      label={words}
      checked={on}
      onPress={onPress}
    >
      {icon && <Icon name={icon} />}
      {words}
    </Pressable>
  );
}
