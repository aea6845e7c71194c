import { personalData as activities } from './activities/personal-data';
import { personalData as content } from './content/personal-data';
import { personalData as organisation } from './organisation/personal-data';
import { personalData as people } from './people/personal-data';
import type { PersonalData } from './platform/personal-data';

/**
 * Every domain that stores something about a person. In the order of erasing: `people` is last,
 * since the others may still need to know who she was.
 */
export const personalData: readonly PersonalData[] = [activities, content, organisation, people];
