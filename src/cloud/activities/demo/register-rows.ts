import type { Insertable } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { exampleMark } from '@cloud/platform/demo/example-mark';
import { newId } from '@cloud/platform/new-id';
import { nameKey } from '@shared/text/name-key';
import { county } from '@shared/organisation/yueqing/yueqing';
import type { ActivityRows } from './activity-rows';

/** The season's lecturers as the county's own, and each host's rooms: what the editor suggests. */
export function registerRows(
  tenantId: string,
  season: readonly ActivityRows[],
  now: Date,
): {
  lecturers: Insertable<Database['lecturers']>[];
  venues: Insertable<Database['venues']>[];
} {
  const common = { tenant_id: tenantId, updated_at: now };
  const lecturers = season.flatMap(({ plan: { lecturer } }) =>
    lecturer
      ? [
          {
            ...common,
            id: newId(),
            unit_id: county.id,
            name: lecturer.name,
            note: `${lecturer.note}${exampleMark}`,
          },
        ]
      : [],
  );
  const venues = season.flatMap(({ activity, groups }) =>
    activity.online_room
      ? []
      : [
          {
            ...common,
            id: newId(),
            unit_id: activity.unit_id,
            name: activity.venue_name,
            address: activity.venue_address,
            places: groups.reduce((sum, { row }) => sum + row.places, 0),
            facilities: activity.facilities,
          },
        ],
  );
  return { lecturers: oneOfEach(lecturers), venues: oneOfEach(venues) };
}

function oneOfEach<Row extends { unit_id: string; name: string }>(rows: readonly Row[]) {
  const keyed = rows.map((row) => ({ ...row, name_key: nameKey(row.name) }));
  return [...new Map(keyed.map((row) => [`${row.unit_id} ${row.name_key}`, row])).values()];
}
