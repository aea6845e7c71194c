import { View } from '@tarojs/components';
import { aria } from '../aria';
import { Icon } from '../show/icon';
import { Pressable } from '../press/pressable';
import './checkbox-group.scss';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  note?: string | undefined;
  /** Why this one cannot be chosen. */
  disabledReason?: string | null | undefined;
}

interface CheckboxGroupProps<Value extends string> {
  label: string;
  choices: readonly Choice<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** Any number of several. Each row is a target of its own. */
export function CheckboxGroup<Value extends string>({
  label,
  choices,
  chosen,
  onChange,
}: CheckboxGroupProps<Value>) {
  const toggle = (value: Value) =>
    onChange(
      chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
    );
  return (
    <View className="ui-choices" {...aria({ role: 'group', label })}>
      {choices.map((choice) => (
        <ChoiceRow
          key={choice.value}
          choice={choice}
          checked={chosen.includes(choice.value)}
          onPress={() => toggle(choice.value)}
        />
      ))}
    </View>
  );
}

interface ChoiceRowProps {
  choice: Choice<string>;
  checked: boolean;
  onPress: () => void;
}

function ChoiceRow({ choice, checked, onPress }: ChoiceRowProps) {
  const note = choice.disabledReason ?? choice.note;
  return (
    <Pressable
      className="ui-choice"
      role="checkbox"
      label={note ? `${choice.label}，${note}` : choice.label}
      checked={checked}
      disabled={Boolean(choice.disabledReason)}
      onPress={onPress}
    >
      <View className={`ui-choice__box ${checked ? 'ui-choice__box--on' : ''}`}>
        {checked && <Icon name="check" />}
      </View>
      <View className="grow">
        <View>{choice.label}</View>
        {note && <View className="small">{note}</View>}
      </View>
    </Pressable>
  );
}
