import { useState } from 'react';
import type { Obstacle } from '@shared/activities/sign-up/eligibility';
import { questionLeft } from '@shared/activities/sign-up/questions';
import type { SignUpForm } from '@shared/activities/views';
import { hindrance } from '@shared/activities/sign-up/admission-labels';
import { alone, obstaclesOf, comersOf, partyInput, partyOfLastTime, partyLabel } from './party';
import type { Party } from './party';

/** Somebody without a phone for whom she signs up, and how that person agreed. */
export interface Guest {
  name: string;
  how: 'in-person' | 'by-phone' | null;
  /** When she said how: a retry must send the very same. */
  agreedAt: string | null;
}

interface Typed {
  party: Party;
  groupId: string | undefined;
  answers: Readonly<Record<string, string>>;
  guest: Guest | null;
}

export const nobodyYet: Guest = { name: '', how: null, agreedAt: null };

/** What is on the sign-up page, as she changes it. It outlives a failed sending. */
export function useDraft(form: SignUpForm, forGuest: boolean, onChange: () => void) {
  const [typed, setTyped] = useState<Typed>(() => ({
    party: forGuest ? { ...alone, self: false } : partyOfLastTime(form),
    groupId: form.activity.groups.length > 1 ? undefined : form.activity.groups[0]?.id,
    answers: {},
    guest: forGuest ? nobodyYet : null,
  }));
  const change = (part: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...part }));
    onChange();
  };
  return { ...typed, change, ...readDraft(form, typed) };
}

export type Draft = ReturnType<typeof useDraft>;

/** What the button says of it, what is still missing, and what is sent. */
export function readDraft(form: SignUpForm, typed: Typed) {
  const { party, guest, groupId } = typed;
  const { activity, questions } = form;
  const comers = comersOf(party, form.family, guest !== null);
  const obstacle: Obstacle | undefined =
    form.obstacles[0] ??
    (comers.length > 0 ? obstaclesOf(activity.admission, comers)[0] : undefined);
  const answers = questions.flatMap(({ id }) => {
    const answer = typed.answers[id]?.trim();
    return answer ? [{ questionId: id, answer }] : [];
  });
  const missing = questionLeft(questions, answers);
  const reason = (): string | null => {
    if (guest && guest.name.trim() === '') return '先写要替谁报名';
    if (comers.length === 0) return '先选谁去';
    if (obstacle) {
      const { what, next } = hindrance(obstacle, activity.admission);
      return `${what}，${next}`;
    }
    if (groupId === undefined) return '先选一组';
    if (missing) return `还没回答：${missing.label}`;
    if (guest && guest.how === null) return '先点她是怎么同意的';
    return null;
  };
  const group = activity.groups.find(({ id }) => id === groupId);
  return {
    comers,
    words: partyLabel(comers, guest?.name.trim() ?? ''),
    obstacle: obstacle ?? null,
    reason: reason(),
    /** Places of the chosen group, or of all while none is chosen. */
    placesLeft: group?.placesLeft ?? activity.placesLeft,
    input: {
      activityId: activity.id,
      groupId,
      party: partyInput(party),
      answers,
      ...(guest?.how && guest.agreedAt
        ? {
            guest: {
              name: guest.name.trim(),
              spokenConsent: { how: guest.how, at: guest.agreedAt },
            },
          }
        : {}),
    },
  };
}
