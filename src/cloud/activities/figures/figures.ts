import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { unitById, unitsByIds } from '@cloud/organisation/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { longestFiguresMonths } from '@shared/activities/staff/figures-contract';
import { addDays, shanghaiInstant } from '@shared/time/shanghai';
import { byUnitAndMonth } from './queries';

export const figures: Handler<typeof activitiesContract.figures> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId } = context;
  const { from, to } = input;
  const months = monthNumber(to) - monthNumber(from) + 1;
  if (months < 1 || months > longestFiguresMonths) throw errors.BAD_PERIOD();
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');

  const rows = await byUnitAndMonth(db, tenantId, {
    unit,
    from: shanghaiInstant(`${from}-01`, '00:00'),
    before: shanghaiInstant(`${addDays(`${to}-01`, 31).slice(0, 7)}-01`, '00:00'),
  });
  const units = await unitsByIds(db, tenantId, [...new Set(rows.map((row) => row.unit_id))]);
  return {
    units: units
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .map(({ id, name }) => ({ id, name })),
    rows: rows.map(({ unit_id: unitId, ...counts }) => ({ unitId, ...counts })),
  };
};

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}
