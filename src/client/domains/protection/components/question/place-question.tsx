import { View } from '@tarojs/components';
import { useState } from 'react';
import { townById, yueqingTowns } from '@shared/organisation/yueqing/yueqing';
import { yueqingVillages } from '@shared/organisation/yueqing/yueqing-villages';
import type { FormAnswers } from '@shared/protection/report/form';
import { Field } from '@client/ui/input/field';
import { TextInput } from '@client/ui/input/text-input';
import { Sheet } from '@client/ui/page/sheet';
import { Button } from '@client/ui/press/button';
import { Pressable } from '@client/ui/press/pressable';
import { Icon } from '@client/ui/show/icon';
import '../slot.scss';
import './place-question.scss';

interface PlaceQuestionProps {
  answers: FormAnswers;
  onAnswer: (id: string, value: string | null) => void;
}

/** Town, then village, from lists that lie in the app: nobody is asked, and no location is taken. */
export function PlaceQuestion({ answers, onAnswer }: PlaceQuestionProps) {
  const [choosing, setChoosing] = useState<'town' | 'village' | null>(null);
  const town = townById(textOf(answers.town));
  const village = yueqingVillages.find(({ id }) => id === answers.village);
  const choose = (id: string | null) => {
    if (choosing === 'town') onAnswer('village', null);
    if (choosing !== null) onAnswer(choosing, id);
    setChoosing(null);
  };
  const villages = yueqingVillages.filter(({ townId }) => townId === town?.id);
  return (
    <View className="stack">
      <Chosen label="镇街" name={town?.name} onPress={() => setChoosing('town')} />
      <View className="pr-slot">
        {town && (
          <Chosen label="村社" name={village?.name} onPress={() => setChoosing('village')} />
        )}
      </View>
      <Field label="详细地方" optional>
        <TextInput
          label="详细地方"
          value={textOf(answers.place)}
          onChange={(value) => onAnswer('place', value)}
          placeholder="门牌、附近有什么"
          maxLength={120}
        />
      </Field>
      <Sheet
        title={choosing === 'village' ? `${town?.name ?? ''}的哪个村社？` : '哪个镇街？'}
        open={choosing !== null}
        onClose={() => setChoosing(null)}
      >
        <View className="pr-places__none">
          <Button kind="quiet" compact label="不填" onPress={() => choose(null)} />
        </View>
        <View className="pr-places targets">
          {(choosing === 'village' ? villages : yueqingTowns).map(({ id, name }) => (
            <Pressable
              key={id}
              className="pr-place"
              role="radio"
              label={name}
              checked={id === answers.town || id === answers.village}
              onPress={() => choose(id)}
            >
              {name}
            </Pressable>
          ))}
        </View>
      </Sheet>
    </View>
  );
}

interface ChosenProps {
  label: string;
  name: string | undefined;
  onPress: () => void;
}

function Chosen({ label, name, onPress }: ChosenProps) {
  return (
    <Pressable
      className="pr-chosen"
      label={`${label}：${name ?? '没填'}，选一个`}
      onPress={onPress}
    >
      <View className="grow">{label}</View>
      <View className={name === undefined ? 'small' : 'strong'}>{name ?? '没填'}</View>
      <Icon name="chevron-right" />
    </Pressable>
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
