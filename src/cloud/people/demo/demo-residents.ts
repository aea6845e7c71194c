import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { demoPeople } from './demo-people';

export interface DemoResident {
  personId: string;
  /** In the order in which `demoPeople` names them. */
  family: ReadonlyArray<{ id: string; name: string; ageMonths: number }>;
}

export interface CrowdMember {
  personId: string;
  isVolunteer: boolean;
}

export interface DemoResidents {
  /** Those who can be signed in as, by account. */
  accounts: ReadonlyMap<string, DemoResident>;
  /** Residents who only fill the lists, always in the same order. */
  crowd: readonly CrowdMember[];
}

/** Who lives in the demo: for the domains that let them book, write and report. */
export async function demoResidents(
  db: Kysely<Database>,
  tenantId: string,
): Promise<DemoResidents> {
  const [people, members, volunteers] = await Promise.all([
    peopleOf(db, tenantId),
    membersOf(db, tenantId),
    volunteersOf(db, tenantId),
  ]);
  const accounts = new Map<string, DemoResident>();
  const crowd: CrowdMember[] = [];
  for (const { id, account } of people) {
    if (account === null) {
      crowd.push({ personId: id, isVolunteer: volunteers.has(id) });
      continue;
    }
    const own = members.filter((member) => member.person_id === id);
    const named = demoPeople.find((person) => person.account === account)?.family ?? [];
    const family = named.flatMap(({ name, ageMonths }) =>
      own
        .filter((member) => member.name === name)
        .map((member) => ({ ...member, name, ageMonths })),
    );
    accounts.set(account, { personId: id, family });
  }
  return { accounts, crowd };
}

/** Ids grow as rows are made, so that the crowd always stands in one order. */
function peopleOf(db: Kysely<Database>, tenantId: string) {
  return db
    .selectFrom('people as p')
    .leftJoin('identities as i', (join) =>
      join
        .onRef('i.tenant_id', '=', 'p.tenant_id')
        .onRef('i.person_id', '=', 'p.id')
        .on('i.provider', '=', 'demo'),
    )
    .where('p.tenant_id', '=', tenantId)
    .where('p.is_demo', '=', true)
    .select(['p.id', 'i.subject as account'])
    .orderBy('p.id')
    .execute();
}

function membersOf(db: Kysely<Database>, tenantId: string) {
  return db
    .selectFrom('family_members')
    .where('tenant_id', '=', tenantId)
    .select(['id', 'person_id', 'name'])
    .execute();
}

async function volunteersOf(db: Kysely<Database>, tenantId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('grants')
    .where('tenant_id', '=', tenantId)
    .where('role', '=', 'volunteer')
    .select('person_id')
    .execute();
  return new Set(rows.map(({ person_id: personId }) => personId));
}
