import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { Pair } from './merge-records';

type Db = Kysely<Database>;

/** This domain's part of a merge: everything of the second record goes to the first. */
export async function movePerson(
  db: Db,
  tenantId: string,
  pair: Pair,
  now: Date,
): Promise<string[]> {
  const { keepId, goneId } = pair;
  const identities = await moveAll(db, tenantId, 'identities', pair);
  const family = await moveAll(db, tenantId, 'family_members', pair);
  await moveAll(db, tenantId, 'data_requests', pair, oneOpenRequest(pair));
  await moveAll(db, tenantId, 'looks_at_people', pair);
  await moveConsents(db, tenantId, pair, now);
  const messages = await moveAll(db, tenantId, 'inbox_messages', pair, notNotified(pair, 'inbox'));
  await moveAll(db, tenantId, 'outbox', pair, notNotified(pair, 'outbox'));
  await addCredits(db, tenantId, pair);
  await endSignIns(db, tenantId, goneId);
  await fillAndEnd(db, tenantId, pair, now);
  return [
    `${identities} 种登录方式都进同一个账号，另一个账号的设备会退出`,
    ...(family > 0 ? [`${family} 位家人移过来`] : []),
    ...(messages > 0 ? [`${messages} 条消息移过来`] : []),
    '同意过的事项移过来，两边都同意过的留一份',
    `留下的账号编号是 ${keepId.slice(-6)}，另一个不再能用`,
  ];
}

type Movable =
  | 'identities'
  | 'family_members'
  | 'data_requests'
  | 'looks_at_people'
  | 'inbox_messages'
  | 'outbox';

/** Moves the rows, but for those that the keeper has already: they are dropped. */
async function moveAll(
  db: Db,
  tenantId: string,
  table: Movable,
  { keepId, goneId }: Pair,
  droppedIf?: ReturnType<typeof notNotified>,
): Promise<number> {
  if (droppedIf) {
    await sql`
      delete from ${sql.table(table)} as mine
      where tenant_id = ${tenantId} and person_id = ${goneId} and ${droppedIf}`.execute(db);
  }
  const moved = await sql`
    update ${sql.table(table)} set person_id = ${keepId}
    where tenant_id = ${tenantId} and person_id = ${goneId}`.execute(db);
  return Number(moved.numAffectedRows ?? 0n);
}

/** Both were notified of the same event. */
function notNotified({ keepId }: Pair, where: 'inbox' | 'outbox') {
  return where === 'inbox'
    ? sql<boolean>`exists (
        select 1 from inbox_messages other where other.tenant_id = mine.tenant_id
          and other.person_id = ${keepId} and other.dedupe_key = mine.dedupe_key)`
    : sql<boolean>`exists (
        select 1 from outbox other where other.tenant_id = mine.tenant_id
          and other.person_id = ${keepId} and other.dedupe_key = mine.dedupe_key
          and other.channel = mine.channel)`;
}

/** One open request of a kind is enough. */
function oneOpenRequest({ keepId }: Pair) {
  return sql<boolean>`mine.state = 'open' and exists (
    select 1 from data_requests other where other.tenant_id = mine.tenant_id
      and other.person_id = ${keepId} and other.kind = mine.kind and other.state = 'open')`;
}

/** A consent proves what was agreed at the time, so none is lost: of two that stand, one is ended. */
async function moveConsents(
  db: Db,
  tenantId: string,
  { keepId, goneId }: Pair,
  now: Date,
): Promise<void> {
  await sql`
    update consents as mine set withdrawn_at = greatest(${now}::timestamptz, mine.given_at)
    where tenant_id = ${tenantId} and person_id = ${goneId} and withdrawn_at is null
      and exists (
        select 1 from consents other where other.tenant_id = mine.tenant_id
          and other.person_id = ${keepId} and other.purpose = mine.purpose
          and other.member_id is not distinct from mine.member_id
          and other.withdrawn_at is null)`.execute(db);
  await db
    .updateTable('consents')
    .set({ person_id: keepId })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', goneId)
    .execute();
}

async function addCredits(db: Db, tenantId: string, { keepId, goneId }: Pair): Promise<void> {
  await sql`
    insert into subscription_credits (tenant_id, person_id, template, credits, accepted_at)
    select tenant_id, ${keepId}::uuid, template, credits, accepted_at from subscription_credits
    where tenant_id = ${tenantId} and person_id = ${goneId}
    on conflict (tenant_id, person_id, template) do update
      set credits = least(100, subscription_credits.credits + excluded.credits)`.execute(db);
}

/** What opened the second account opens nothing any more: no second factor is merged. */
async function endSignIns(db: Db, tenantId: string, goneId: string): Promise<void> {
  const tables = [
    'subscription_credits',
    'sessions',
    'identity_confirmations',
    'waiting_changes',
    'scan_sign_ins',
    'sign_in_tickets',
    'staff_accounts',
    'totp_factors',
    'passkeys',
    'recovery_codes',
    'password_links',
  ] as const;
  for (const table of tables) {
    await db
      .deleteFrom(table)
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', goneId)
      .execute();
  }
  await db
    .deleteFrom('idempotency_keys')
    .where('tenant_id', '=', tenantId)
    .where('caller', '=', goneId)
    .execute();
}

/** What the keeper has not said about herself is taken from the other, which then is nobody's. */
async function fillAndEnd(
  db: Db,
  tenantId: string,
  { keepId, goneId }: Pair,
  now: Date,
): Promise<void> {
  await sql`
    update people as keep set
      name = coalesce(keep.name, gone.name),
      phone = coalesce(keep.phone, gone.phone),
      unit_id = coalesce(keep.unit_id, gone.unit_id),
      care_mode = keep.care_mode or gone.care_mode
    from people as gone
    where keep.tenant_id = ${tenantId} and keep.id = ${keepId}
      and gone.tenant_id = ${tenantId} and gone.id = ${goneId}`.execute(db);
  await db
    .updateTable('people')
    .set({
      name: null,
      phone: null,
      unit_id: null,
      care_mode: false,
      deleted_at: now,
      merged_into: keepId,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', goneId)
    .execute();
}
