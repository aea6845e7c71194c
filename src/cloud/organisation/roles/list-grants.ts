import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { namesOf } from '@cloud/people/queries';
import type { organisationContract } from '@shared/organisation/contract';
import { shanghaiDate } from '@shared/time/shanghai';
import { presentStaffGrant } from '../present';
import { grantsBelow, unitById } from '../queries';

export const listGrants: Handler<typeof organisationContract.listGrants> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');

  const rows = await grantsBelow(db, tenantId, {
    underPath: unit.path,
    role: input.role,
    after: input.after,
    limit: input.limit,
    onDate: shanghaiDate(now),
  });
  const page = rows.slice(0, input.limit);
  const people = page.map((row) => row.person_id);
  const names = await namesOf(db, tenantId, people);
  context.audit({ unitId: unit.id, detail: { shown: page.length } });
  return {
    items: page.map((row) => presentStaffGrant(row, names.get(row.person_id) ?? null)),
    next: rows.length > page.length ? (page[page.length - 1]?.id ?? null) : null,
  };
};
