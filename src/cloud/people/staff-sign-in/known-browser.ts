import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { keyedHash, keyedHashes } from '@cloud/platform/secrets/subkeys';

const DAYS = 180;

/** A browser in which somebody has signed in with a second factor before. */
export interface KnownBrowser {
  personId: string;
  /** Tells this browser from her others. */
  browserId: string;
}

/**
 * What a browser keeps after a sign-in and shows at the next one, so that strangers who type her name
 * cannot keep her out. It opens nothing: password and second factor are asked for all the same.
 * "<person>.<browser>.<day it ends>.<key id>.<hmac>"
 */
export function makeKnownBrowser({ now, services }: OperationContext, personId: string): string {
  const endsOn = Math.floor(now.getTime() / 86_400_000) + DAYS;
  const said = `${personId}.${randomBytes(12).toString('base64url')}.${endsOn}`;
  return `${said}.${keyedHash(services.config, 'known browser', said)}`;
}

/** Whose browser it is; undefined when it is nobody's, forged or too old. */
export function readKnownBrowser(
  { now, services }: OperationContext,
  shown: string,
): KnownBrowser | undefined {
  const [personId = '', browserId = '', endsOn = '', ...mark] = shown.split('.');
  if (Number(endsOn) * 86_400_000 <= now.getTime()) return undefined;
  const given = Buffer.from(mark.join('.'));
  const said = `${personId}.${browserId}.${endsOn}`;
  const isOurs = keyedHashes(services.config, 'known browser', said).some((right) => {
    const bytes = Buffer.from(right);
    return bytes.length === given.length && timingSafeEqual(bytes, given);
  });
  return isOurs ? { personId, browserId } : undefined;
}
