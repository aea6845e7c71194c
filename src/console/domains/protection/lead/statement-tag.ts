import * as v from 'valibot';
import { readUnverified, signedFromText } from '@shared/envelope/encoding/signed';

const tagged = v.looseObject({ tag: v.string() });

/** The tag of a signed statement; null for what is none. Nothing of it is verified. */
export function statementTag(text: string): string | null {
  try {
    return readUnverified(signedFromText(text).statement, tagged).tag;
  } catch {
    return null;
  }
}
