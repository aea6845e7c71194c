import { genderReviewContract } from './gender-review/contract';
import { readingContract } from './reading-contract';
import { staffContract } from './staff-contract';
import { upkeepContract } from './upkeep-contract';

/** The library of policies: read and searched by anybody, written, reviewed and kept true by staff. */
export const policiesContract = {
  ...readingContract,
  ...staffContract,
  ...upkeepContract,
  ...genderReviewContract,
};
