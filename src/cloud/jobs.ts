import { domains } from './domains';
import { allRetention } from './all-retention';
import type { Domain } from './platform/domain-manifest';
import type { BoundJob } from './platform/jobs/job';
import { outboxJobs } from './platform/notify/deliver-outbox';
import { reviewJobs } from './platform/review/review-jobs';
import { retentionJobs } from './platform/retention/apply-retention';
import { sealingJobs } from './platform/sealing/seal-audit';
import type { Services } from './platform/services';
import { backgroundTaskJobs } from './platform/background-tasks/run-task';

/** The platform's jobs and those of every domain, for the process that works them off. */
export function jobsOf(services: Services, of: readonly Domain[] = domains): BoundJob[] {
  return [
    ...retentionJobs(allRetention),
    ...sealingJobs(services),
    ...outboxJobs(services),
    ...reviewJobs(of.flatMap(({ reviewed }) => reviewed ?? [])),
    ...of.flatMap((domain) => jobsOfDomain(domain, services)),
    ...backgroundTaskJobs(of.flatMap(({ backgroundTasks }) => backgroundTasks ?? [])),
  ];
}

function jobsOfDomain({ jobs, ordinaryJobs, login }: Domain, services: Services): BoundJob[] {
  const own = jobs?.(services) ?? [];
  return [
    ...own.map((bound) => (login === undefined ? bound : { ...bound, login })),
    ...(ordinaryJobs?.(services) ?? []),
  ];
}
