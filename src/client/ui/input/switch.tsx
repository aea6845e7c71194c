import { View } from '@tarojs/components';
import { Pressable } from '../press/pressable';
import './switch.scss';

interface SwitchProps {
  label: string;
  /** What it does, in small type under the label. */
  note?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** On or off, at once. The whole row is the target. */
export function Switch({ label, note, checked, onChange, disabled = false }: SwitchProps) {
  return (
    <Pressable
      className="ui-switch"
      role="switch"
      label={note === undefined ? label : `${label}，${note}`}
      checked={checked}
      disabled={disabled}
      onPress={() => onChange(!checked)}
    >
      <View className="grow">
        <View>{label}</View>
        {note !== undefined && <View className="small">{note}</View>}
      </View>
      <View className={`ui-switch__track ${checked ? 'ui-switch__track--on' : ''}`}>
        <View className="ui-switch__knob" />
      </View>
    </Pressable>
  );
}
