import type { Domain } from '@cloud/platform/domain-manifest';
import { auditLabels } from '@shared/counselling/audit-labels';
import { counselling } from '.';
import { seed } from './demo/seed';
import { notifications } from './notifications';
import { personalData } from './personal-data';
import { remindingJobs } from './reminders/remind';
import { retention } from './retention';
import { offerJobs } from './waitlist/end-offers';

export const domain: Domain = {
  name: 'counselling',
  function: counselling,
  jobs: () => [...remindingJobs, ...offerJobs],
  seed,
  seedsAfter: ['organisation', 'people'],
  personalData,
  notifications,
  retention,
  auditLabels,
};
