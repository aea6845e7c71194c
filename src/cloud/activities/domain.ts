import type { Domain } from '@cloud/platform/domain-manifest';
import { auditLabels } from '@shared/activities/audit-labels';
import { activities } from '.';
import { offerJobs } from './booking/waitlist/expire-offers';
import { messagingTask } from './messages/message-task';
import { personalData } from './personal-data';
import { retention } from './retention';
import { activityReview } from './review/reviewed-activity';
import { importingTask } from './registers/import-task';
import { remindingJobs } from './remind';
import { exportingTask } from './roster/export-task';
import { noticeJobs } from './notify-everyone';
import { notifications } from './notifications';

export const domain: Domain = {
  name: 'activities',
  function: activities,
  jobs: () => [...offerJobs, ...noticeJobs, ...remindingJobs],
  backgroundTasks: [exportingTask, messagingTask, importingTask],
  reviewed: [activityReview],
  seed: async (seeding) => (await import('./demo/seed')).seed(seeding),
  seedsAfter: ['organisation', 'people'],
  personalData,
  notifications,
  retention,
  auditLabels,
};
