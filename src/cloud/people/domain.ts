import type { Domain } from '@cloud/platform/domain-manifest';
import { auditLabels } from '@shared/people/audit-labels';
import { people } from '.';
import { personalData } from './personal-data';
import { notifications } from './notifications';
import { retention } from './retention';

export const domain: Domain = {
  name: 'people',
  function: people,
  seed: async (seeding) => (await import('./demo/seed')).seed(seeding),
  seedsAfter: ['organisation'],
  personalData,
  notifications,
  retention,
  auditLabels,
};
