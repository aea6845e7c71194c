import type { Domain } from '@cloud/platform/domain-manifest';
import { auditLabels } from '@shared/organisation/audit-labels';
import { organisation } from '.';
import { seed } from './demo/seed';
import { personalData } from './personal-data';
import { notifications } from './notifications';
import { retention } from './retention';

export const domain: Domain = {
  name: 'organisation',
  function: organisation,
  seed,
  personalData,
  notifications,
  retention,
  auditLabels,
};
