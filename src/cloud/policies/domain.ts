import type { Domain } from '@cloud/platform/domain-manifest';
import { auditLabels } from '@shared/policies/audit-labels';
import { policies } from '.';
import { followJobs } from './follow/notify-followers';
import { notifications } from './notifications';
import { personalData } from './personal-data';
import { retention } from './retention';
import { policyReview } from './review/reviewed-policy';
import { dueJobs } from './upkeep/warn-of-dues';

export const domain: Domain = {
  name: 'policies',
  function: policies,
  jobs: () => [...followJobs, ...dueJobs],
  reviewed: [policyReview],
  seed: async (seeding) => (await import('./library/seed')).seed(seeding),
  seedsAfter: ['organisation', 'people'],
  personalData,
  notifications,
  retention,
  auditLabels,
};
