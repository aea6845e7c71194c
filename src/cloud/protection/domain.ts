import type { Domain } from '@cloud/platform/domain-manifest';
import { auditLabels } from '@shared/protection/audit-labels';
import { dangerRule } from '@shared/protection/danger/assess-danger';
import { demoRoot } from '@shared/protection/trust/demo-root';
import { protection } from '.';
import { escalationJobs } from './alarms/escalate';
import { expiryJobs } from './alarms/expiry';
import { passingBackJobs } from './alarms/pass-back';
import { ringingJobs } from './alarms/ring';
import { checks } from './checks';
import { contactJobs } from './duty/test-contact';
import { forgettingJobs } from './forget';
import { notifications } from './notifications';
import { personalData } from './personal-data';
import { retention } from './retention';

export const domain: Domain = {
  name: 'protection',
  function: protection,
  login: 'protection',
  demoRoot: demoRoot.root,
  jobs: () => [
    ...passingBackJobs,
    ...escalationJobs,
    ...ringingJobs,
    ...expiryJobs,
    ...contactJobs,
    ...forgettingJobs,
  ],
  seed: async (seeding) => (await import('./demo/seed')).seed(seeding),
  renewDemo: async (seeding) => (await import('./demo/renew')).renew(seeding),
  sample: dangerRule.sample ? 'danger questions' : null,
  seedsAfter: ['organisation', 'people'],
  checks,
  personalData,
  notifications,
  retention,
  auditLabels,
};
