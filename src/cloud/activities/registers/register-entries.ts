import { sql, type SqlBool } from 'kysely';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import { unitById } from '@cloud/organisation/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { facilities } from '@shared/activities/views';
import { nameKey } from '@shared/text/name-key';
import { unitAndAbove } from '../templates/queries';

interface EntryRow {
  id: string;
  unit_id: string;
  unit_name: string;
  name: string;
  second: string;
  places: number | null;
  facilities: string[];
  total: number;
}

/** The unit's own entries first: those it can correct. */
export const registerEntries: Handler<typeof activitiesContract.registerEntries> = async ({
  input,
  context,
}) => {
  const { db, tenantId } = context;
  const { unitId, register, words, page, size } = input;
  const unit = await unitById(db, tenantId, unitId);
  if (!unit) throw fail('NOT_FOUND');
  const columns =
    register === 'lecturers'
      ? sql`e.note as second, null::int as places, '{}'::text[] as facilities`
      : sql`e.address as second, e.places, e.facilities`;
  const second = sql.ref(register === 'lecturers' ? 'e.note' : 'e.address');
  const key = words === undefined ? '' : nameKey(words);
  const matches =
    key === ''
      ? sql<SqlBool>`true`
      : sql<SqlBool>`(strpos(e.name_key, ${key}) > 0 or strpos(name_key(${second}), ${key}) > 0)`;
  const { rows } = await sql<EntryRow>`
    select e.id, e.unit_id, u.name as unit_name, e.name, ${columns},
      (count(*) over ())::int as total
    from ${sql.table(register)} e
    join units u on u.tenant_id = e.tenant_id and u.id = e.unit_id
    where e.tenant_id = ${tenantId} and e.unit_id = any(${unitAndAbove(unit.path)}::text[])
      and ${matches}
    order by (e.unit_id = ${unitId}) desc, e.name_key, e.id
    limit ${size} offset ${(page - 1) * size}`.execute(db);
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      id: row.id,
      unitId: row.unit_id,
      unitName: row.unit_name,
      name: row.name,
      second: row.second,
      places: row.places,
      facilities: row.facilities.map((each) => oneOf(facilities, each)),
    })),
  };
};
