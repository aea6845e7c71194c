import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { lockPerson } from '../lock-person';
import { personById } from '../queries';
import { isDue } from '../sign-in-methods/waiting-changes';

export const deleteMyAccount: Handler<typeof peopleContract.deleteMyAccount> = async ({
  context,
  errors,
}) => {
  const { db, tenantId, now, services } = context;
  const personId = personOf(context);
  await lockPerson(context, personId);
  const person = await personById(db, tenantId, personId);
  if (!person) throw fail('SIGN_IN_NEEDED');
  if (person.is_demo) throw errors.DEMO_ACCOUNT();
  if (!(await isDue(context, personId, 'deletion'))) throw errors.WAIT_FIRST();

  for (const data of services.personalData) await data.erase(db, tenantId, personId, now);
  context.audit({ target: personId });
  return { deletedAt: now.toISOString(), kept: services.personalData.flatMap((data) => data.kept) };
};
