import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { absencesOf } from '../absence/absence-rows';
import { counsellorById } from '../queries';
import { presentAbsence, presentQualification, presentSpan, presentWays } from './present-hours';

/** Absences are shown so far ahead. Days. */
const shown = 400;

export const counsellor: Handler<typeof counsellingContract.counsellor> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const { counsellorId } = input;
  const row = await counsellorById(db, tenantId, counsellorId);
  if (!row) throw fail('NOT_FOUND');
  const today = shanghaiDate(now);
  const qualifications = await db
    .selectFrom('counselling_qualifications')
    .where('tenant_id', '=', tenantId)
    .where('counsellor_id', '=', counsellorId)
    .orderBy('service')
    .selectAll()
    .execute();
  const weekly = await db
    .selectFrom('counselling_hours')
    .where('tenant_id', '=', tenantId)
    .where('counsellor_id', '=', counsellorId)
    .orderBy('weekday')
    .orderBy('from_minute')
    .selectAll()
    .execute();
  const extra = await db
    .selectFrom('counselling_extra_days')
    .where('tenant_id', '=', tenantId)
    .where('counsellor_id', '=', counsellorId)
    .where('day', '>=', today)
    .orderBy('day')
    .orderBy('from_minute')
    .limit(200)
    .selectAll()
    .execute();
  const until = addDays(today, shown);
  const absences = await absencesOf(db, tenantId, { counsellorId, from: today, until, now });
  return {
    id: row.id,
    unitId: row.unit_id,
    name: row.name,
    specialties: row.specialties,
    dialect: row.dialect,
    services: qualifications.map(presentQualification),
    isActive: row.is_active,
    hasAccount: row.person_id !== null,
    weekly: weekly.map((each) => ({ weekday: each.weekday, ...presentSpan(each) })),
    extra: extra.map((each) => ({ id: each.id, date: each.day, ...presentSpan(each) })),
    absences: absences.map(presentAbsence),
    revision: row.revision,
    ...presentWays(row),
  };
};
