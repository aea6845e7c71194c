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
  const lecturers = await db
    .selectFrom('lecturers')
    .where('tenant_id', '=', tenantId)
    .where('unit_id', 'in', unitIds)
    .orderBy('name')
    .limit(most)
    .select(['name', 'note'])
    .execute();
  const venues = await db
    .selectFrom('venues')
    .where('tenant_id', '=', tenantId)
    .where('unit_id', 'in', unitIds)
    .orderBy('name')
    .limit(most)
    .select(['name', 'address', 'places', 'facilities'])
    .execute();
  return {
    lecturers: lecturers.map(({ name, note }) => ({ name, note })),
    venues: venues.map((venue) => ({
      name: venue.name,
      address: venue.address,
      places: venue.places,
      facilities: venue.facilities.map((each) => oneOf(facilities, each)),
    })),
  };
};
