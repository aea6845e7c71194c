import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { currentConsentText } from '@shared/people/privacy/consent-texts';
import type { peopleContract } from '@shared/people/contract';
import { ownFamilyMember } from '../queries';
import { recordConsent } from './record-consent';

export const giveConsent: Handler<typeof peopleContract.giveConsent> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId } = context;
  const personId = personOf(context);
  const { purpose, version } = input;
  const current = currentConsentText(purpose).version;
  if (version !== current) throw errors.TEXT_CHANGED({ data: { version: current } });

  // Only the guardian's consent is about somebody else.
  const memberId = purpose === 'child-data' ? (input.memberId ?? null) : null;
  if (purpose === 'child-data') {
    const member = memberId && (await ownFamilyMember(db, tenantId, personId, memberId));
    if (!member) throw errors.NO_SUCH_MEMBER();
  }
  await recordConsent(context, personId, { purpose, version, memberId });
  context.audit({ ...(memberId && { target: memberId }), detail: { purpose, version } });
  return { done: true };
};
