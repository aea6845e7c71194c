import { personalData as activities } from './activities/personal-data';
import { personalData as people } from './people/personal-data';
import type { PersonalData } from './platform/personal-data';

/**
 * What all domains hold about a person, for the export of her data and the deletion of her account.
 * `people` comes last: the others may still look up who she is.
 */
export const personalData: readonly PersonalData[] = [activities, people];
