import { sql, type Kysely, type RawBuilder } from 'kysely';
import { preparedRows } from '@cloud/platform/database/prepared-statements';
import type { Database } from '@cloud/platform/database/schema.generated';
import { oneOf } from '@cloud/platform/one-of';
import type { ConsentPurpose } from '@shared/people/privacy/consent-texts';
import { assurances, sessionPlaces } from '@shared/people/session-rules';
import { nameKey } from '@shared/text/name-key';

type Db = Kysely<Database>;
export const identityProviders = ['wechat', 'phone', 'demo'] as const;
export type IdentityProvider = (typeof identityProviders)[number];

export { demoResidents, type CrowdMember, type DemoResidents } from './demo/demo-residents';
export { readVisit } from './lookup/counter-visit';

// For other domains and the platform: personById, namesOf, familyMembersOf,
// personIdByIdentity, provenNumbersOf, readVisit, sessionsByTokenHashes, touchSession.

/** A person who has not deleted her account, or undefined. */
export function personById(db: Db, tenantId: string, personId: string) {
  return db
    .selectFrom('people')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', personId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

/** The names of those among the ids who have an account; null for one who gave no name. */
export async function namesOf(
  db: Db,
  tenantId: string,
  personIds: readonly string[],
): Promise<Map<string, string | null>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...new Set(personIds)])
    .where('deleted_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Whose openid, number or demo account it is; undefined when nobody registered with it. */
export async function personIdByIdentity(
  db: Db,
  tenantId: string,
  provider: IdentityProvider,
  subject: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('identities')
    .select('person_id')
    .where('tenant_id', '=', tenantId)
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.person_id;
}

/** Numbers that she has proved to be hers, by a code sent to them. */
export async function provenNumbersOf(
  db: Db,
  tenantId: string,
  personId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('identities')
    .select('subject')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('provider', '=', 'phone')
    .execute();
  return rows.map(({ subject }) => subject);
}

/** The sessions of tokens (`hashSessionToken`) by hash, whatever their state: `sessionHolds` decides. */
export async function sessionsByTokenHashes(
  db: Db,
  tenantId: string,
  tokenHashes: readonly string[],
) {
  const sessions = db
    .selectFrom('sessions')
    .select([
      'token_hash',
      'id',
      'person_id',
      'assurance',
      'place',
      'created_at',
      'last_seen_at',
      'expires_at',
      'revoked_at',
    ])
    .where('tenant_id', '=', tenantId)
    .where('token_hash', '=', sql<string>`any(${tokenHashes}::text[])`);
  const rows = await preparedRows(db, sessions);
  return new Map(
    rows.map((row) => [
      row.token_hash,
      {
        id: row.id,
        personId: row.person_id,
        assurance: oneOf(assurances, row.assurance),
        place: oneOf(sessionPlaces, row.place),
        createdAt: row.created_at,
        lastSeenAt: row.last_seen_at,
        expiresAt: row.expires_at,
        revokedAt: row.revoked_at,
      },
    ]),
  );
}

/** Moves a session's last use and end on. */
export async function touchSession(
  db: Db,
  tenantId: string,
  session: { id: string; lastSeenAt: Date; expiresAt: Date },
): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ last_seen_at: session.lastSeenAt, expires_at: session.expiresAt })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', session.id)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Sessions that still hold, the one used last first. */
export function liveSessionsOf(db: Db, tenantId: string, personId: string, now: Date) {
  return db
    .selectFrom('sessions')
    .select(['id', 'device_label', 'place', 'created_at', 'last_seen_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
}

/** Family members, the first added first. */
export function familyMembersOf(db: Db, tenantId: string, personId: string) {
  return db
    .selectFrom('family_members')
    .leftJoin('consents', (join) =>
      join
        .onRef('consents.tenant_id', '=', 'family_members.tenant_id')
        .onRef('consents.person_id', '=', 'family_members.person_id')
        .onRef('consents.member_id', '=', 'family_members.id')
        .on('consents.purpose', '=', 'child-data')
        .on('consents.withdrawn_at', 'is', null),
    )
    .selectAll('family_members')
    .select('consents.given_at as consent_given_at')
    .where('family_members.tenant_id', '=', tenantId)
    .where('family_members.person_id', '=', personId)
    .orderBy('family_members.created_at')
    .orderBy('family_members.id')
    .execute();
}

/** A family member of this person; undefined for anybody else's. */
export function ownFamilyMember(db: Db, tenantId: string, personId: string, memberId: string) {
  return db
    .selectFrom('family_members')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('id', '=', memberId)
    .executeTakeFirst();
}

/** Every consent she gave, the last one first, with the name of the child it is about. */
export function consentsOf(db: Db, tenantId: string, personId: string) {
  return db
    .selectFrom('consents')
    .leftJoin('family_members', (join) =>
      join
        .onRef('family_members.tenant_id', '=', 'consents.tenant_id')
        .onRef('family_members.id', '=', 'consents.member_id'),
    )
    .selectAll('consents')
    .select('family_members.name as member_name')
    .where('consents.tenant_id', '=', tenantId)
    .where('consents.person_id', '=', personId)
    .orderBy('consents.given_at', 'desc')
    .orderBy('consents.id', 'desc')
    .limit(200)
    .execute();
}

/** The consent that stands for a purpose (and child), or undefined. */
export function standingConsent(
  db: Db,
  tenantId: string,
  personId: string,
  purpose: ConsentPurpose,
  memberId: string | null = null,
) {
  return db
    .selectFrom('consents')
    .select(['id', 'version', 'given_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('purpose', '=', purpose)
    .where('member_id', memberId === null ? 'is' : '=', memberId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
}

/** Family members of several people at once. */
export function familyOfMany(db: Db, tenantId: string, personIds: readonly string[]) {
  return db
    .selectFrom('family_members')
    .select(['person_id', 'id', 'name', 'birth_month', 'age_years', 'age_noted_on'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', 'in', [...new Set(personIds)])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Paths of the villages that people said they live in. */
export async function villagesOf(
  db: Db,
  tenantId: string,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('people')
    .innerJoin('units', (join) =>
      join
        .onRef('units.tenant_id', '=', 'people.tenant_id')
        .onRef('units.id', '=', 'people.unit_id'),
    )
    .where('people.tenant_id', '=', tenantId)
    .where('people.id', 'in', [...new Set(personIds)])
    .select(['people.id', 'units.path'])
    .execute();
  return new Map(rows.map(({ id, path }) => [id, path]));
}

/**
 * Names and numbers of people, for staff who have to do with them: show numbers masked. The number is
 * the one in her profile, or else the one with which she signs in.
 */
export async function contactsOf(
  db: Db,
  tenantId: string,
  personIds: readonly string[],
): Promise<Map<string, { name: string | null; phone: string | null }>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('people')
    .select((eb) => [
      'id',
      'name',
      eb.fn
        .coalesce(
          'phone',
          eb
            .selectFrom('identities as proved')
            .select('proved.subject')
            .whereRef('proved.tenant_id', '=', 'people.tenant_id')
            .whereRef('proved.person_id', '=', 'people.id')
            .where('proved.provider', '=', 'phone')
            .orderBy('proved.created_at')
            .orderBy('proved.subject')
            .limit(1),
        )
        .as('phone'),
    ])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...new Set(personIds)])
    .where('deleted_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, name, phone }) => [id, { name, phone }]));
}

/** True in a query where the person of this column has the words in her name, however they are written. */
export function isNamed(tenantId: string, personId: RawBuilder<unknown>, words: string) {
  return sql<boolean>`exists (
    select 1 from people p
    where p.tenant_id = ${tenantId} and p.id = ${personId} and p.deleted_at is null
      and strpos(p.name_key, ${nameKey(words)}) > 0)`;
}
