import { View } from '@tarojs/components';
import { aria } from '../aria';
import { Icon } from '../show/icon';
import { Pressable } from '../press/pressable';
import './choice-chips.scss';

interface ChoiceChipsProps<Value extends string> {
  label: string;
  choices: readonly { value: Value; label: string }[];
  chosen: Value | null;
  onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
export function ChoiceChips<Value extends string>({
  label,
  choices,
  chosen,
  onChange,
}: ChoiceChipsProps<Value>) {
  return (
    <View className="ui-chips targets" {...aria({ role: 'radiogroup', label })}>
      {choices.map((choice) => (
        <Pressable
          key={choice.value}
          className={`ui-chip ${choice.value === chosen ? 'ui-chip--chosen' : ''}`}
          role="radio"
          label={choice.label}
          checked={choice.value === chosen}
          onPress={() => onChange(choice.value)}
        >
          {choice.value === chosen && <Icon name="check" />}
          {choice.label}
        </Pressable>
      ))}
    </View>
  );
}
