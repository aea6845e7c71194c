import { View } from '@tarojs/components';
import { Field } from '@client/ui/input/field';
import { TextInput } from '@client/ui/input/text-input';
import type { MemberForm } from '../../family/member-form';
import { ChoiceChips } from '@client/ui/input/choice-chips';

interface AgeFieldsProps {
  form: MemberForm;
  onChange: (part: Partial<MemberForm>) => void;
}

const ways = [
  { value: 'age' as const, label: '填几岁' },
  { value: 'birth-month' as const, label: '填出生年月' },
];

/** Only the age, or the month of birth; never the day. */
export function AgeFields({ form, onChange }: AgeFieldsProps) {
  return (
    <View className="stack">
      <Field label="年龄" hint="用来看活动适不适合。不问哪一天生的。">
        <ChoiceChips
          label="年龄怎么填"
          choices={ways}
          chosen={form.ageBy}
          onChange={(ageBy) => onChange({ ageBy })}
        />
      </Field>
      {form.ageBy === 'age' ? (
        <Field label="几岁" hint="不到 1 岁填 0">
          <TextInput
            label="几岁"
            kind="digits"
            maxLength={3}
            value={form.years}
            onChange={(years) => onChange({ years })}
          />
        </Field>
      ) : (
        <View className="row">
          <View className="grow">
            <Field label="年">
              <TextInput
                label="出生年份"
                kind="digits"
                maxLength={4}
                placeholder="2023"
                value={form.birthYear}
                onChange={(birthYear) => onChange({ birthYear })}
              />
            </Field>
          </View>
          <View className="grow">
            <Field label="月">
              <TextInput
                label="出生月份"
                kind="digits"
                maxLength={2}
                placeholder="5"
                value={form.birthMonth}
                onChange={(birthMonth) => onChange({ birthMonth })}
              />
            </Field>
          </View>
        </View>
      )}
    </View>
  );
}
