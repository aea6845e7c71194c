import { readersOfTalk, talkTenant, type TalkReaders } from '@shared/counselling/talk/readers';
import {
  chooseDirectory,
  type DirectoryChoice,
  type DirectoryReply,
} from '@shared/envelope/directory/choose-directory';
import { county } from '@shared/organisation/yueqing/yueqing';
import { rootKey } from './root-key';

/** As statements and messages name this county. */
export const ownTenant = talkTenant(county.id);

/** The list that the server gives, if it holds against the root that was built in. Writes nothing. */
export function chosenList(served: DirectoryReply | null): DirectoryChoice {
  const root = rootKey();
  if (!root) return { ok: false, faults: ['NONE'] };
  return chooseDirectory({
    tenant: ownTenant,
    root,
    minimumVersion: COUNSELLING_MINIMUM,
    stored: [],
    served,
    now: new Date(),
  });
}

/**
 * Who reads the thread of an appointment with this counsellor. Her house is what the signed list says, not
 * what the server does.
 */
export function readersFor(choice: DirectoryChoice, counsellorId: string): TalkReaders {
  const hers = choice.ok
    ? choice.directory.handlers.filter(
        ({ handler, role }) => handler === counsellorId && role === 'counsellor',
      )
    : [];
  // Of her keys the one that is in force decides; without any the reason is asked for all the same.
  const units = [...new Set([...hers.map(({ unit }) => unit), ''])];
  const found = units.map((unitId) => readersOfTalk(choice, { counsellorId, unitId }));
  return found.find(({ ok }) => ok) ?? found[0] ?? { ok: false, why: 'NONE' };
}
