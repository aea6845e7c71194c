import { Decrypter, Encrypter } from 'age-encryption';
import { EnvelopeError } from '../errors';
import { PASSPHRASE_WORK_FACTOR } from '../suite';
import { readAll, streamOf } from './read-all';
import { sealingFault } from './seal';

/** Seals bytes under a passphrase (scrypt, N = 2^17): in a worker, it takes 128 MiB and a second. */
export async function sealWithPassphrase(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Uint8Array> {
  try {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    encrypter.setScryptWorkFactor(PASSPHRASE_WORK_FACTOR);
    return await readAll(await encrypter.encrypt(streamOf(bytes)));
  } catch (error) {
    throw sealingFault(error);
  }
}

/** Opens such a file. Throws WRONG_PASSPHRASE, or MALFORMED for one that asks for other work than ours. */
export async function openWithPassphrase(
  file: Uint8Array,
  passphrase: string,
): Promise<Uint8Array> {
  // A server that swaps the file could otherwise ask for a gigabyte, or for no work at all.
  if (workFactorOf(file) !== PASSPHRASE_WORK_FACTOR) {
    throw new EnvelopeError('MALFORMED', 'not a key file of ours');
  }
  try {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    return await readAll(await decrypter.decrypt(streamOf(file)));
  } catch {
    throw new EnvelopeError('WRONG_PASSPHRASE', 'the passphrase does not open this file');
  }
}

/** log2 of N in the header of a file whose only recipient is a passphrase; null for every other. */
function workFactorOf(file: Uint8Array): number | null {
  const start = String.fromCharCode(...file.subarray(0, 120));
  const found = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n/.exec(start);
  return found ? Number(found[1]) : null;
}
