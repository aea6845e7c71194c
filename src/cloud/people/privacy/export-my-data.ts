import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { limitRate } from '@cloud/platform/secrets/rate-limit';
import type { peopleContract } from '@shared/people/contract';
import { isDue } from '../sign-in-methods/waiting-changes';
import { allSections } from './all-sections';

export const exportMyData: Handler<typeof peopleContract.exportMyData> = async ({
  context,
  errors,
}) => {
  const { now, services } = context;
  const personId = personOf(context);
  await limitRate(context, {
    name: 'export-my-data',
    subject: personId,
    allowed: 20,
    windowSeconds: 3600,
  });
  if (!(await isDue(context, personId, 'export'))) throw errors.WAIT_FIRST();

  return {
    madeAt: now.toISOString(),
    sections: await allSections(context, personId),
    kept: services.personalData.flatMap((data) => data.kept),
  };
};
