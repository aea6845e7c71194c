import { sql } from 'kysely';
import { oneOf } from '@cloud/platform/one-of';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import type { talkContract } from '@shared/counselling/talk/talk-contract';
import { lines, services } from '@shared/counselling/services';

/** Nobody looks further down than this; what is older is opened from the appointment. */
const most = 200;

/** Threads that I read, where something waits first. Times and counts: no word of what is in them. */
export const myTalks: Handler<typeof talkContract.myTalks> = async ({ input, context }) => {
  const { open } = input;
  if (open) context.news.listen(open.appointmentId);
  const rows = await talksOf(context);
  const known = rows.find(({ id }) => id === open?.appointmentId);
  // Whoever does not read that thread waits for nothing in it.
  if (known && !known.forgotten_at && (known.position ?? 0) === open?.messages) context.news.none();
  return {
    talks: rows.map((row) => ({
      appointmentId: row.id,
      counsellorId: row.counsellor_id,
      counsellorName: row.name,
      unitId: row.unit_id,
      isMine: row.counsellor_person_id === personOf(context),
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      line: oneOf(lines, row.line),
      service: oneOf(services, row.service),
      messages: row.position ?? 0,
      lastAt: row.stored_at?.toISOString() ?? null,
      waits: row.forgotten_at === null && row.author_person_id === row.her_id,
      isForgotten: row.forgotten_at !== null,
    })),
  };
};

function talksOf(context: OperationContext) {
  const { db, tenantId } = context;
  return db
    .selectFrom('counselling_talks as t')
    .innerJoin('counselling_appointments as a', (join) =>
      join.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.id'),
    )
    .innerJoin('counselling_counsellors as c', (join) =>
      join.onRef('c.tenant_id', '=', 'a.tenant_id').onRef('c.id', '=', 'a.counsellor_id'),
    )
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('counselling_talk_messages as each')
          .whereRef('each.tenant_id', '=', 't.tenant_id')
          .whereRef('each.talk_id', '=', 't.id')
          .where('each.part', '=', 'thread')
          .orderBy('each.position', 'desc')
          .limit(1)
          .select(['each.position', 'each.stored_at', 'each.person_id'])
          .as('last'),
      (join) => join.onTrue(),
    )
    .where('t.tenant_id', '=', tenantId)
    .where(sql<boolean>`t.readers @> array[${personOf(context)}::text]`)
    .orderBy(
      (of) =>
        sql`case when ${of.ref('last.person_id')} = ${of.ref('t.person_id')} then 0 else 1 end`,
    )
    .orderBy('last.stored_at', (order) => order.desc().nullsLast())
    .orderBy('t.id')
    .limit(most)
    .select([
      't.id',
      't.person_id as her_id',
      't.forgotten_at',
      'a.counsellor_id',
      'a.starts_at',
      'a.ends_at',
      'a.line',
      'a.service',
      'c.name',
      'c.unit_id',
      'c.person_id as counsellor_person_id',
      'last.position',
      'last.stored_at',
      'last.person_id as author_person_id',
    ])
    .execute();
}
