import { messagingWork } from './activities/messages/message-work';
import { importJobs } from './activities/registers/forget-imports';
import { importingWork } from './activities/registers/import-work';
import { exportingWork } from './activities/roster/export-work';
import { offerJobs } from './activities/booking/waitlist/expire-offers';
import { remindingJobs } from './activities/remind';
import { tellingJobs } from './activities/tell-everyone';
import { uploadJobs } from './content/pictures/forget-upload';
import { forgettingJobs as peopleJobs } from './people/forget-old';
import { forgettingJobs } from './platform/forget-old';
import type { BoundJob } from './platform/jobs/job';
import { outboxJobs } from './platform/notify/deliver-outbox';
import { sealingJobs } from './platform/sealing/seal-audit';
import { workJobs } from './platform/work/run-work';
import type { Services } from './platform/services';

/** Every job of every domain, for the process that works them off. */
export function jobsOf(services: Services): BoundJob[] {
  return [
    ...forgettingJobs,
    ...sealingJobs(services),
    ...peopleJobs,
    ...outboxJobs(services),
    ...offerJobs,
    ...tellingJobs,
    ...remindingJobs,
    ...importJobs,
    ...uploadJobs,
    ...workJobs([exportingWork, messagingWork, importingWork]),
  ];
}
