import { activitiesContract } from '@shared/activities/contract';
import { contentContract } from '@shared/content/contract';
import { counsellingContract } from '@shared/counselling/contract';
import { organisationContract } from '@shared/organisation/contract';
import { peopleContract } from '@shared/people/contract';
import { policiesContract } from '@shared/policies/contract';
import { protectionContract } from '@shared/protection/contract';

/** All that passes between a screen and a function. Clients import its type. */
export const appContract = {
  activities: activitiesContract,
  content: contentContract,
  counselling: counsellingContract,
  organisation: organisationContract,
  people: peopleContract,
  policies: policiesContract,
  protection: protectionContract,
};

export type AppContract = typeof appContract;
