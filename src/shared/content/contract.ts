import { readingContract } from './reading-contract';
import { staffContract } from './staff-contract';

/** News, notices, banners and themes: written and reviewed by staff, read by anybody. */
export const contentContract = { ...readingContract, ...staffContract };
