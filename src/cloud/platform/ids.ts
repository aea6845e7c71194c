import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

// Node 18.15 on CloudBase has no globalThis.crypto, which `uuid` asks for by default.
/** A new row id: UUID version 7, in the order of time, so that indexes grow at one end. */
export function newId(): string {
  return v7({ rng: () => randomBytes(16) });
}
