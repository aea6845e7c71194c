import { withoutUnseen } from './tidy-text';

const whole = /^1[3-9]\d{9}$/;
/** What people write between the digits, and address books around them. */
const between = /[\s().,/·\p{Pd}\u202a-\u202e\u2066-\u2069]/gu;
const country = /^(?:\+|00)?86(?=1[3-9]\d{9}$)|^0(?=1[3-9]\d{9}$)/;

/**
 * A mobile number of mainland China as people write and paste it: full-width digits, blanks, dashes,
 * brackets, +86, 0086 or a 0 before it. The one way to read one, on every side.
 * @returns its 11 digits; null when it is none
 */
export function readMobile(typed: string): string | null {
  const digits = bare(typed).replace(country, '');
  return whole.test(digits) ? digits : null;
}

/** For a field under her fingers: the number where it is whole, else the digits so far. */
export function tidyMobile(typed: string): string {
  return readMobile(typed) ?? digitsOf(typed);
}

/** The digits of a text, full-width ones as well, and nothing else. */
export function digitsOf(typed: string): string {
  return typed.normalize('NFKC').replace(/\D/g, '');
}

function bare(typed: string): string {
  return withoutUnseen(typed.normalize('NFKC')).replace(between, '');
}
