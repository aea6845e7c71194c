import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { sessionIsFresh } from '@shared/people/session-rules';

/**
 * Whether the session is recent enough to change how she signs in. A console that stands open, or a
 * stolen session, must not become a way in of somebody else's.
 */
export function hasJustSignedIn({ caller, now }: OperationContext): boolean {
  return (
    caller.kind === 'person' && caller.signedInAt !== null && sessionIsFresh(caller.signedInAt, now)
  );
}
