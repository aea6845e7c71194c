import type { Said } from '@shared/counselling/talk/seal-talk';

/** What she types before, in the memory of one page. */
export interface IntakeDraft {
  words: string;
  wishes: string;
  number: string;
  safeTime: string;
  ifSomebodyElse: string;
}

/**
 * As it is sealed: her wishes stand under her words, under them the self-test's result where she brings one;
 * her number beside them and only for a call.
 */
export function intakeOf(
  draft: IntakeDraft,
  byTelephone: boolean,
  result: string | null,
): Extract<Said, { kind: 'intake' }> {
  const { words, wishes, number, safeTime, ifSomebodyElse } = draft;
  const parts = [
    words.trim(),
    wishes.trim() === '' ? '' : `要避开的：${wishes.trim()}`,
    result ?? '',
  ];
  return {
    kind: 'intake',
    words: parts.filter((part) => part !== '').join('\n\n'),
    telephone: byTelephone
      ? {
          number: number.trim(),
          safeTime: safeTime.trim(),
          ifSomebodyElse: ifSomebodyElse.trim(),
        }
      : null,
  };
}
