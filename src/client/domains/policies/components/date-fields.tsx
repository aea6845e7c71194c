import { View } from '@tarojs/components';
import { Field } from '@client/ui/input/field';
import { TextInput } from '@client/ui/input/text-input';

/** As it stands in the fields, readable or not. */
export type DateText = readonly [year: string, month: string, day: string];

interface DateFieldsProps {
  label: string;
  value: DateText;
  onChange: (value: DateText) => void;
  /** A month is enough: nobody needs to know the day. */
  withDay: boolean;
}

const parts = [
  { name: '年', most: 4 },
  { name: '月', most: 2 },
  { name: '日', most: 2 },
] as const;

export function DateFields({ label, value, onChange, withDay }: DateFieldsProps) {
  const change = (at: number, typed: string) => {
    const [year, month, day] = value.map((old, place) => (place === at ? typed : old));
    onChange([year ?? '', month ?? '', day ?? '']);
  };
  return (
    <View className="row">
      {parts.slice(0, withDay ? 3 : 2).map(({ name, most }, at) => (
        <View key={name} className="grow">
          <Field label={name}>
            <TextInput
              label={`${label}，${name}`}
              kind="digits"
              maxLength={most}
              value={value[at] ?? ''}
              onChange={(typed) => change(at, typed)}
            />
          </Field>
        </View>
      ))}
    </View>
  );
}

/** "2026-06" or "2026-06-20" as it stands in the fields. */
export function dateTextOf(date: string): DateText {
  const [year = '', month = '', day = ''] = date.split('-');
  return [year, month.replace(/^0/, ''), day.replace(/^0/, '')];
}
