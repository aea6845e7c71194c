import { unitsByIds } from '@cloud/organisation/queries';
import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import type { counsellingContract } from '@shared/counselling/contract';
import { lines, services as kinds } from '@shared/counselling/services';
import { shanghaiDate } from '@shared/time/shanghai';
import { offers } from '../queries';

export const services: Handler<typeof counsellingContract.services> = async ({ context }) => {
  const { db, tenantId, now } = context;
  const rows = await db
    .selectFrom('counselling_services')
    .where('tenant_id', '=', tenantId)
    .selectAll()
    .execute();
  const units = await unitsByIds(db, tenantId, [...new Set(rows.map((row) => row.unit_id))]);
  const today = shanghaiDate(now);
  // Who may not give it any more, or has no hours, is nobody to choose.
  const given = (await offers(db, tenantId)).filter(
    ({ valid_until: until, lines: on }) => on.length > 0 && (until === null || until >= today),
  );
  const cards = kinds.flatMap((service) => {
    const row = rows.find((each) => each.service === service);
    const own = given.filter((each) => each.service === service);
    if (!row || own.length === 0) return [];
    return {
      service,
      unitId: row.unit_id,
      unitName: units.find(({ id }) => id === row.unit_id)?.short_name ?? '',
      minutes: row.minutes,
      cancelHours: row.cancel_hours,
      callsFrom: row.calls_from,
      lines: lines
        .filter((line) => own.some((each) => each.lines.includes(line)))
        .map((line) => ({
          line,
          places: line === 'on-site' ? [...new Set(own.flatMap((each) => each.places))] : [],
        })),
      counsellors: own.map((each) => ({
        id: each.counsellor_id,
        name: each.name,
        title: each.title,
        specialties: each.specialties,
        dialect: each.dialect,
        lines: each.lines.map((line) => oneOf(lines, line)),
      })),
    };
  });
  return { services: cards };
};
