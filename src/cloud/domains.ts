import { domain as activities } from './activities/domain';
import { domain as content } from './content/domain';
import { domain as counselling } from './counselling/domain';
import { domain as organisation } from './organisation/domain';
import { domain as people } from './people/domain';
import type { Domain } from './platform/domain-manifest';
import { domain as policies } from './policies/domain';
import { domain as protection } from './protection/domain';

/**
 * Every domain there is. In the order of erasing a person: `people` is last, since the others may still
 * need to know who she was.
 */
export const domains: readonly Domain[] = [
  activities,
  content,
  counselling,
  organisation,
  policies,
  protection,
  people,
];
