import { readingContract } from './reading-contract';
import { staffContract } from './staff-contract';

/** The library of policies: read and searched by anybody, written and reviewed by staff. */
export const policiesContract = { ...readingContract, ...staffContract };
