import { newId } from '@cloud/platform/new-id';
import { hashSessionToken, newSessionToken } from '@cloud/people/sign-in/session-token';
import type { Role } from '@shared/organisation/roles';
import { currentConsentText } from '@shared/people/privacy/consent-texts';
import type { Relation } from '@shared/people/profile/family-contract';
import { sessionEnd, type Assurance, type SessionPlace } from '@shared/people/session-rules';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import type { World } from '../support/test-world';

interface PersonOptions {
  name?: string | null;
  phone?: string | null;
  villageId?: string | null;
  careMode?: boolean;
  isDemo?: boolean;
  /** How she may sign in, besides the session she has. */
  openid?: string;
  signInPhone?: string;
  demoAccount?: string;
  /** Roles that she holds since yesterday. */
  roles?: readonly { role: Role; unitId: string }[];
  deviceLabel?: string;
}

export interface BuiltPerson {
  id: string;
  /** Of an open session: `world.call(…, { as: person })`. */
  token: string;
  sessionId: string;
}

/** A resident with a session on one phone, who agreed to the privacy notice. */
export async function buildPerson(world: World, options: PersonOptions = {}): Promise<BuiltPerson> {
  const { db, tenantId } = world;
  const now = world.clock.now();
  const id = newId();
  await db
    .insertInto('people')
    .values({
      tenant_id: tenantId,
      id,
      name: options.name === undefined ? '李妈妈' : options.name,
      phone: options.phone ?? null,
      unit_id: options.villageId ?? null,
      care_mode: options.careMode ?? false,
      is_demo: options.isDemo ?? false,
      created_at: now,
    })
    .execute();
  await db
    .insertInto('consents')
    .values({
      tenant_id: tenantId,
      id: newId(),
      person_id: id,
      purpose: 'privacy',
      version: currentConsentText('privacy').version,
      given_at: now,
    })
    .execute();
  if (options.openid) await buildIdentity(world, id, 'wechat', options.openid);
  if (options.signInPhone) await buildIdentity(world, id, 'phone', options.signInPhone);
  if (options.demoAccount) await buildIdentity(world, id, 'demo', options.demoAccount);
  for (const { role, unitId } of options.roles ?? []) {
    await db
      .insertInto('grants')
      .values({
        tenant_id: tenantId,
        id: newId(),
        person_id: id,
        role,
        unit_id: unitId,
        starts_on: addDays(shanghaiDate(now), -1),
      })
      .execute();
  }
  return { id, ...(await buildSession(world, id, options.deviceLabel)) };
}

interface SessionOptions {
  /** She has just shown by a code that it is she; after ten minutes that is over. */
  confirmed?: boolean;
  assurance?: Assurance;
  place?: SessionPlace;
}

/** One more device on which she is signed in. */
export async function buildSession(
  world: World,
  personId: string,
  deviceLabel = '小米 13 · 微信',
  { assurance = 'wechat', place = 'app', confirmed = true }: SessionOptions = {},
): Promise<{ token: string; sessionId: string }> {
  const token = newSessionToken();
  const sessionId = newId();
  const now = world.clock.now();
  await world.db
    .insertInto('sessions')
    .values({
      tenant_id: world.tenantId,
      id: sessionId,
      person_id: personId,
      token_hash: hashSessionToken(token),
      assurance,
      place,
      device_label: deviceLabel,
      created_at: now,
      last_seen_at: now,
      expires_at: sessionEnd({ place, createdAt: now }, now),
    })
    .execute();
  if (confirmed) {
    await world.db
      .insertInto('identity_confirmations')
      .values({
        tenant_id: world.tenantId,
        person_id: personId,
        held_by: sessionId,
        confirmed_at: now,
      })
      .execute();
  }
  return { token, sessionId };
}

interface MemberOptions {
  name?: string | null;
  relation?: Relation;
  birthMonth?: string;
}

/** A child of three, with the guardian's consent that a child needs. */
export async function buildFamilyMember(
  world: World,
  personId: string,
  options: MemberOptions = {},
): Promise<{ id: string }> {
  const { db, tenantId } = world;
  const id = newId();
  const now = world.clock.now();
  await db
    .insertInto('family_members')
    .values({
      tenant_id: tenantId,
      id,
      person_id: personId,
      name: options.name === undefined ? '小米' : options.name,
      relation: options.relation ?? 'child',
      birth_month: options.birthMonth ?? '2023-05',
      created_at: now,
      updated_at: now,
    })
    .execute();
  await db
    .insertInto('consents')
    .values({
      tenant_id: tenantId,
      id: newId(),
      person_id: personId,
      purpose: 'child-data',
      version: currentConsentText('child-data').version,
      member_id: id,
      given_at: now,
    })
    .execute();
  return { id };
}

interface MessageOptions {
  title?: string;
  body?: string;
  link?: { to: string };
  createdAt?: Date;
  readAt?: Date | null;
}

/** A message in her inbox, unread. */
export async function buildMessage(
  world: World,
  personId: string,
  options: MessageOptions = {},
): Promise<{ id: string }> {
  const id = newId();
  await world.db
    .insertInto('inbox_messages')
    .values({
      tenant_id: world.tenantId,
      id,
      person_id: personId,
      kind: 'booking-confirmed',
      title: options.title ?? '报名成功',
      body: options.body ?? '孩子发脾气，怎么应对',
      link: options.link === undefined ? null : JSON.stringify(options.link),
      dedupe_key: id,
      created_at: options.createdAt ?? world.clock.now(),
      read_at: options.readAt ?? null,
    })
    .execute();
  return { id };
}

async function buildIdentity(
  world: World,
  personId: string,
  provider: 'wechat' | 'phone' | 'demo',
  subject: string,
): Promise<void> {
  await world.db
    .insertInto('identities')
    .values({ tenant_id: world.tenantId, provider, subject, person_id: personId })
    .execute();
}
