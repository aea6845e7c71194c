/** Where a case is passed on to. */
export const referralTargets = [
  'police',
  'hospital',
  'refuge',
  'civil-affairs',
  'legal-aid',
  'court',
  'procuratorate',
  'school',
  'counselling',
  'town',
  'other',
] as const;
export type ReferralTarget = (typeof referralTargets)[number];

/**
 * On what ground. A competent adult's case is passed on because she agreed; otherwise only in immediate
 * danger to life, which the lead decides, or where the law obliges for somebody who cannot decide alone
 * (反家庭暴力法 14).
 */
export const referralGrounds = ['she-agreed', 'danger-to-life', 'duty-to-report'] as const;
export type ReferralGround = (typeof referralGrounds)[number];

export const referralStates = ['sent', 'accepted', 'refused', 'done', 'withdrawn'] as const;
export type ReferralState = (typeof referralStates)[number];

/** Why it was refused; in words only inside an encrypted note. */
export const refusalReasons = [
  'not-competent',
  'no-room',
  'she-declined',
  'no-answer',
  'other',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

const next: Record<ReferralState, readonly ReferralState[]> = {
  sent: ['accepted', 'refused', 'withdrawn'],
  accepted: ['done', 'refused', 'withdrawn'],
  refused: [],
  done: [],
  withdrawn: [],
};

/** Whether a referral may go from one state to the other. */
export function mayBecome(from: ReferralState, to: ReferralState): boolean {
  return next[from].includes(to);
}

/** Whether it still waits for somebody. */
export const isOpenReferral = (state: ReferralState): boolean => next[state].length > 0;
