import { View } from '@tarojs/components';
import type { FormQuestion } from '@shared/protection/report/form';
import { usePolite } from '@client/session/use-polite';
import { aria } from '@client/ui/aria';
import { Pressable } from '@client/ui/press/pressable';
import { Icon } from '@client/ui/show/icon';
import { Notice } from '@client/ui/state/notice';
import '../slot.scss';
import './choice-question.scss';

interface ChoiceQuestionProps {
  question: Extract<FormQuestion, { kind: 'one' | 'many' }>;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Answers to tap: one, or several. What follows from one of them is said at once, under them. */
export function ChoiceQuestion({ question, chosen, onChange }: ChoiceQuestionProps) {
  const polite = usePolite();
  const { kind, label, choices } = question;
  const none = kind === 'many' ? question.none : undefined;
  const toggle = (value: string) => onChange(afterTap(chosen, value, kind, none));
  const told = [
    ...new Set(
      choices.flatMap(({ value, follows }) =>
        follows !== undefined && chosen.includes(value) ? [follows] : [],
      ),
    ),
  ];
  return (
    <View
      className="pr-choices targets"
      {...aria({ role: kind === 'one' ? 'radiogroup' : 'group', label })}
    >
      {choices.map((choice) => {
        const isChosen = chosen.includes(choice.value);
        return (
          <Pressable
            key={choice.value}
            className={`pr-choice ${isChosen ? 'pr-choice--on' : ''}`}
            role={kind === 'one' ? 'radio' : 'checkbox'}
            label={polite(choice.label)}
            checked={isChosen}
            onPress={() => toggle(choice.value)}
          >
            <View
              className={`pr-choice__box pr-choice__box--${kind} ${isChosen ? 'pr-choice__box--on' : ''}`}
            >
              {isChosen && <Icon name="check" />}
            </View>
            <View className="grow">{polite(choice.label)}</View>
          </Pressable>
        );
      })}
      <View className="pr-slot pr-told">
        {told.map((follows) => (
          <Notice key={follows} tone="info" live>
            {polite(follows)}
          </Notice>
        ))}
      </View>
    </View>
  );
}

/** A second tap takes an answer back: none is a choice too. */
export function afterTap(
  chosen: readonly string[],
  value: string,
  kind: 'one' | 'many',
  none?: string,
): string[] {
  if (chosen.includes(value)) return chosen.filter((other) => other !== value);
  if (kind === 'one' || value === none) return [value];
  return [...chosen.filter((other) => other !== none), value];
}
