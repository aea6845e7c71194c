import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { oneOf } from '@cloud/platform/one-of';
import { lines, services } from '@shared/counselling/services';
import type { TurnView } from '@shared/counselling/views';

/** Turns that have not ended, each with what is offered to it now. */
export function turnsOf(db: Kysely<Database>, tenantId: string, personId: string) {
  return db
    .selectFrom('counselling_turns as t')
    .leftJoin('counselling_counsellors as c', (join) =>
      join.onRef('c.tenant_id', '=', 't.tenant_id').onRef('c.id', '=', 't.counsellor_id'),
    )
    .leftJoin('counselling_appointments as o', (join) =>
      join
        .onRef('o.tenant_id', '=', 't.tenant_id')
        .onRef('o.turn_id', '=', 't.id')
        .on('o.state', '=', 'offered'),
    )
    .leftJoin('counselling_counsellors as oc', (join) =>
      join.onRef('oc.tenant_id', '=', 'o.tenant_id').onRef('oc.id', '=', 'o.counsellor_id'),
    )
    .where('t.tenant_id', '=', tenantId)
    .where('t.person_id', '=', personId)
    .where('t.ended_at', 'is', null)
    .orderBy('t.joined_at')
    .select(['t.id', 't.service', 't.line', 't.counsellor_id', 't.until_day', 't.joined_at'])
    .select(['c.name as counsellor_name', 'o.id as offer_id', 'o.line as offer_line'])
    .select(['o.place as offer_place', 'o.starts_at', 'o.ends_at', 'o.waits_until'])
    .select('oc.name as offer_counsellor_name')
    .execute();
}

type TurnRow = Awaited<ReturnType<typeof turnsOf>>[number];

export function presentTurn(row: TurnRow, now: Date): TurnView {
  return {
    id: row.id,
    service: oneOf(services, row.service),
    line: row.line === null ? null : oneOf(lines, row.line),
    counsellor:
      row.counsellor_id === null
        ? null
        : { id: row.counsellor_id, name: row.counsellor_name ?? '' },
    until: row.until_day,
    since: row.joined_at.toISOString(),
    offer: offerOf(row, now),
  };
}

function offerOf(row: TurnRow, now: Date): TurnView['offer'] {
  const { offer_id: id, starts_at: starts, ends_at: ends, waits_until: until } = row;
  if (id === null || !starts || !ends || !until || until <= now) return null;
  return {
    appointmentId: id,
    line: oneOf(lines, row.offer_line ?? ''),
    counsellorName: row.offer_counsellor_name ?? '',
    place: row.offer_place,
    startsAt: starts.toISOString(),
    endsAt: ends.toISOString(),
    answerUntil: until.toISOString(),
  };
}
