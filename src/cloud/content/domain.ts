import type { Domain } from '@cloud/platform/domain-manifest';
import { auditLabels } from '@shared/content/audit-labels';
import { content } from '.';
import { personalData } from './personal-data';
import { retention } from './retention';
import { pieceReview } from './review/reviewed-piece';
import { uploadJobs } from './pictures/forget-upload';
import { notifications } from './notifications';

export const domain: Domain = {
  name: 'content',
  function: content,
  jobs: () => uploadJobs,
  reviewed: [pieceReview],
  seed: async (seeding) => (await import('./demo/seed')).seed(seeding),
  seedsAfter: ['organisation', 'people'],
  personalData,
  notifications,
  retention,
  auditLabels,
};
