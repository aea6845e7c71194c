import { codeFromDigits, digitsOfCode, type ReturnCode } from '@shared/envelope/code/return-code';
import { forget, readStored, store } from '@client/platform/storage';

/**
 * The one thing that this domain keeps on a phone, and only where she said that nobody else looks at it: the
 * secret her keys follow from (docs/decisions/0039-the-key-of-a-talk-on-her-phone.md). Its name says nothing,
 * and somebody else who signs in here does not get it.
 */
interface Kept {
  of: string;
  value: string;
}

const name = 'kept';

/** Null where nothing is kept for her. */
export function keptCode(personId: string): ReturnCode | null {
  const found = all().find(({ of }) => of === personId);
  if (!found || !/^\d{24}$/.test(found.value)) return null;
  return codeFromDigits(found.value);
}

export function keepCode(personId: string, code: ReturnCode): void {
  store(name, [...others(personId), { of: personId, value: digitsOfCode(code) }]);
}

/** Not on this phone any more: from now on she comes back by code. */
export function forgetCode(personId: string): void {
  const rest = others(personId);
  if (rest.length === 0) forget(name);
  else store(name, rest);
}

const others = (personId: string): Kept[] => all().filter(({ of }) => of !== personId);

function all(): Kept[] {
  const stored = readStored(name);
  return Array.isArray(stored) ? stored.filter(isKept) : [];
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'of' in value &&
    typeof value.of === 'string' &&
    'value' in value &&
    typeof value.value === 'string'
  );
}
