import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { currentConsentText } from '@shared/people/privacy/consent-texts';
import type { peopleContract } from '@shared/people/contract';
import { eraseFamilyMember } from '../family/erase-family-member';
import { standingConsent } from '../queries';
import { endConsent } from './record-consent';

export const withdrawConsent: Handler<typeof peopleContract.withdrawConsent> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId } = context;
  const { purpose } = input;
  const personId = personOf(context);
  if (currentConsentText(purpose).ifWithdrawn === null) throw errors.CANNOT_DO_WITHOUT();

  const memberId = input.memberId ?? null;
  const consent = await standingConsent(db, tenantId, personId, purpose, memberId);
  if (!consent) throw errors.NOT_GIVEN();
  // What is known of the child rests on this consent alone (PIPL art. 47).
  if (memberId !== null) await eraseFamilyMember(context, personId, memberId);
  else await endConsent(context, consent.id);
  context.audit({ target: consent.id, detail: { purpose } });
  return { done: true };
};
