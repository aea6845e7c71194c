import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

const bytesAnId = 16;
const idsAFill = 256;
let pool = new Uint8Array(0);
let used = 0;

// Node 18.15 on CloudBase has no globalThis.crypto, which `uuid` asks for by default. Asked for in
// bulk, random bytes cost a call of the system for many ids.
function rng(): Uint8Array {
  if (used === pool.length) {
    pool = randomBytes(bytesAnId * idsAFill);
    used = 0;
  }
  used += bytesAnId;
  return pool.subarray(used - bytesAnId, used);
}

/** A new row id: UUID version 7, in the order of time, so that indexes grow at one end. */
export function newId(): string {
  return v7({ rng });
}
