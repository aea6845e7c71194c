import type { AnySchema } from '@orpc/contract';
import * as v from 'valibot';
import { fail } from '../errors';

export interface InputIssue {
  /** Where in the input, as names joined by dots. */
  path: string;
  /** What is wrong, in plain Chinese, without what was sent. */
  message: string;
}

// valibot's own messages quote what was received. Only messages that we wrote may leave.
const someIssue = '内容不对';
v.setGlobalMessage(() => someIssue);

const mostIssues = 10;

/** The input as its schema gives it; throws BAD_INPUT with issues that never hold a value. */
export async function checkInput(schema: AnySchema | undefined, input: unknown): Promise<unknown> {
  if (!schema) return undefined;
  const result = await schema['~standard'].validate(input);
  if (!result.issues) return result.value;
  const issues = result.issues.slice(0, mostIssues).map((issue) => ({
    path: (issue.path ?? []).map(nameOf).join('.'),
    message: issue.message,
  }));
  throw fail('BAD_INPUT', { data: { issues } });
}

// A name that the sender chose (a record's key) is a value, too: only what looks like ours is given back.
function nameOf(segment: PropertyKey | { key: PropertyKey }): string {
  const key = String(typeof segment === 'object' ? segment.key : segment);
  return /^[a-zA-Z]{1,30}$|^\d{1,3}$/.test(key) ? key : '?';
}
