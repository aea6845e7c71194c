import {
  createRandomPool,
  randomBytesFor,
  randomFrom,
  type RandomBytes,
} from '@shared/envelope/random';
import { giveRandomValues } from '@client/platform/phone-random';
import { randomBytes } from '@client/platform/random';

const isWeapp = process.env.TARO_ENV === 'weapp';
const pool = createRandomPool(randomBytes);

/**
 * Random bytes for what is sealed next. A mini-program gives them a while after it is asked, and sealing
 * cannot wait: they are fetched before. Rejects where there is no source; then nothing is sealed.
 * @param wraps how many keys it will be wrapped to, at most
 */
export async function randomFor(wraps: number): Promise<RandomBytes> {
  if (!isWeapp) return randomFrom(window.crypto);
  // Each package that seals has a pool of its own: the one in use is named before it is filled.
  giveRandomValues(pool);
  await pool.fill(randomBytesFor(wraps));
  return randomFrom(pool);
}
