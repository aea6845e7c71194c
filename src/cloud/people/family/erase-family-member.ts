import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { endConsent } from '../privacy/record-consent';
import { standingConsent } from '../queries';

/** Deletes a family member, here and in what other domains keep, and ends the consent for it. */
export async function eraseFamilyMember(
  context: OperationContext,
  personId: string,
  memberId: string,
): Promise<void> {
  const { db, tenantId } = context;
  const consent = await standingConsent(db, tenantId, personId, 'child-data', memberId);
  if (consent) await endConsent(context, consent.id);
  for (const domain of context.services.personalData) {
    await domain.eraseMember?.(db, tenantId, personId, memberId);
  }
  await db
    .deleteFrom('family_members')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('id', '=', memberId)
    .execute();
}
