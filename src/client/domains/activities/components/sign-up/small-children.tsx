import { View } from '@tarojs/components';
import { aria } from '@client/ui/aria';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { Field } from '@client/ui/input/field';
import { Icon } from '@client/ui/show/icon';
import { Pressable } from '@client/ui/press/pressable';
import { likelyYears } from '../../sign-up/child-years';
import './small-children.scss';

interface SmallChildrenProps {
  /** In years. */
  ages: readonly number[];
  /** The years to choose from. */
  years: readonly number[];
  /** How many more may come. */
  room: number;
  onChange: (ages: number[]) => void;
}

const most = 6;

/** Children who come without a name or a birth date: how many, and how old each is. */
export function SmallChildren({ ages, years, room, onChange }: SmallChildrenProps) {
  const choices = years.map((value) => ({
    value: String(value),
    label: value === 0 ? '不到 1 岁' : `${value} 岁`,
  }));
  return (
    <View>
      <View className="small-children" {...aria({ role: 'group', label: '没登记的小孩' })}>
        <View className="grow">
          <View>带没登记的小孩</View>
          <View className="small">不用写名字，选几岁就行</View>
        </View>
        <Step
          icon="minus"
          label="少带一个小孩"
          off={ages.length === 0}
          onPress={() => onChange(ages.slice(0, -1))}
        />
        <View className="small-children__count" {...aria({ live: 'polite' })}>
          {ages.length}
        </View>
        <Step
          icon="plus"
          label="多带一个小孩"
          off={room <= 0 || ages.length >= most}
          onPress={() => onChange([...ages, likelyYears(years)])}
        />
      </View>
      {ages.map((age, index) => (
        <Field key={index} label={ages.length > 1 ? `第 ${index + 1} 个孩子几岁` : '孩子几岁'}>
          <ChoiceChips
            label={`第 ${index + 1} 个孩子几岁`}
            choices={choices}
            chosen={String(age)}
            onChange={(chosen) =>
              onChange(ages.map((other, at) => (at === index ? Number(chosen) : other)))
            }
          />
        </Field>
      ))}
    </View>
  );
}

interface StepProps {
  icon: 'minus' | 'plus';
  label: string;
  off: boolean;
  onPress: () => void;
}

function Step({ icon, label, off, onPress }: StepProps) {
  return (
    <Pressable
      className={`small-children__step ${off ? 'small-children__step--off' : ''}`}
      label={label}
      disabled={off}
      onPress={onPress}
    >
      <Icon name={icon} />
    </Pressable>
  );
}
