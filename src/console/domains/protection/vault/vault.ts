import { codeAsDigits, codeAsWords } from '@shared/envelope/code/code-as-text';
import { keysOfCode, wipeCodeKeys } from '@shared/envelope/code/code-keys';
import { newReturnCode } from '@shared/envelope/code/return-code';
import type { RandomBytes } from '@shared/envelope/random';
import { CaseDesk } from './case-desk';
import { holdKeys } from '../../../keyring/hold-keys';
import type { MadeCode, VaultCalls } from './vault-calls';

interface VaultNeeds {
  random: RandomBytes;
  now: () => Date;
}

/**
 * Holds handlers' secret keys and everything that they open, and answers questions. It runs in a worker:
 * locking ends the worker, and nothing of it is left.
 */
export function createVault({ random, now }: VaultNeeds): VaultCalls {
  const { open, calls } = holdKeys(random);
  const desk = new CaseDesk({ random, now });

  return {
    ...calls,
    async newCode() {
      const code = newReturnCode(random);
      const keys = keysOfCode(code);
      const made: MadeCode = {
        words: codeAsWords(code),
        digits: codeAsDigits(code),
        locator: keys.locator,
        public: keys.public,
      };
      code.fill(0);
      wipeCodeKeys(keys);
      return made;
    },
    read: (question) => desk.read(open, question),
    write: (input) => desk.write(input),
    async forget({ caseId }) {
      desk.forget(caseId);
      return {};
    },
  };
}
