import { randomBytes } from 'node:crypto';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/handler';
import { newId } from '@cloud/platform/ids';
import { personOf } from '@cloud/platform/operation-context';
import { unitById } from '@cloud/organisation/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { timeProblem } from '@shared/activities/rules';
import { newCode } from '@shared/signing/short-code';

export const create: Handler<typeof activitiesContract.create> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const problem = timeProblem(input);
  if (problem) throw errors.BAD_TIMES({ data: problem });
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const series = await db
    .selectFrom('activity_series')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', input.seriesId)
    .select('id')
    .executeTakeFirst();
  if (!series) throw errors.UNKNOWN_SERIES();

  const activityId = newId();
  const first = input.sessions[0];
  const last = input.sessions.at(-1);
  if (!first || !last) throw fail('BAD_INPUT');
  await db
    .insertInto('activities')
    .values({
      tenant_id: tenantId,
      id: activityId,
      code: newCode((count) => randomBytes(count)),
      series_id: input.seriesId,
      kind: input.kind,
      status: 'draft',
      title: input.title,
      summary: input.summary,
      audience: input.audience,
      unit_id: unit.id,
      unit_path: unit.path,
      venue_name: input.venueName,
      venue_address: input.venueAddress ?? '',
      lecturer_name: input.lecturerName ?? null,
      lecturer_note: input.lecturerNote ?? null,
      facilities: input.facilities,
      sign_up_opens_at: input.signUpOpensAt,
      sign_up_closes_at: input.signUpClosesAt,
      cancel_until: input.cancelUntil,
      starts_at: first.startsAt,
      ends_at: last.endsAt,
      created_by: personOf(context),
      created_at: now,
      updated_at: now,
    })
    .execute();
  await db
    .insertInto('activity_sessions')
    .values(
      input.sessions.map((session, position) => ({
        tenant_id: tenantId,
        id: newId(),
        activity_id: activityId,
        position,
        topic: session.topic ?? '',
        starts_at: session.startsAt,
        ends_at: session.endsAt,
      })),
    )
    .execute();
  await db
    .insertInto('activity_quotas')
    .values({ tenant_id: tenantId, id: newId(), activity_id: activityId, places: input.places })
    .execute();

  context.audit({ target: activityId, unitId: unit.id });
  return { activityId };
};
