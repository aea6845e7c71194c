import type { Domain } from '@cloud/platform/domain-manifest';
import { auditLabels } from '@shared/counselling/audit-labels';
import { talkDemoRoot } from '@shared/counselling/talk/demo-root';
import { counselling } from '.';
import { notifications } from './notifications';
import { personalData } from './personal-data';
import { remindingJobs } from './reminders/remind';
import { retention } from './retention';
import { talkJobs } from './talk/erase-talks';
import { offerJobs } from './waitlist/end-offers';

export const domain: Domain = {
  name: 'counselling',
  function: counselling,
  login: 'counselling',
  demoRoot: talkDemoRoot.root,
  jobs: () => talkJobs,
  ordinaryJobs: () => [...remindingJobs, ...offerJobs],
  seed: async (seeding) => (await import('./demo/seed')).seed(seeding),
  renewDemo: async (seeding) => (await import('./demo/renew')).renew(seeding),
  seedsAfter: ['organisation', 'people'],
  personalData,
  notifications,
  retention,
  auditLabels,
};
