import { jobsOf } from '../../jobs';
import { people } from '../../people';
import { createMain } from '../main';

// One timer works off the jobs of every domain; the inbox is hers, so it is here.
export const main = createMain(people, { jobs: jobsOf });
