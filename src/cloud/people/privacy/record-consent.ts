import { newId } from '@cloud/platform/new-id';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { consentText, type ConsentPurpose } from '@shared/people/privacy/consent-texts';
import { standingConsent } from '../queries';

interface GivenConsent {
  purpose: ConsentPurpose;
  version: string;
  memberId?: string | null;
}

/**
 * Stores that she agreed to this wording. Agreeing again to the same changes nothing; agreeing to a
 * newer wording ends the older consent and begins a new one.
 */
export async function recordConsent(
  context: OperationContext,
  personId: string,
  given: GivenConsent,
): Promise<void> {
  const { db, tenantId, now } = context;
  const { purpose, version } = given;
  const memberId = given.memberId ?? null;
  const standing = await standingConsent(db, tenantId, personId, purpose, memberId);
  if (standing?.version === version) return;
  if (standing) await endConsent(context, standing.id);
  await db
    .insertInto('consents')
    .values({
      tenant_id: tenantId,
      id: newId(),
      person_id: personId,
      purpose,
      version,
      member_id: memberId,
      given_at: now,
    })
    // Only a double tap of the same consent can meet here.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The privacy notice agreed to while signing in; a version that was never published is ignored. */
export async function recordPrivacyConsent(
  context: OperationContext,
  personId: string,
  version: string | undefined,
): Promise<void> {
  if (version === undefined || !consentText('privacy', version)) return;
  await recordConsent(context, personId, { purpose: 'privacy', version });
}

/** Ends a consent from now on; that it stood until now stays on record. */
export async function endConsent(context: OperationContext, consentId: string): Promise<void> {
  await context.db
    .updateTable('consents')
    .set({ withdrawn_at: context.now })
    .where('tenant_id', '=', context.tenantId)
    .where('id', '=', consentId)
    .where('withdrawn_at', 'is', null)
    .execute();
}
