import type {
  DirectoryChoice,
  DirectoryFault,
  VerifiedDirectory,
} from '@shared/envelope/directory/choose-directory';
import type { HandlerEntry } from '@shared/envelope/directory/directory';
import { isValidNow } from '@shared/envelope/directory/readers';

/**
 * Under one root a county may sign more than one directory: this one says whose it is, so that neither can be
 * served in place of the other.
 */
export const talkTenant = (tenant: string): string => `${tenant}-counselling`;

/** As directories name a counsellor: by her calendar, which an appointment names too. */
export interface TalkWith {
  counsellorId: string;
  unitId: string;
}

export type TalkReaders =
  | { ok: true; counsellor: HandlerEntry[]; supervisors: HandlerEntry[] }
  | { ok: false; why: DirectoryFault | 'NO_KEY' | 'KEY_REVOKED' };

/**
 * Whom her words are sealed to, or why nothing is sent. A supervisor may be missing, the counsellor not: what
 * only the supervisor can read would wait for nobody.
 */
export function readersOfTalk(choice: DirectoryChoice, appointment: TalkWith): TalkReaders {
  if (!choice.ok) return { ok: false, why: choice.faults[0] ?? 'NONE' };
  const { directory } = choice;
  const valid = validKeys(directory, appointment);
  if (valid.counsellor.length > 0) return { ok: true, ...valid };
  const wasRevoked = directory.handlers.some(
    (entry) => isCounsellor(entry, appointment) && directory.revoked.has(entry.keyId),
  );
  return { ok: false, why: wasRevoked ? 'KEY_REVOKED' : 'NO_KEY' };
}

function validKeys(directory: VerifiedDirectory, appointment: TalkWith) {
  const valid = directory.handlers.filter((entry) => isValidNow(entry, directory));
  return {
    counsellor: valid.filter((entry) => isCounsellor(entry, appointment)),
    supervisors: valid.filter((entry) => isSupervisor(entry, appointment)),
  };
}

const isCounsellor = (
  entry: Pick<HandlerEntry, 'handler' | 'role' | 'unit'>,
  { counsellorId, unitId }: TalkWith,
): boolean =>
  entry.role === 'counsellor' && entry.handler === counsellorId && entry.unit === unitId;

const isSupervisor = (entry: Pick<HandlerEntry, 'role' | 'unit'>, { unitId }: TalkWith): boolean =>
  entry.role === 'counselling-supervisor' && entry.unit === unitId;
