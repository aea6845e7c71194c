import { useState } from 'react';
import {
  namesDanger,
  outcomeOf,
  scoringRules,
  type Choice,
} from '@shared/counselling/self-tests/score';
import type { SelfTestId } from '@shared/counselling/self-tests/self-tests';
import { summaryOf } from '@shared/counselling/self-tests/summary';
import { mayTake, type AboutHer } from '@shared/counselling/self-tests/who-may';

type Step = 'choose' | 'about' | 'questions' | 'result';

const nothingSaid: AboutHer = { age: null, isPerinatal: null };

/** One test from its choice to its result. In memory alone: leaving the page forgets it, and nothing is asked. */
export function useSelfTest() {
  const [step, setStep] = useState<Step>('choose');
  const [id, setId] = useState<SelfTestId>('phq-9');
  const [her, setHer] = useState(nothingSaid);
  const [answers, setAnswers] = useState<readonly Choice[]>([]);
  // A card that came stays, also when she takes the answer back.
  const [wasDanger, setWasDanger] = useState(false);
  return {
    step,
    id,
    her,
    answers,
    may: mayTake(id, her),
    outcome: outcomeOf(id, answers),
    /** What her counsellor would read; null for half a test. */
    summary: summaryOf(id, answers),
    isDanger: wasDanger,
    go: setStep,
    choose: (next: SelfTestId) => {
      setId(next);
      setAnswers([]);
      setWasDanger(false);
      setStep('about');
    },
    tellOfHer: (part: Partial<AboutHer>) => setHer((before) => ({ ...before, ...part })),
    answer: (item: number, choice: Choice) => {
      const next = Array.from({ length: scoringRules[id].items }, (_, at) =>
        at === item ? choice : (answers[at] ?? null),
      );
      setAnswers(next);
      if (namesDanger(id, next)) setWasDanger(true);
    },
  };
}

export type SelfTest = ReturnType<typeof useSelfTest>;
