import type { ConsoleDomain } from './console-domain';
import { domain as activities } from './domains/activities/domain';
import { domain as content } from './domains/content/domain';
import { domain as counselling } from './domains/counselling/domain';
import { domain as organisation } from './domains/organisation/domain';
import { domain as people } from './domains/people/domain';
import { domain as policies } from './domains/policies/domain';
import { domain as protection } from './domains/protection/domain';

/** Every domain that has something in the console, in the order of the navigation. */
export const domains: readonly ConsoleDomain[] = [
  protection,
  counselling,
  activities,
  people,
  organisation,
  content,
  policies,
];
