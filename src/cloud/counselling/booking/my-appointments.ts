import { personOf } from '@cloud/platform/operation/operation-context';
import type { Handler } from '@cloud/platform/operation/handler';
import { nextPage, readCursor } from '@cloud/platform/page';
import type { counsellingContract } from '@shared/counselling/contract';
import { presentAppointment } from '../present';
import { appointments } from '../queries';

export const myAppointments: Handler<typeof counsellingContract.myAppointments> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const { when, after, limit, atHomeOnly } = input;
  const cursor = readCursor(after);
  const [comes, order] = when === 'coming' ? (['>', 'asc'] as const) : (['<', 'desc'] as const);
  const rows = await appointments(db, tenantId)
    .where('a.person_id', '=', personOf(context))
    .$if(when === 'coming', (query) =>
      query.where('a.state', '=', 'booked').where('a.ends_at', '>', now),
    )
    .$if(when === 'past', (query) =>
      query.where((of) =>
        of.or([
          of('a.state', 'in', ['done', 'missed', 'cancelled']),
          of.and([of('a.state', '=', 'booked'), of('a.ends_at', '<=', now)]),
        ]),
      ),
    )
    .$if(atHomeOnly, (query) => query.where('a.at_home', '=', true))
    .$if(cursor !== null, (query) =>
      query.where((of) =>
        of.or([
          of('a.starts_at', comes, cursor?.at ?? now),
          of.and([of('a.starts_at', '=', cursor?.at ?? now), of('a.id', comes, cursor?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('a.starts_at', order)
    .orderBy('a.id', order)
    .limit(limit + 1)
    .execute();
  const page = nextPage(rows, limit, (row) => ({ at: row.starts_at, id: row.id }));
  return { items: page.rows.map((row) => presentAppointment(row, now)), next: page.next };
};
