import type { Handler } from '@cloud/platform/handler';
import { personOf } from '@cloud/platform/operation-context';
import { limitRate } from '@cloud/platform/rate-limit';
import type { peopleContract } from '@shared/people/contract';

export const exportMyData: Handler<typeof peopleContract.exportMyData> = async ({ context }) => {
  const { db, tenantId, now, services } = context;
  const personId = personOf(context);
  await limitRate(context, {
    name: 'export-my-data',
    subject: personId,
    allowed: 20,
    windowSeconds: 3600,
  });

  const sections = [];
  // Erased last, read first: who she is, then what she did.
  for (const { domain, export: exportFrom } of [...services.personalData].reverse()) {
    const found = await exportFrom(db, tenantId, personId);
    sections.push(...found.map((section) => ({ domain, ...section })));
  }
  context.audit({ target: personId });
  return {
    madeAt: now.toISOString(),
    sections,
    kept: services.personalData.flatMap((data) => data.kept),
  };
};
