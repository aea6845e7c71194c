import { View } from '@tarojs/components';
import type { IconName } from '@client/theme/icon-names';
import { Icon } from './icon';
import './fact.scss';

interface FactProps {
  icon: IconName;
  title: string;
  note?: string | null | undefined;
}

/** One thing to know — when, where, who — with what is worth knowing about it below. */
export function Fact({ icon, title, note }: FactProps) {
  return (
    <View className="ui-fact">
      <Icon name={icon} className="ui-fact__icon" />
      <View className="grow">
        <View>{title}</View>
        {note && <View className="small">{note}</View>}
      </View>
    </View>
  );
}
