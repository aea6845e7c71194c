import type { Domain } from '@cloud/platform/domain-manifest';
import { auditLabels } from '@shared/policies/audit-labels';
import { policies } from '.';
import { followJobs } from './follow/notify-followers';
import { seed } from './library/seed';
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
  seed,
  seedsAfter: ['organisation', 'people'],
  personalData,
  notifications,
  retention,
  auditLabels,
};
