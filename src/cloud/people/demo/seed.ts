import type { Insertable } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { Seeding } from '@cloud/platform/domain-manifest';
import { newId } from '@cloud/platform/new-id';
import { currentConsentText } from '@shared/people/privacy/consent-texts';
import { shanghaiDate } from '@shared/time/shanghai';
import { demoCrowd } from './demo-crowd';
import { demoPeople } from './demo-people';

type Rows<Table extends keyof Database> = Insertable<Database[Table]>[];

const crowdSize = 220;
/** One in so many of them is a volunteer. */
const volunteersAmong = 5;

/** The demo accounts with roles, families and consents, and the residents around them. */
export async function seed({ db, tenantId, now }: Seeding): Promise<void> {
  const people: Rows<'people'> = [];
  const identities: Rows<'identities'> = [];
  const grants: Rows<'grants'> = [];
  const family: Rows<'family_members'> = [];
  const consents: Rows<'consents'> = [];
  const since = new Date(now.getTime() - 60 * 86_400_000);

  const consent = (personId: string, purpose: 'privacy' | 'child-data', memberId?: string) =>
    consents.push({
      tenant_id: tenantId,
      id: newId(),
      person_id: personId,
      purpose,
      version: currentConsentText(purpose).version,
      member_id: memberId ?? null,
      given_at: since,
    });

  for (const person of demoPeople) {
    const personId = newId();
    people.push({
      tenant_id: tenantId,
      id: personId,
      name: person.name,
      unit_id: person.villageId ?? null,
      care_mode: person.careMode ?? false,
      is_demo: true,
      created_at: since,
    });
    identities.push({
      tenant_id: tenantId,
      provider: 'demo',
      subject: person.account,
      person_id: personId,
      created_at: since,
    });
    consent(personId, 'privacy');
    if (person.role && person.unitId) {
      grants.push({
        tenant_id: tenantId,
        id: newId(),
        person_id: personId,
        role: person.role,
        unit_id: person.unitId,
        starts_on: shanghaiDate(since),
        granted_at: since,
      });
    }
    for (const member of person.family ?? []) {
      const memberId = newId();
      family.push({
        tenant_id: tenantId,
        id: memberId,
        person_id: personId,
        name: member.name,
        relation: member.relation,
        birth_month: monthBefore(now, member.ageMonths),
        created_at: since,
        updated_at: since,
      });
      consent(personId, 'child-data', memberId);
    }
  }

  demoCrowd(crowdSize).forEach((person, index) => {
    const id = newId();
    people.push({
      tenant_id: tenantId,
      id,
      name: person.name,
      unit_id: person.villageId,
      is_demo: true,
      created_at: since,
    });
    if (index % volunteersAmong === 0) {
      grants.push({
        tenant_id: tenantId,
        id: newId(),
        person_id: id,
        role: 'volunteer',
        unit_id: person.villageId,
        starts_on: shanghaiDate(since),
        granted_at: since,
      });
    }
  });

  await db.insertInto('people').values(people).execute();
  await db.insertInto('identities').values(identities).execute();
  await db.insertInto('grants').values(grants).execute();
  await db.insertInto('family_members').values(family).execute();
  await db.insertInto('consents').values(consents).execute();
}

/** The month of birth of one who is so many months old today. */
function monthBefore(now: Date, months: number): string {
  const [year = 0, month = 0] = shanghaiDate(now).split('-').map(Number);
  const total = year * 12 + (month - 1) - months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}
