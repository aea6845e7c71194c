import {
  chooseDirectory,
  type DirectoryChoice,
  type DirectoryReply,
} from '@shared/envelope/directory/choose-directory';
import { county } from '@shared/organisation/yueqing/yueqing';
import { keptValues } from '@client/platform/kept-on-start';
import { domain } from '../domain';
import { rootKey } from './root-key';

/**
 * The highest valid directory of what this phone kept and what the server says now. Writes nothing: what
 * is kept is the same for everybody (`keptOnStart` of `domain.ts`).
 * @param served null when the server said nothing
 */
export function chooseReply(served: DirectoryReply | null, now: Date): DirectoryChoice {
  const root = rootKey();
  if (!root) return { ok: false, faults: ['NONE'] };
  return chooseDirectory({
    tenant: county.id,
    root,
    minimumVersion: DIRECTORY_MINIMUM,
    stored: keptValues(domain.keptOnStart?.under ?? '').filter(isReply),
    served,
    now,
  });
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
