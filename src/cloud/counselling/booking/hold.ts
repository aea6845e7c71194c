import { personOf } from '@cloud/platform/operation/operation-context';
import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { holdUntil } from '@shared/counselling/rules';
import { presentHold } from '../present';
import { holdOf, lockPerson } from '../queries';
import { hasTooManyComing } from './coming';
import { insertAppointment } from './insert-appointment';
import { dropHold } from './release-hold';
import { newRow, takeTime } from './take-time';

export const hold: Handler<typeof counsellingContract.hold> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const personId = personOf(context);
  await lockPerson(db, tenantId, personId);
  if (await hasTooManyComing(context, personId)) throw errors.TOO_MANY_COMING();
  // The old one goes first: another time of the same hour may be what she wants.
  await dropHold(context, personId);
  const { service, line, counsellorId } = input;
  const startsAt = new Date(input.startsAt);
  const time = await takeTime(context, { service, line, counsellorId, startsAt });
  if (time === 'not-offered') throw errors.NOT_OFFERED();
  if (time === 'taken') throw errors.SLOT_TAKEN();

  const row = newRow(context, time);
  await insertAppointment(
    db,
    { ...row, state: 'held', person_id: personId, waits_until: holdUntil(now) },
    errors.SLOT_TAKEN,
  );

  context.audit({ target: row.id });
  const held = await holdOf(db, tenantId, personId, now);
  if (!held) throw new Error('the hold is not there');
  return presentHold(held);
};
