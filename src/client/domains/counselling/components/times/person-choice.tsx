import { View } from '@tarojs/components';
import type { CounsellorCard } from '@shared/counselling/views';
import { nearDay } from '@shared/time/time-format';
import { aria } from '@client/ui/aria';
import { Icon } from '@client/ui/show/icon';
import { Pressable } from '@client/ui/press/pressable';
import { Heading } from '@client/ui/show/heading';
import './line-choice.scss';
import './person-choice.scss';

interface PersonChoiceProps {
  counsellors: readonly CounsellorCard[];
  /** Null: whoever is free first. */
  chosen: string | null;
  onChange: (counsellorId: string | null) => void;
  /** The first free time of what is chosen; undefined while it is not known. */
  earliest: string | null | undefined;
  /** With whom her appointment is: stands first. */
  sameFirst?: string | undefined;
}

/** With whom. A circle with a family name, no portrait. */
export function PersonChoice(props: PersonChoiceProps) {
  const { counsellors, chosen, onChange, earliest, sameFirst } = props;
  const same = counsellors.find(({ id }) => id === sameFirst);
  const others = counsellors.filter(({ id }) => id !== sameFirst);
  const card = (counsellor: CounsellorCard, at: number) => (
    <Person
      key={counsellor.id}
      counsellor={counsellor}
      tint={tints[at % tints.length] ?? 'info'}
      isSame={counsellor.id === sameFirst}
      checked={chosen === counsellor.id}
      onPress={() => onChange(counsellor.id)}
    />
  );
  return (
    <View className="co-group">
      <Heading>和谁谈</Heading>
      <View className="co-group" {...aria({ role: 'radiogroup', label: '和谁谈' })}>
        {same && card(same, 0)}
        <Pressable
          className={`co-anyone ${chosen === null ? 'co-chosen' : ''}`}
          role="radio"
          label={`谁先有空都行${chosen === null ? `，${earliestWords(earliest)}` : ''}`}
          checked={chosen === null}
          onPress={() => onChange(null)}
        >
          <View className={`co-tick ${chosen === null ? 'co-tick--on' : ''}`}>
            {chosen === null && <Icon name="check" />}
          </View>
          <View className="grow">
            <View className="strong">谁先有空都行</View>
            <View className="small">
              {chosen === null ? earliestWords(earliest) : '不挑人，早点谈上'}
            </View>
          </View>
        </Pressable>
        <View className="co-people targets">
          {others.map((each, at) => card(each, at + (same ? 1 : 0)))}
        </View>
      </View>
    </View>
  );
}

const tints = ['info', 'ok', 'warn', 'brand'] as const;

interface PersonProps {
  counsellor: CounsellorCard;
  tint: string;
  isSame: boolean;
  checked: boolean;
  onPress: () => void;
}

function Person({ counsellor, tint, isSame, checked, onPress }: PersonProps) {
  const { name, title, specialties, dialect } = counsellor;
  const notes = [isSame ? '还是这位老师' : null, specialties, dialect, title].flatMap(
    (note) => note ?? [],
  );
  return (
    <Pressable
      className={`co-person ${checked ? 'co-chosen' : ''}`}
      role="radio"
      label={[name, ...notes].join('，')}
      checked={checked}
      onPress={onPress}
    >
      <View className={`co-initial ui-tint--${tint}`} {...aria({ hidden: true })}>
        {[...name][0]}
      </View>
      <View className="grow">
        <View className={checked ? 'strong' : ''}>{name}</View>
        {notes.map((note) => (
          <View key={note} className="small">
            {note}
          </View>
        ))}
      </View>
    </Pressable>
  );
}

function earliestWords(earliest: string | null | undefined): string {
  if (earliest === undefined) return '正在看最早什么时候';
  return earliest === null ? '两个月里都约满了' : `最早 ${nearDay(earliest, new Date())}`;
}
