import { useState } from 'react';
import { guardianStep, type AgeGroup, type GuardianAnswer } from '@shared/counselling/minors';

/** What a child is asked, one after the other; null until she has said. */
export interface ChildAnswers {
  isUrgent: boolean | null;
  isHomeTheDanger: boolean | null;
  hasAgreed: boolean | null;
}

/** What is sent of it: whether a guardian agreed or was spared, never why. */
interface ForWhom {
  ageGroup: AgeGroup;
  guardian: GuardianAnswer | null;
}

const nothingSaid: ChildAnswers = { isUrgent: null, isHomeTheDanger: null, hasAgreed: null };

/** Who comes, and what is still to be asked before a child can book. Kept in memory only. */
export function useForWhom() {
  // Nobody is taken for grown up: a child who passes the question over would miss what is there for her.
  const [age, setAge] = useState<AgeGroup | null>(null);
  const [answers, setAnswers] = useState<ChildAnswers>(nothingSaid);
  return {
    age,
    answers,
    ...outcome(age, answers),
    setAge: (next: AgeGroup) => {
      setAge(next);
      setAnswers(nothingSaid);
    },
    answer: (part: Partial<ChildAnswers>) => setAnswers((before) => ({ ...before, ...part })),
  };
}

/** Either what can be sent, or why not yet. Whatever spares the guardian ends the questions. */
function outcome(
  age: AgeGroup | null,
  { isUrgent, isHomeTheDanger, hasAgreed }: ChildAnswers,
): { forWhom: ForWhom; lacks: null } | { forWhom: null; lacks: string } {
  if (age === null) return { forWhom: null, lacks: '先点一下：来谈的人多大' };
  const said = { isUrgent: isUrgent === true, isHomeTheDanger: isHomeTheDanger === true };
  if (age !== 'under-14') return { forWhom: { ageGroup: age, guardian: null }, lacks: null };
  if (guardianStep(age, said) === 'none') {
    return { forWhom: { ageGroup: age, guardian: 'spared' }, lacks: null };
  }
  if (isUrgent === null || isHomeTheDanger === null) {
    return { forWhom: null, lacks: '先答上面两个问题' };
  }
  if (hasAgreed !== true) return { forWhom: null, lacks: '先问问家里的大人' };
  return { forWhom: { ageGroup: age, guardian: 'agreed' }, lacks: null };
}
