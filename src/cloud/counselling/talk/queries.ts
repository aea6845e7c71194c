import { sql } from 'kysely';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { chooseDirectory, type DirectoryChoice } from '@shared/envelope/directory/choose-directory';
import { openDirectory, type DirectoryStatement } from '@shared/envelope/directory/directory';
import { talkTenant, type TalkWith } from '@shared/counselling/talk/readers';
import { rootKey } from './root-key';

type Asking = Pick<OperationContext, 'db' | 'tenantId'>;

/** What the policies show of it to whoever asks; undefined is everything else. */
export function talkById({ db, tenantId }: Asking, id: string) {
  return db
    .selectFrom('counselling_talks')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
}

/**
 * What is written in one talk happens one after the other. Not by locking its row: that asks for the right to
 * change it, which readers do not have.
 */
export async function lockTalk({ db, tenantId }: Asking, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`talk of ${tenantId} ${id}`}, 0))`.execute(
    db,
  );
}

/** An appointment as this login may see it. */
export function appointmentOf({ db, tenantId }: Asking, id: string) {
  return db
    .selectFrom('counselling_appointments as a')
    .innerJoin('counselling_counsellors as c', (join) =>
      join.onRef('c.tenant_id', '=', 'a.tenant_id').onRef('c.id', '=', 'a.counsellor_id'),
    )
    .where('a.tenant_id', '=', tenantId)
    .where('a.id', '=', id)
    .select(['a.id', 'a.person_id', 'a.state', 'a.counsellor_id', 'c.unit_id'])
    .executeTakeFirst();
}

export type TalkAppointment = NonNullable<Awaited<ReturnType<typeof appointmentOf>>>;

export const talkWith = ({ counsellor_id, unit_id }: TalkAppointment): TalkWith => ({
  counsellorId: counsellor_id,
  unitId: unit_id,
});

export function newestDirectory({ db, tenantId }: Asking) {
  return db
    .selectFrom('counselling_directories')
    .where('tenant_id', '=', tenantId)
    .orderBy('version', 'desc')
    .select(['version', 'text'])
    .executeTakeFirst();
}

export function newestStatuses({ db, tenantId }: Asking, most: number) {
  return db
    .selectFrom('counselling_statuses')
    .where('tenant_id', '=', tenantId)
    .orderBy('number', 'desc')
    .limit(most)
    .select(['number', 'text'])
    .execute();
}

/** The list as the root signed it; null while there is none, or no root. */
export async function readDirectory(context: OperationContext): Promise<DirectoryStatement | null> {
  const newest = await newestDirectory(context);
  const root = rootKey(context.services.config);
  return newest && root ? openDirectory(newest.text, root) : null;
}

/** The newest list with its revocations, judged as a phone judges it. */
export async function chosenDirectory(context: OperationContext): Promise<DirectoryChoice> {
  const newest = await newestDirectory(context);
  const root = rootKey(context.services.config);
  if (!newest || !root) return { ok: false, faults: ['NONE'] };
  const statuses = await newestStatuses(context, 1);
  return chooseDirectory({
    tenant: talkTenant(context.tenantId),
    root,
    minimumVersion: 1,
    stored: [],
    served: { directory: newest.text, statuses: statuses.map(({ text }) => text) },
    now: context.now,
  });
}

export function keys({ db, tenantId }: Asking) {
  return db.selectFrom('counselling_keys').where('tenant_id', '=', tenantId).selectAll();
}

/** All statements about a part, the first one first. */
export async function statementsOf({ db, tenantId }: Asking, id: string, part: string) {
  const rows = await db
    .selectFrom('counselling_talk_readers')
    .where('tenant_id', '=', tenantId)
    .where('talk_id', '=', id)
    .where('part', '=', part)
    .orderBy('number')
    .select('statement')
    .execute();
  return rows.map(({ statement }) => statement);
}
