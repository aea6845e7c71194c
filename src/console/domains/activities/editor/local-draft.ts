import { forget, keep, readStored } from '../../../platform/local-storage';
import { emptyForm, type FormDraft } from './form-draft';

/** What was typed and not saved yet, in this browser. */
export interface LocalDraft {
  form: FormDraft;
  /** The revision that it began from; null for a new activity. */
  revision: number | null;
  /** ISO */
  at: string;
}

/** One place an activity and person; a unit has one for what is new. */
export function localDraftKey(
  personId: string,
  what: { activityId: string } | { unitId: string },
): string {
  const place = 'activityId' in what ? what.activityId : `new:${what.unitId}`;
  return `form:${personId}:${place}`;
}

export function readLocalDraft(name: string): LocalDraft | null {
  const kept = readStored(name);
  if (typeof kept !== 'object' || kept === null) return null;
  if (!('form' in kept) || !('revision' in kept) || !('at' in kept)) return null;
  const { form, revision, at } = kept;
  if (!isForm(form) || typeof at !== 'string') return null;
  return { form, revision: typeof revision === 'number' ? revision : null, at };
}

export function storeLocalDraft(name: string, kept: LocalDraft): void {
  keep(name, kept);
}

export function dropLocalDraft(name: string): void {
  forget(name);
}

/** Of the shape that this version of the console writes: every part there, and of its kind. */
function isForm(kept: unknown): kept is FormDraft {
  if (typeof kept !== 'object' || kept === null) return false;
  const found = new Map<string, unknown>(Object.entries(kept));
  return Object.entries(emptyForm('', new Date())).every(([name, usual]) => {
    const value = found.get(name);
    if (name === 'childAgeMonths' || name === 'attendedSeriesId' || name === 'mostInParty') {
      return value !== undefined;
    }
    return typeof value === typeof usual && Array.isArray(value) === Array.isArray(usual);
  });
}
