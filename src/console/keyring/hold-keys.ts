import {
  exportHandlerKeys,
  importHandlerKeys,
  newHandlerKeys,
  newPassphrase,
  readPassphrase,
  type HandlerKeys,
} from '@shared/envelope/keys/handler-keys';
import { base64urlFromBytes, bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { EnvelopeError } from '@shared/envelope/errors';
import type { RandomBytes } from '@shared/envelope/random';
import { VaultError, type KeyCalls } from './key-calls';

/** The keys of a vault, and what is done with them. They never leave it. */
export function holdKeys(random: RandomBytes): { open: readonly HandlerKeys[]; calls: KeyCalls } {
  const open: HandlerKeys[] = [];
  const made = new Map<string, HandlerKeys>();
  const keyIds = () => open.map((keys) => keys.public.keyId);
  const calls: KeyCalls = {
    async make({ words }) {
      const keys = newHandlerKeys(random);
      const passphrase = words === null ? newPassphrase(random) : sixWords(words);
      const file = await exportHandlerKeys(keys, passphrase);
      made.set(keys.public.keyId, keys);
      return { public: keys.public, words: passphrase, file: base64urlFromBytes(file) };
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
  };
  return { open, calls };
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
