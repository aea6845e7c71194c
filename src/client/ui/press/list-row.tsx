import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { IconName } from '@client/theme/icon-names';
import { Icon } from '../show/icon';
import { Pressable } from './pressable';
import './list-row.scss';

interface ListRowProps {
  title: string;
  note?: string | undefined;
  icon?: IconName;
  /** A number or state at the end of the row. */
  value?: string | undefined;
  /** Anything else at the end, such as a Tag. */
  end?: ReactNode;
  /** Leads somewhere: then an arrow shows it. */
  onPress?: () => void;
}

/** A line of a list inside a Card. */
export function ListRow({ title, note, icon, value, end, onPress }: ListRowProps) {
  const words = (
    <>
      {icon && <Icon name={icon} className="ui-list-row__icon" />}
      <View className="grow">
        <View className="strong">{title}</View>
        {note && <View className="small">{note}</View>}
      </View>
      {value && <View className="ui-list-row__value">{value}</View>}
      {end}
      {onPress && <Icon name="chevron-right" className="ui-list-row__arrow" />}
    </>
  );
  if (!onPress) return <View className="ui-list-row">{words}</View>;
  // In the order of what is seen, so that whoever speaks to the phone names what she reads.
  const label = [title, note, value].filter(Boolean).join('，');
  return (
    <Pressable className="ui-list-row" label={label} onPress={onPress}>
      {words}
    </Pressable>
  );
}
