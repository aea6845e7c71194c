import { codeAsDigits, codeAsWords } from '@shared/envelope/code/code-as-text';
import { keysOfCode, wipeCodeKeys } from '@shared/envelope/code/code-keys';
import { newReturnCode } from '@shared/envelope/code/return-code';
import { readPassphrase } from '@shared/envelope/keys/handler-keys';
import {
  exportHandlerKeys,
  importHandlerKeys,
  newHandlerKeys,
  newPassphrase,
  type HandlerKeys,
} from '@shared/envelope/keys/handler-keys';
import { base64urlFromBytes, bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { EnvelopeError } from '@shared/envelope/errors';
import type { RandomBytes } from '@shared/envelope/random';
import { CaseDesk } from './case-desk';
import { VaultError, type MadeCode, type MadeKey, type VaultCalls } from './vault-calls';

interface VaultNeeds {
  random: RandomBytes;
  now: () => Date;
}

/**
 * Holds handlers' secret keys and everything that they open, and answers questions. It runs in a worker:
 * locking ends the worker, and nothing of it is left.
 */
export function createVault({ random, now }: VaultNeeds): VaultCalls {
  const open: HandlerKeys[] = [];
  const made = new Map<string, HandlerKeys>();
  const desk = new CaseDesk({ random, now });
  const keyIds = () => open.map((keys) => keys.public.keyId);

  return {
    async make({ words }) {
      const keys = newHandlerKeys(random);
      const passphrase = words === null ? newPassphrase(random) : sixWords(words);
      const file = await exportHandlerKeys(keys, passphrase);
      made.set(keys.public.keyId, keys);
      return {
        public: keys.public,
        words: passphrase,
        file: base64urlFromBytes(file),
      } satisfies MadeKey;
    },
    async adopt({ keyId }) {
      const keys = made.get(keyId);
      made.delete(keyId);
      if (keys) open.push(keys);
      return { keyIds: keyIds() };
    },
    async unlock({ files, words }) {
      const passphrase = sixWords(words);
      const found: HandlerKeys[] = [];
      for (const file of files) {
        const keys = await opened(file, passphrase);
        if (keys) found.push(keys);
      }
      open.push(...found.filter((keys) => !keyIds().includes(keys.public.keyId)));
      if (found.length === 0) throw new VaultError('WRONG_PASSPHRASE');
      return { keyIds: keyIds() };
    },
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

function sixWords(typed: string): string {
  const words = readPassphrase(typed);
  if (words === null) throw new VaultError('NOT_SIX_WORDS');
  return words;
}

/** Null where these words are those of another of her keys. */
async function opened(file: string, passphrase: string): Promise<HandlerKeys | null> {
  try {
    return await importHandlerKeys(bytesFromBase64url(file), passphrase);
  } catch (error) {
    if (error instanceof EnvelopeError && error.code === 'WRONG_PASSPHRASE') return null;
    throw error;
  }
}
