import { people } from '../../people';
import { outboxJobs } from '../../platform/notify/deliver-outbox';
import { createMain } from '../main';

// The inbox is hers, so the outbox beside it is worked off here.
export const main = createMain(people, { jobs: outboxJobs });
