import { caseContract } from './case-contract';
import { dutyContract } from './duty-contract';
import { keysContract } from './keys-contract';
import { ownerContract } from './owner-contract';

/** Asking for help, and being answered: all that passes between phones, handlers and the server. */
export const protectionContract = {
  ...ownerContract,
  ...caseContract,
  ...keysContract,
  ...dutyContract,
};
