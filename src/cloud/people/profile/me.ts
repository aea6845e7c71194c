import { sql } from 'kysely';
import { unitsByIds } from '@cloud/organisation/queries';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import { currentConsentText } from '@shared/people/privacy/consent-texts';
import type { peopleContract } from '@shared/people/contract';
import { presentMe } from '../present';
import { personById, standingConsent } from '../queries';

export const me: Handler<typeof peopleContract.me> = async ({ context }) => {
  const { db, tenantId, caller } = context;
  const personId = personOf(context);
  const person = await personById(db, tenantId, personId);
  if (!person) throw fail('SIGN_IN_NEEDED');

  const grants = caller.kind === 'person' ? caller.grants : [];
  const village = person.unit_id === null ? undefined : await villageOf(person.unit_id);
  const units = await unitsByIds(
    db,
    tenantId,
    grants.map((grant) => grant.unitId),
  );
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  const privacy = await standingConsent(db, tenantId, personId, 'privacy');

  return presentMe(person, {
    village: village ?? null,
    grants: grants.map((grant) => ({ grant, unitName: unitNames.get(grant.unitId) ?? '' })),
    secondFactorNeeded: caller.kind === 'person' && caller.withheld.length > 0,
    privacyAccepted: privacy?.version === currentConsentText('privacy').version,
    counts: await countsOf(context, personId),
  });

  async function villageOf(unitId: string) {
    const [unit] = await unitsByIds(db, tenantId, [unitId]);
    if (!unit) return undefined;
    const [town] = unit.parent_id === null ? [] : await unitsByIds(db, tenantId, [unit.parent_id]);
    return { id: unit.id, name: unit.name, townName: town?.short_name ?? null };
  }
};

/** How much waits for her and how many belong to her, in one round trip. */
async function countsOf({ db, tenantId }: OperationContext, personId: string) {
  const { rows } = await sql<{ unread: number; family: number }>`
    select
      (select count(*)::int from (
        select 1 from inbox_messages
        where tenant_id = ${tenantId} and person_id = ${personId} and read_at is null
        limit 100) as newest) as unread,
      (select count(*)::int from family_members
        where tenant_id = ${tenantId} and person_id = ${personId}) as family`.execute(db);
  return rows[0] ?? { unread: 0, family: 0 };
}
