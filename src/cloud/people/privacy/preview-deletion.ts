import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { demoAccountRefusal } from '@shared/people/privacy/privacy-contract';
import { personById } from '../queries';

export const previewDeletion: Handler<typeof peopleContract.previewDeletion> = async ({
  context,
}) => {
  const { db, tenantId, now, services } = context;
  const personId = personOf(context);
  const person = await personById(db, tenantId, personId);

  const consequences: string[] = [];
  for (const data of services.personalData) {
    consequences.push(...((await data.consequences?.(db, tenantId, personId, now)) ?? []));
  }
  return {
    refusal: person?.is_demo ? demoAccountRefusal : null,
    consequences,
    kept: services.personalData.flatMap((data) => data.kept),
  };
};
