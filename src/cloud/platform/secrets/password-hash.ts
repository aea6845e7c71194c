import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { FairQueue, type Share } from './fair-queue';

/** 128 MiB and a third of a second each: what a thief pays for every guess, and we for every sign-in. */
const cost: ScryptOptions = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const hashBytes = 32;
const saltBytes = 16;

/** One at a time, so that sign-ins never exhaust the memory; whoever finds no room is told so. */
const queue = new FairQueue({ longest: 20, perShare: 3, forKnown: 6 });
/** The share of our own programs, before anybody calls. */
const house: Share = { of: 'house', isKnown: true };

/**
 * A password as it is stored: "scrypt$17$8$1$<salt>$<hash>", salt and hash base64url.
 * @throws UNAVAILABLE when too many wait
 */
export async function hashPassword(password: string, share: Share = house): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(password, salt, share);
  return ['scrypt', 17, 8, 1, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/**
 * Whether it is the password. With `stored` null nobody has that name, and it takes the same time to
 * say no.
 * @throws UNAVAILABLE when too many wait
 */
export async function isPassword(
  password: string,
  stored: string | null,
  share: Share = house,
): Promise<boolean> {
  const [kind, n, r, p, salt = '', hash = ''] = (stored ?? nobodys).split('$');
  // Kept with each hash, so that the cost can be raised without making anybody's password void.
  if (`${kind}$${n}$${r}$${p}` !== 'scrypt$17$8$1')
    throw new Error('a password hash of another cost');
  const derived = await derive(password, Buffer.from(salt, 'base64url'), share);
  return timingSafeEqual(derived, Buffer.from(hash, 'base64url')) && stored !== null;
}

const nobodys = `scrypt$17$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

function derive(password: string, salt: Buffer, share: Share): Promise<Buffer> {
  return queue.run(
    share,
    () =>
      new Promise<Buffer>((resolve, reject) => {
        // Two keyboards may write one character in two ways.
        scrypt(password.normalize('NFKC'), salt, hashBytes, cost, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
}
