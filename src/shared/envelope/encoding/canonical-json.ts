import { EnvelopeError } from '../errors';
import { equalBytes } from './bytes';
import { textFromUtf8, utf8FromText } from './utf8';

/** What a statement may be made of. Numbers are whole; there is no undefined and no fraction. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [name: string]: CanonicalValue };

const name = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const deepest = 12;

/**
 * The one spelling of a value: names sorted by code unit, nothing between the signs, UTF-8 (RFC 8785
 * without fractions). Throws MALFORMED for what has no such spelling.
 */
export function canonicalJson(value: CanonicalValue): Uint8Array {
  return utf8FromText(spelled(value, 0));
}

/** Bytes → value. Throws MALFORMED unless they are the canonical spelling of what they say. */
export function readCanonicalJson(bytes: Uint8Array): CanonicalValue {
  let value: unknown;
  try {
    value = JSON.parse(textFromUtf8(bytes));
  } catch {
    throw new EnvelopeError('MALFORMED', 'not JSON');
  }
  const checked = asCanonical(value, 0);
  if (!equalBytes(canonicalJson(checked), bytes)) throw notCanonical();
  return checked;
}

function spelled(value: CanonicalValue, depth: number): string {
  if (depth > deepest) throw notCanonical();
  if (typeof value === 'string') return JSON.stringify(wellFormed(value));
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw notCanonical();
    return JSON.stringify(value);
  }
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (isList(value)) return `[${value.map((item) => spelled(item, depth + 1)).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => {
      const member = value[key];
      if (!name.test(key) || member === undefined) throw notCanonical();
      return `${JSON.stringify(key)}:${spelled(member, depth + 1)}`;
    });
  return `{${members.join(',')}}`;
}

function asCanonical(value: unknown, depth: number): CanonicalValue {
  if (depth > deepest) throw notCanonical();
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map((item: unknown) => asCanonical(item, depth + 1));
  if (typeof value !== 'object') throw notCanonical();
  const members: Record<string, CanonicalValue> = {};
  for (const [key, member] of Object.entries(value)) {
    if (!name.test(key)) throw notCanonical();
    members[key] = asCanonical(member, depth + 1);
  }
  return members;
}

/** Old engines spell half a surrogate pair in their own ways: it becomes U+FFFD, as in UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) =>
    found.length === 2 ? found : '\ufffd',
  );
}

function isList(value: CanonicalValue): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}

function notCanonical(): EnvelopeError {
  return new EnvelopeError('MALFORMED', 'not canonical JSON');
}
