import type { Handler } from '@cloud/platform/operation/handler';
import { newId } from '@cloud/platform/new-id';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { waitFrom } from '@shared/people/sign-in-methods-rules';
import { lockPerson } from '../lock-person';
import { openNumbersOf } from './numbers';
import { notifyMethodChanged } from './notify-method-changed';
import { waitingOf } from './waiting-changes';

const words = { export: '要导出全部资料', deletion: '要注销' };

export const askToWait: Handler<typeof peopleContract.askToWait> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { kind } = input;
  const personId = personOf(context);
  // Twice at once would be two waits, of which she stops one.
  await lockPerson(context, personId);
  if ((await openNumbersOf(context, personId)).length > 0) throw errors.CONFIRM_INSTEAD();
  const standing = (await waitingOf(context, personId)).find((row) => row.kind === kind);
  if (standing) {
    const { opens_at: opensAt, closes_at: closesAt } = standing;
    return { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
  }
  const { opensAt, closesAt } = waitFrom(now);
  const id = newId();
  await db
    .insertInto('waiting_changes')
    .values({
      tenant_id: tenantId,
      id,
      person_id: personId,
      kind,
      asked_at: now,
      opens_at: opensAt,
      closes_at: closesAt,
    })
    .execute();
  await notifyMethodChanged(context, personId, {
    what: words[kind],
    ifNotHer: '24 小时后才能办。不是你，点开就能停掉。',
    dedupeKey: `waiting ${id}`,
  });
  context.audit({ target: id, detail: { kind } });
  return { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
};
