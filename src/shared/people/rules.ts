import type { Relation } from './profile/family-contract';

/** SMS codes: 6 digits, 5 minutes, 5 tries; another one at the earliest after a minute. */
export const SMS_CODE_SECONDS = 5 * 60;
export const SMS_CODE_TRIES = 5;
export const SMS_RESEND_SECONDS = 60;

export const MAX_FAMILY_MEMBERS = 12;

/** Below this age a guardian must consent separately (PIPL art. 31). */
export const GUARDIAN_CONSENT_BELOW = 14;

export type SmsCodeVerdict =
  { verdict: 'right' } | { verdict: 'wrong'; triesLeft: number } | { verdict: 'expired' };

/**
 * What a typed code is worth. A try is spent before the codes are compared, so that guesses sent at
 * once share the tries; `triesLeft` counts what is left after it, null: no live code to try.
 */
export function judgeSmsCode(triesLeft: number | null, matches: boolean): SmsCodeVerdict {
  if (triesLeft === null) return { verdict: 'expired' };
  if (matches) return { verdict: 'right' };
  return triesLeft > 0 ? { verdict: 'wrong', triesLeft } : { verdict: 'expired' };
}

/** "138****5678". Anything that is not a mobile number shows nothing of itself. */
export function maskPhone(phone: string): string {
  return /^\d{11}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(7)}` : '****';
}

/** "李**": enough to be sure that it is she who stands at the counter. */
export function maskName(name: string): string {
  const [first = ''] = name;
  return `${first}**`;
}

/** What is stored of a family member's age: both null when nothing was said. */
export interface StoredAge {
  /** "YYYY-MM" */
  birthMonth: string | null;
  /** Age in whole years on the day it was said. */
  ageYears: number | null;
  /** "YYYY-MM-DD" */
  ageNotedOn: string | null;
}

/**
 * Whole years on `today` ("YYYY-MM-DD"), never more than is certain: of a month of birth the last
 * day counts, and an age that was said grows only with each full year since. A child is thus
 * protected as a child for a few weeks too long rather than too short.
 */
export function ageOn(age: StoredAge, today: string): number | null {
  if (age.birthMonth !== null) return Math.max(0, yearsBetween(`${age.birthMonth}-31`, today));
  if (age.ageYears === null || age.ageNotedOn === null) return null;
  return age.ageYears + Math.max(0, yearsBetween(age.ageNotedOn, today));
}

/** Full years from one calendar date to another; "YYYY-MM-DD" compares as text. */
function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) >= from.slice(5) ? years : years - 1;
}

/** A month that has not begun is nobody's month of birth. */
export const bornInFuture = (birthMonth: string, today: string): boolean =>
  birthMonth > today.slice(0, 7);

const young: readonly Relation[] = ['child', 'grandchild'];

/** A child of whom no age is known may be under 14, so the age must be said. */
export const ageIsNeeded = (relation: Relation, age: StoredAge): boolean =>
  young.includes(relation) && age.birthMonth === null && age.ageYears === null;

/** It is the age that asks for a guardian's consent, not what she calls the child. */
export function needsGuardianConsent(age: StoredAge, today: string): boolean {
  const years = ageOn(age, today);
  return years !== null && years < GUARDIAN_CONSENT_BELOW;
}

/** What she says of an age (contract `born`), as it is stored. */
export type SaidAge =
  { known: 'birth-month'; birthMonth: string } | { known: 'age'; years: number } | null;

/** An age is stored with the day on which it was said, so that it can grow. */
export function ageFrom(said: SaidAge, today: string): StoredAge {
  return {
    birthMonth: said?.known === 'birth-month' ? said.birthMonth : null,
    ageYears: said?.known === 'age' ? said.years : null,
    ageNotedOn: said?.known === 'age' ? today : null,
  };
}

export type MemberProblem = 'born-in-future' | 'age-needed' | 'guardian-consent-needed';

/** Why a family member cannot be stored like this; null: nothing is missing. */
export function memberProblem(
  member: { relation: Relation; age: StoredAge; consented: boolean },
  today: string,
): MemberProblem | null {
  const { relation, age, consented } = member;
  if (age.birthMonth !== null && bornInFuture(age.birthMonth, today)) return 'born-in-future';
  if (ageIsNeeded(relation, age)) return 'age-needed';
  if (needsGuardianConsent(age, today) && !consented) return 'guardian-consent-needed';
  return null;
}
