import { View } from '@tarojs/components';
import type { IconName } from '@client/theme/icon-names';
import { Button } from '../press/button';
import { Icon } from '../show/icon';
import './empty-state.scss';

interface EmptyStateProps {
  title: string;
  /** What she can do now. */
  note?: string;
  icon?: IconName;
  action?: { label: string; onPress: () => void };
}

/** Nothing here: says so plainly and shows the way on. */
export function EmptyState({ title, note, icon = 'calendar-heart', action }: EmptyStateProps) {
  return (
    <View className="ui-empty">
      <View className="ui-empty__picture">
        <View className="ui-empty__sun" />
        <Icon name={icon} className="ui-empty__icon" />
      </View>
      <View className="strong">{title}</View>
      {note && <View className="small">{note}</View>}
      {action && (
        <View className="ui-empty__action">
          <Button kind="ghost" label={action.label} onPress={action.onPress} />
        </View>
      )}
    </View>
  );
}
