import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import type { counsellingContract } from '@shared/counselling/contract';
import { lines, services } from '@shared/counselling/services';
import { addDays, shanghaiInstant } from '@shared/time/shanghai';
import { appointments } from '../queries';

/** It hangs on a wall: half a number can be ticked by whoever has the whole one, and looked up by nobody. */
const shownOfCode = 4;

export const sheet: Handler<typeof counsellingContract.sheet> = async ({ input, context }) => {
  const { unitId, date } = input;
  const rows = await appointments(context.db, context.tenantId)
    .where('c.unit_id', '=', unitId)
    .where('a.state', '=', 'booked')
    .where('a.starts_at', '>=', shanghaiInstant(date, '00:00'))
    .where('a.starts_at', '<', shanghaiInstant(addDays(date, 1), '00:00'))
    .orderBy('a.starts_at')
    .orderBy('c.name')
    .orderBy('a.id')
    .execute();
  return {
    rows: rows.map((row) => ({
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      counsellorName: row.counsellor_name,
      service: oneOf(services, row.service),
      line: oneOf(lines, row.line),
      place: row.place,
      codeBegins: row.code.slice(0, shownOfCode),
    })),
  };
};
