import { sql, type Kysely } from 'kysely';
import * as v from 'valibot';
import { inTransaction } from '@cloud/platform/database/in-transaction';
import type { Database } from '@cloud/platform/database/schema.generated';
import {
  bindJob,
  defineJob,
  noPayload,
  type BoundJob,
  type JobContext,
} from '@cloud/platform/jobs/job';
import { talkYears } from '@shared/counselling/talk/rules';

/** Her account is gone, or has become another one. */
export const settleTalks = defineJob({
  name: 'counselling.settle-talks',
  payload: v.object({ personId: v.string(), keepId: v.nullable(v.string()) }),
});

const forgetTalks = defineJob({
  name: 'counselling.forget-talks',
  payload: noPayload,
  everySeconds: 3600,
  lostAfterSeconds: 600,
});

const talksARun = 200;

/** No other login reaches these tables: what was said is forgotten by jobs of the domain's own. */
export const talkJobs: readonly BoundJob[] = [
  bindJob(settleTalks, async ({ payload: { personId, keepId }, context }) => {
    if (keepId === null) {
      await erase(context, sql`person_id = ${personId}`);
      return;
    }
    await inTransaction(context.db, (db) =>
      db
        .updateTable('counselling_talks')
        .set({ person_id: keepId })
        .where('tenant_id', '=', context.tenantId)
        .where('person_id', '=', personId)
        .execute(),
    );
  }),
  bindJob(forgetTalks, async ({ context }) => {
    const { now } = context;
    await erase(
      context,
      sql`exists (select from counselling_appointments a
        where a.tenant_id = counselling_talks.tenant_id and a.id = counselling_talks.id
          and (a.forgotten_at is not null
            or a.ends_at <= ${now}::timestamptz - make_interval(years => ${talkYears})))`,
    );
  }),
];

async function erase(
  { db, tenantId }: JobContext,
  condition: ReturnType<typeof sql>,
): Promise<void> {
  const { rows } = await inTransaction(db, (trx) =>
    sql<{ id: string }>`select id from counselling_talks
      where tenant_id = ${tenantId} and ${condition} order by id limit ${talksARun}`.execute(trx),
  );
  for (const { id } of rows) await inTransaction(db, (trx) => eraseTalk(trx, tenantId, id));
}

/** The clock may see what stands in a talk only from the moment in which it is erased. */
async function eraseTalk(db: Kysely<Database>, tenantId: string, id: string): Promise<void> {
  await db
    .updateTable('counselling_talks')
    .set({ is_erasing: true })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
  const tables = [
    'counselling_talk_messages',
    'counselling_talk_wraps',
    'counselling_talk_readers',
  ] as const;
  for (const table of tables) {
    await db
      .deleteFrom(table)
      .where('tenant_id', '=', tenantId)
      .where('talk_id', '=', id)
      .execute();
  }
  await db
    .deleteFrom('counselling_talks')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}
