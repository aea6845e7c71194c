import * as v from 'valibot';
import { mobile } from '@shared/contract/schemas';

/** What is wrong with a typed number, in words; null: it can be used. */
export function phoneProblem(typed: string): string | null {
  const read = v.safeParse(mobile, typed);
  return read.success ? null : read.issues[0].message;
}
