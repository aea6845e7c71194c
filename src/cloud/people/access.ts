import type { AccessRules } from '@cloud/platform/handler';
import { personOf } from '@cloud/platform/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { liveSessionsOf, ownFamilyMember } from './queries';
import { usesConsole } from './staff-sign-in/uses-console';

/** What is unknown is refused like what is foreign: the difference would tell what exists. */
export const access: AccessRules<typeof peopleContract> = {
  'uses-console': ({ context }) => usesConsole(context),
  'own-device': async ({ input, context }) => {
    const { db, tenantId, now } = context;
    const sessions = await liveSessionsOf(db, tenantId, personOf(context), now);
    return sessions.some((session) => session.id === input.deviceId);
  },
  'own-family-member': async ({ input, context }) => {
    const { db, tenantId } = context;
    const member = await ownFamilyMember(db, tenantId, personOf(context), input.memberId);
    return member !== undefined;
  },
};
