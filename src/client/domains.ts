import type { ClientDomain } from './client-domain';
import { activityRoutes, domain as activities } from './domains/activities/domain';
import { contentRoutes, domain as content } from './domains/content/domain';
import { counsellingRoutes, domain as counselling } from './domains/counselling/domain';
import { domain as people, peopleRoutes } from './domains/people/domain';
import { domain as policies, policyRoutes } from './domains/policies/domain';
import { domain as protection, protectionRoutes } from './domains/protection/domain';

const all: readonly ClientDomain[] = [
  activities,
  counselling,
  people,
  content,
  policies,
  protection,
];

/** Every domain with pages in this build, in the order of the service hall. */
export const domains = ALONE === '' ? all : all.filter(({ name }) => name === ALONE);

/** Addresses of pages outside the tabs. */
export const routes = {
  ...activityRoutes,
  ...contentRoutes,
  ...counsellingRoutes,
  ...peopleRoutes,
  ...policyRoutes,
  ...protectionRoutes,
};
