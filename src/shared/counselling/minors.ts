/**
 * Who may book for herself, until a lawyer has written it: under 14 with a guardian's consent
 * (个人信息保护法 art. 31), from 14 on alone. Nobody's guardian reads a word of hers.
 */
export const ageGroups = ['under-14', '14-17', 'adult'] as const;
export type AgeGroup = (typeof ageGroups)[number];

/** Whether a guardian said yes, or was not asked. Why not stays on the phone. */
export const guardianAnswers = ['agreed', 'spared'] as const;
export type GuardianAnswer = (typeof guardianAnswers)[number];

/**
 * What comes next in the form: the guardian's consent, or no such step. Neither where it is urgent, nor where
 * she says that home is what she is afraid of: the guardian may be who hurts her. Asked on her device only.
 */
export function guardianStep(
  age: AgeGroup,
  { isUrgent, isHomeTheDanger }: { isUrgent: boolean; isHomeTheDanger: boolean },
): 'ask' | 'none' {
  return age === 'under-14' && !isUrgent && !isHomeTheDanger ? 'ask' : 'none';
}

/** Whether a booking says what is needed of the guardian: of a child all, of anybody else nothing. */
export function isGuardianSettled(age: AgeGroup, guardian: GuardianAnswer | null): boolean {
  return (age === 'under-14') === (guardian !== null);
}

/** What the counsellor is reminded of when somebody under age comes; to be confirmed by a lawyer. */
export const minorReminder =
  '来的是未成年人。发现孩子受侵害、可能受侵害或者有别的危险，要马上报告公安、民政或教育部门（未成年人保护法第 11 条）。孩子说的话，不告诉家里人。';
