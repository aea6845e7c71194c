import type { StagedHandler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { recordPrivacyConsent } from '../privacy/record-consent';
import { personIdByIdentity } from '../queries';
import { limitSignIns } from './limits';
import { openSession } from './open-session';

export const signInAsDemo: StagedHandler<typeof peopleContract.signInAsDemo> = {
  before: async ({ input, context: outside, errors }) => {
    // Production refuses to start in demo mode; a real server without it has no such door either.
    if (!outside.services.config.demo) throw errors.NOT_IN_DEMO();
    await limitSignIns(outside);

    return async ({ context }) => {
      const { db, tenantId } = context;
      const personId = await personIdByIdentity(db, tenantId, 'demo', input.account);
      if (!personId) throw errors.NOT_IN_DEMO();
      await recordPrivacyConsent(context, personId, input.privacyVersion);
      const session = await openSession(context, personId, {
        assurance: 'demo',
        place: input.forConsole ? 'console' : 'app',
        deviceLabel: input.deviceLabel,
      });
      context.audit({ target: personId, detail: { by: 'demo' } });
      return { personId, isNew: false, ...session };
    };
  },
};
