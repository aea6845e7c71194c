import type { Domain } from '@cloud/platform/domain-manifest';
import { auditLabels } from '@shared/organisation/audit-labels';
import { organisation } from '.';
import { personalData } from './personal-data';
import { notifications } from './notifications';
import { retention } from './retention';

export const domain: Domain = {
  name: 'organisation',
  function: organisation,
  seed: async (seeding) => (await import('./demo/seed')).seed(seeding),
  personalData,
  notifications,
  retention,
  auditLabels,
};
