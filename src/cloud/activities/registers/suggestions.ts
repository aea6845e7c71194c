import { sql } from 'kysely';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import { unitById } from '@cloud/organisation/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { facilities } from '@shared/activities/views';
import { unitAndAbove } from '../templates/queries';

const most = 500;

export const suggestions: Handler<typeof activitiesContract.suggestions> = async ({
  input,
  context,
}) => {
  const { db, tenantId } = context;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const unitIds = unitAndAbove(unit.path);
  // Its own are what it can put right: they are not crowded out by the county's.
  const isOwn = sql`unit_id = ${unit.id}`;
  const units = await db
    .selectFrom('units')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', unitIds)
    .select(['id', 'name'])
    .execute();
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const lecturers = await db
    .selectFrom('lecturers')
    .where('tenant_id', '=', tenantId)
    .where('unit_id', 'in', unitIds)
    .orderBy(isOwn, 'desc')
    .orderBy('name')
    .limit(most)
    .select(['id', 'unit_id', 'name', 'note'])
    .execute();
  const venues = await db
    .selectFrom('venues')
    .where('tenant_id', '=', tenantId)
    .where('unit_id', 'in', unitIds)
    .orderBy(isOwn, 'desc')
    .orderBy('name')
    .limit(most)
    .select(['id', 'unit_id', 'name', 'address', 'places', 'facilities'])
    .execute();
  const entryOf = ({ id, unit_id: unitId, name }: EntryRow) => ({
    id,
    unitId,
    unitName: unitNames.get(unitId) ?? '',
    name,
  });
  return {
    lecturers: lecturers.map((row) => ({ ...entryOf(row), note: row.note })),
    venues: venues.map((row) => ({
      ...entryOf(row),
      address: row.address,
      places: row.places,
      facilities: row.facilities.map((each) => oneOf(facilities, each)),
    })),
  };
};

interface EntryRow {
  id: string;
  unit_id: string;
  name: string;
}
