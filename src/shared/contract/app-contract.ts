import { activitiesContract } from '@shared/activities/contract';
import { contentContract } from '@shared/content/contract';
import { organisationContract } from '@shared/organisation/contract';
import { peopleContract } from '@shared/people/contract';

/** All that passes between a screen and a function. Clients import its type. */
export const appContract = {
  activities: activitiesContract,
  content: contentContract,
  organisation: organisationContract,
  people: peopleContract,
};

export type AppContract = typeof appContract;
