import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { newId } from '@cloud/platform/new-id';
import type { counsellingContract } from '@shared/counselling/contract';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { lockPerson, offers } from '../queries';
import { presentTurn, turnsOf } from './turns';

/** Nobody waits longer. Days. */
const longest = 92;

/** A second wish for the same service changes the first one, and keeps its turn. */
export const joinWaitlist: Handler<typeof counsellingContract.joinWaitlist> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const personId = personOf(context);
  const { service, line, counsellorId, until } = input;
  const today = shanghaiDate(now);
  if (until < today || until > addDays(today, longest)) throw errors.BAD_UNTIL();
  const given = (await offers(db, tenantId)).filter((each) => each.service === service);
  const isGiven = given.some(
    (each) => counsellorId === null || each.counsellor_id === counsellorId,
  );
  if (!isGiven) throw errors.NOT_OFFERED();

  await lockPerson(db, tenantId, personId);
  const standing = (await turnsOf(db, tenantId, personId)).find((row) => row.service === service);
  const wish = { line, counsellor_id: counsellorId, until_day: until };
  const id = standing?.id ?? newId();
  if (standing) {
    await db
      .updateTable('counselling_turns')
      .set(wish)
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
  } else {
    await db
      .insertInto('counselling_turns')
      .values({ tenant_id: tenantId, id, person_id: personId, service, joined_at: now, ...wish })
      .execute();
  }

  context.audit({ target: id });
  const turn = (await turnsOf(db, tenantId, personId)).find((row) => row.id === id);
  if (!turn) throw errors.NOT_OFFERED();
  return presentTurn(turn, now);
};
