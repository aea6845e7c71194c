import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { consoleRoles } from '@shared/organisation/roles';
import { isStrong } from '@shared/people/session-rules';

/**
 * Whether she has work in the console and her session is strong: also an editor, who sees nobody,
 * would otherwise lift a weak session to a strong one here.
 */
export function usesConsole({ caller, services }: OperationContext): boolean {
  return (
    caller.kind === 'person' &&
    isStrong(caller.assurance, { demoMode: services.config.demo }) &&
    caller.grants.some(({ role }) => consoleRoles.includes(role))
  );
}

/**
 * Whether she may sign a browser in: on her phone only. A session of the console that confirmed the
 * next one would never end, and a stolen one would make itself others.
 */
export const confirmsScan = (context: OperationContext): boolean =>
  usesConsole(context) && context.caller.kind === 'person' && context.caller.place === 'app';
