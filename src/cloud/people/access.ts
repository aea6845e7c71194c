import { grantsOf } from '@cloud/organisation/queries';
import type { AccessRules } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { administratorRoles, organiserRoles } from '@shared/organisation/roles';
import { administersAll } from '@shared/organisation/rules';
import type { peopleContract } from '@shared/people/contract';
import { shanghaiDate } from '@shared/time/shanghai';
import { administersCounty, holdsAt } from './lookup/scope';
import { liveSessionsOf, ownFamilyMember } from './queries';
import { requestById } from './requests/requests';
import { passkeysOf } from './staff-sign-in/second-factor/passkeys';
import { confirmsScan, usesConsole } from './staff-sign-in/uses-console';

/** What is unknown is refused like what is foreign: the difference would tell what exists. */
export const access: AccessRules<typeof peopleContract> = {
  'uses-console': ({ context }) => usesConsole(context),
  'confirms-scan': ({ context }) => confirmsScan(context),
  'own-device': async ({ input, context }) => {
    const { db, tenantId, now } = context;
    const sessions = await liveSessionsOf(db, tenantId, personOf(context), now);
    return sessions.some((session) => session.id === input.deviceId);
  },
  'own-passkey': async ({ input, context }) => {
    const passkeys = await passkeysOf(context, personOf(context));
    return passkeys.some(({ id }) => id === input.passkeyId);
  },
  'administers-person': async ({ input, context }) => {
    const { db, tenantId, caller, now } = context;
    if (caller.kind !== 'person' || caller.personId === input.personId) return false;
    const held = await grantsOf(db, tenantId, input.personId, shanghaiDate(now));
    return administersAll(caller.grants, held);
  },
  'looks-people-up': ({ input, context }) => holdsAt(context, organiserRoles, input.unitId),
  'merges-people': ({ context }) => administersCounty(context),
  'handles-requests': ({ input, context }) => holdsAt(context, administratorRoles, input.unitId),
  'settles-request': async ({ input, context }) => {
    const request = await requestById(context, input.requestId);
    return request !== undefined && administersCounty(context);
  },
  'own-family-member': async ({ input, context }) => {
    const { db, tenantId } = context;
    const member = await ownFamilyMember(db, tenantId, personOf(context), input.memberId);
    return member !== undefined;
  },
};
