import { oneOf } from '@cloud/platform/one-of';
import { appLink } from '@shared/contract/app-link';
import type { Grant } from '@shared/organisation/rules';
import { roleNames } from '@shared/organisation/roles';
import { consentPurposes } from '@shared/people/privacy/consent-texts';
import { relations } from '@shared/people/profile/family-contract';
import { sessionPlaces } from '@shared/people/session-rules';
import { ageOn, maskPhone, needsGuardianConsent, type StoredAge } from '@shared/people/rules';
import * as v from 'valibot';
import type { inboxPage } from './inbox/inbox-page';
import type { consentsOf, familyMembersOf, liveSessionsOf, personById } from './queries';

type Row<Query extends (...args: never[]) => Promise<unknown[]>> = Awaited<
  ReturnType<Query>
>[number];
type PersonRow = NonNullable<Awaited<ReturnType<typeof personById>>>;

export function presentDevice(row: Row<typeof liveSessionsOf>, currentId: string | null) {
  return {
    id: row.id,
    label: row.device_label || '没有名字的设备',
    signedInAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    place: oneOf(sessionPlaces, row.place),
    thisOne: row.id === currentId,
  };
}

export function presentMe(
  person: PersonRow,
  about: {
    village: { id: string; name: string; townName: string | null } | null;
    grants: { grant: Grant; unitName: string }[];
    secondFactorNeeded: boolean;
    privacyAccepted: boolean;
    counts: { unread: number; family: number };
  },
) {
  return {
    id: person.id,
    name: person.name,
    phone: person.phone === null ? null : maskPhone(person.phone),
    village: about.village,
    careMode: person.care_mode,
    isDemo: person.is_demo,
    privacyAccepted: about.privacyAccepted,
    grants: about.grants.map(({ grant, unitName }) => ({
      role: grant.role,
      roleName: roleNames[grant.role],
      unitId: grant.unitId,
      unitName,
    })),
    secondFactorNeeded: about.secondFactorNeeded,
    familyCount: about.counts.family,
    unreadCount: about.counts.unread,
  };
}

export function presentFamilyMember(row: Row<typeof familyMembersOf>, today: string) {
  const age = storedAge(row);
  return {
    id: row.id,
    name: row.name,
    relation: oneOf(relations, row.relation),
    born: presentBorn(age),
    age: ageOn(age, today),
    needsGuardianConsent: needsGuardianConsent(age, today),
    consentGivenAt: row.consent_given_at?.toISOString() ?? null,
  };
}

export function presentConsent(row: Row<typeof consentsOf>) {
  return {
    id: row.id,
    purpose: oneOf(consentPurposes, row.purpose),
    version: row.version,
    givenAt: row.given_at.toISOString(),
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    memberId: row.member_id,
    memberName: row.member_name,
  };
}

export function presentMessage(row: Row<typeof inboxPage>) {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    body: row.body,
    link: storedLink(row.link),
    createdAt: row.created_at.toISOString(),
    read: row.read_at !== null,
  };
}

/** A link of a version that is gone leads nowhere: the message can still be read. */
function storedLink(stored: unknown) {
  const read = v.safeParse(appLink, stored);
  return read.success ? read.output : null;
}

interface AgeColumns {
  birth_month: string | null;
  age_years: number | null;
  age_noted_on: string | null;
}

export function storedAge(row: AgeColumns): StoredAge {
  return { birthMonth: row.birth_month, ageYears: row.age_years, ageNotedOn: row.age_noted_on };
}

function presentBorn(age: StoredAge) {
  if (age.birthMonth !== null) return { known: 'birth-month' as const, birthMonth: age.birthMonth };
  if (age.ageYears !== null) return { known: 'age' as const, years: age.ageYears };
  return null;
}
