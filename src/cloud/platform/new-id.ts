import { randomBytes, randomInt } from 'node:crypto';
import { v7 } from 'uuid';

const bytesAnId = 16;
const idsAFill = 256;
let pool = new Uint8Array(0);
let used = 0;

// `uuid` asks for random bytes for each id. Taken in bulk, one system call serves many ids.
function rng(): Uint8Array {
  if (used === pool.length) {
    pool = randomBytes(bytesAnId * idsAFill);
    used = 0;
  }
  used += bytesAnId;
  return pool.subarray(used - bytesAnId, used);
}

let lastMs = 0;
let sequence = 0;

/**
 * A new row id: UUID version 7. Ids of one process grow, also within a millisecond and when the clock
 * is set back: rows made one after the other are listed so, and indexes grow at one end.
 */
export function newId(): string {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    // Half of the room is left to count in.
    sequence = randomInt(2 ** 31);
  } else {
    sequence += 1;
  }
  return v7({ msecs: lastMs, seq: sequence, rng });
}
