import { codeOf } from '@shared/contract/connection-error';
import type { Waiting } from '../../sign-in-methods/use-sign-in-methods';
import { Failure } from '../failure';
import { ConfirmItsMe } from './confirm-its-me';
import { WaitADay } from './wait-a-day';

interface IdentityProblemProps {
  error: unknown;
  /** What waits a day where she has no number to confirm by. */
  kind: Waiting['kind'];
  onConfirmed: () => void;
}

/** Whether the error is one that she can do something about here. */
export const needsHer = (error: unknown): boolean =>
  ['CONFIRM_FIRST', 'WAIT_FIRST'].includes(codeOf(error) ?? '');

/** What stands between her and what only she may do; any other error in its own words. */
export function IdentityProblem({ error, kind, onConfirmed }: IdentityProblemProps) {
  const code = codeOf(error);
  if (code === 'CONFIRM_FIRST') return <ConfirmItsMe onConfirmed={onConfirmed} />;
  if (code === 'WAIT_FIRST') return <WaitADay kind={kind} />;
  return <Failure error={error} />;
}
