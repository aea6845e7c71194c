import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { consoleRoles } from '@shared/organisation/roles';
import { confirmsScan, usesConsole } from '../uses-console';
import { waitingScan } from './scans';

export const askedScan: Handler<typeof peopleContract.askedScan> = async ({
  input,
  context,
  errors,
}) => {
  const scan = await waitingScan(context, input.code);
  if (!scan) throw errors.SCAN_GONE();
  return {
    browser: scan.browser,
    askedAt: scan.created_at.toISOString(),
    expiresAt: scan.expires_at.toISOString(),
    obstacle: confirmsScan(context) ? null : obstacleOf(context),
  };
};

function obstacleOf(context: OperationContext) {
  if (usesConsole(context)) return 'console-session';
  const { caller } = context;
  const held = caller.kind === 'person' ? [...caller.grants, ...caller.withheld] : [];
  return held.some(({ role }) => consoleRoles.includes(role)) ? 'weak-session' : 'no-role';
}
