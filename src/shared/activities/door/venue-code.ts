import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { codeFromBytes, parseCode } from '@shared/signing/short-code';
import { bytesFromHex } from '@shared/signing/ed25519';

/** The code on the screen at the venue changes this often. */
export const venueStepMs = 30_000;

/** From so long before the start until the end a screen can stand there. */
export const venueOpensBeforeMs = 2 * 3_600_000;

/** How many steps a scan may be away from the code it shows: the screen and the phone differ a little. */
const tolerance = 1;

export interface VenueSession {
  sessionId: string;
  startsAt: Date;
  endsAt: Date;
}

export function venueStep(at: Date): number {
  return Math.floor(at.getTime() / venueStepMs);
}

/** What the screen shows during one step: 40 bits that nobody can tell beforehand without the seed. */
export function venueCode(seedHex: string, sessionId: string, step: number): string {
  const seed = bytesFromHex(seedHex);
  if (seed === null) throw new RangeError('a seed is hexadecimal');
  const text = `venue v1 ${sessionId} ${step}`;
  const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
  return codeFromBytes(hmac(sha256, seed, bytes).subarray(0, 5));
}

/** The step in which the screen showed this code; null when it never did. Asks no phone's clock. */
export function venueStepOf(seedHex: string, session: VenueSession, typed: string): number | null {
  const code = parseCode(typed);
  if (code === null) return null;
  const last = venueStep(session.endsAt);
  const first = venueStep(new Date(session.startsAt.getTime() - venueOpensBeforeMs));
  for (let step = first; step <= last; step++) {
    if (venueCode(seedHex, session.sessionId, step) === code) return step;
  }
  return null;
}

/** Whether somebody who scanned at this time saw the screen, and not what was on it before. */
export function isOfThisMoment(step: number, scannedAt: Date): boolean {
  return Math.abs(venueStep(scannedAt) - step) <= tolerance;
}

const page = '/domains/activities/pages/venue/index';

/** An address that WeChat's own scanner, a browser and the app can all read. */
export function venueLink(origin: string, sessionId: string, code: string): string {
  return `${origin}${page}?s=${sessionId}&c=${code}`;
}

/** What a scanned text says of a session and its code; null when it is no such link. */
export function readVenueLink(text: string): { sessionId: string; code: string } | null {
  const query = /\/activities\/pages\/venue\/index\?(.*)$/.exec(text)?.[1];
  const sessionId = query && /(?:^|&)s=([0-9a-f-]{36})(?:&|$)/.exec(query)?.[1];
  const typed = query && /(?:^|&)c=([0-9A-Za-z]{8})(?:&|$)/.exec(query)?.[1];
  const code = typed ? parseCode(typed) : null;
  return sessionId && code ? { sessionId, code } : null;
}
