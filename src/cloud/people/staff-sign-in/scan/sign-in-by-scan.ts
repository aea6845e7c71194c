import type { StagedHandler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { personById } from '../../queries';
import { limitScans } from '../limits';
import { openConsoleSession } from '../open-console-session';
import { takeScan } from './scans';

export const signInByScan: StagedHandler<typeof peopleContract.signInByScan> = {
  before: async ({ context: outside }) => {
    await limitScans(outside);
    return async ({ input, context, errors }) => {
      const { db, tenantId } = context;
      const scan = await takeScan(context, input.scanId, input.pollSecret);
      if (!scan?.person_id) throw errors.SCAN_NOT_CONFIRMED();
      const person = await personById(db, tenantId, scan.person_id);
      if (!person) throw errors.SCAN_NOT_CONFIRMED();
      const session = await openConsoleSession(context, person.id, {
        assurance: 'scan',
        deviceLabel: scan.browser,
      });
      context.audit({ target: person.id, detail: { by: 'scan', scan: input.scanId } });
      return session;
    };
  },
};
