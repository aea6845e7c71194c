import { keep, readStored } from '../platform/local-storage';

const most = 5;

/** Marks of those who have signed in here before, the latest first: an office shares its computer. */
export function keptMarks(): string[] {
  const kept = readStored('known-browsers', localStorage);
  return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, most) : [];
}

/** Keeps the mark of a sign-in; an older one of the same person goes. */
export function keepMark(mark: string): void {
  const [person = ''] = mark.split('.');
  const others = keptMarks().filter((each) => !each.startsWith(`${person}.`));
  keep('known-browsers', [mark, ...others].slice(0, most), localStorage);
}
