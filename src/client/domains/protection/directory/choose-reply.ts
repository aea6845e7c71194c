import {
  chooseDirectory,
  type DirectoryChoice,
  type DirectoryReply,
} from '@shared/envelope/directory/choose-directory';
import { everybody, readersOf } from '@shared/envelope/directory/readers';
import { county } from '@shared/organisation/yueqing/yueqing';
import { keptValues } from '@client/platform/kept-on-start';
import { domain } from '../domain';
import { doubtOf, isPhoneAhead, timeNow, type ClockDoubt } from './phone-clock';
import { rootKey } from './root-key';

/** What the server said now. */
export interface ServedDirectory {
  reply: DirectoryReply | null;
  /** Its clock. */
  now: string;
}

export interface ChosenReply {
  choice: DirectoryChoice;
  /** Nothing can be sent by the phone's clock, and something could by the server's: she says which is right. */
  doubt: ClockDoubt | null;
}

/**
 * The highest valid directory of what this phone kept and what the server says now. Writes nothing: what
 * is kept is the same for everybody (`keptOnStart` of `domain.ts`). The server's clock is never believed by
 * itself, or it could keep an old list alive for as long as it likes.
 * @param served null when the server said nothing
 */
export function chooseReply(served: ServedDirectory | null): ChosenReply {
  const now = timeNow();
  const choice = choose(served, now);
  const doubt = doubtOf(now, served && new Date(served.now));
  if (!doubt) return { choice: isPhoneAhead() ? warned(choice) : choice, doubt };
  if (canSend(choice) || !canSend(choose(served, doubt.server)))
    return { choice: warned(choice), doubt: null };
  return { choice, doubt };
}

function choose(served: ServedDirectory | null, now: Date): DirectoryChoice {
  const root = rootKey();
  if (!root) return { ok: false, faults: ['NONE'] };
  return chooseDirectory({
    tenant: county.id,
    root,
    minimumVersion: DIRECTORY_MINIMUM,
    stored: keptValues(domain.keptOnStart?.under ?? '').filter(isReply),
    served: served?.reply ?? null,
    now,
  });
}

const canSend = (choice: DirectoryChoice): boolean =>
  choice.ok && readersOf(choice.directory, everybody).ok;

function warned(choice: DirectoryChoice): DirectoryChoice {
  if (!choice.ok || choice.warnings.includes('CLOCK_OFF')) return choice;
  return { ...choice, warnings: [...choice.warnings, 'CLOCK_OFF'] };
}

function isReply(value: unknown): value is DirectoryReply {
  if (typeof value !== 'object' || value === null) return false;
  if (!('directory' in value) || typeof value.directory !== 'string') return false;
  return (
    'statuses' in value &&
    Array.isArray(value.statuses) &&
    value.statuses.every((status) => typeof status === 'string')
  );
}
