import { ORPCError } from '@orpc/client';
import { reviewErrors, undoErrors } from '@shared/review/review-contract';

const errors = { ...reviewErrors, ...undoErrors };

/** An error of the review, to be thrown. Contracts declare those that their operations have. */
export function refuse(code: keyof typeof errors, data?: object): ORPCError<string, unknown> {
  const { status, message } = errors[code];
  return new ORPCError(code, { status, message, data });
}
