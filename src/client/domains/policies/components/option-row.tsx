import { View } from '@tarojs/components';
import { Icon } from '@client/ui/show/icon';
import { Pressable } from '@client/ui/press/pressable';

interface OptionRowProps {
  label: string;
  chosen: boolean;
  onPress: () => void;
}

/** One of the answers to a question. */
export function OptionRow({ label, chosen, onPress }: OptionRowProps) {
  return (
    <Pressable
      className={`policy-option ${chosen ? 'policy-option--on' : ''}`}
      role="radio"
      label={label}
      checked={chosen}
      onPress={onPress}
    >
      <View className="policy-option__mark">{chosen && <Icon name="check" />}</View>
      <View className="grow">{label}</View>
    </Pressable>
  );
}
