import * as v from 'valibot';
import { mobile } from '@shared/contract/schemas';

/** What is wrong with a typed number, in words; null: it can be used. */
export function phoneProblem(typed: string): string | null {
  const read = v.safeParse(mobile, typed);
  return read.success ? null : read.issues[0].message;
}

/** Only the digits of a number typed or pasted with spaces, dashes or +86. */
export const tidyPhone = (typed: string): string =>
  typed.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
