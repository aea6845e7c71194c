import { addReaders } from '@shared/envelope/case/write/add-readers';
import { ownerAs } from '@shared/envelope/case/write/author';
import { isEpochDue, keysDue } from '@shared/envelope/case/write/keys-due';
import { startEpoch } from '@shared/envelope/case/write/start-epoch';
import { writeMessage } from '@shared/envelope/case/write/write-message';
import { withdraw } from '@shared/envelope/case/write/write-statement';
import type { Writing } from '@shared/envelope/case/write/writing';
import type { Written } from '@shared/envelope/case/write/written';
import type { MessageContent } from '@shared/envelope/case/messages';
import type { CaseState } from '@shared/envelope/case/verify/case-state';
import type { CodeKeys } from '@shared/envelope/code/code-keys';
import type { VerifiedDirectory } from '@shared/envelope/directory/choose-directory';
import { fitsACall } from '@shared/protection/wire';
import { randomFor } from '../sealing/random-source';

interface Place {
  state: CaseState;
  directory: VerifiedDirectory;
  keys: CodeKeys;
}

/**
 * Her next message. A reader who was revoked meanwhile reads nothing more: her own client starts the epoch,
 * with nobody online; one who is new gets a wrap. Rejects with an `EnvelopeError`.
 */
export async function writeNext(place: Place, content: MessageContent): Promise<Written[]> {
  const begun = await writingOf(place);
  const parts: Written[] = [];
  const writing = (): Writing => ({ ...begun, state: parts.at(-1)?.state ?? begun.state });
  if (isEpochDue(keysDue(begun.state, 'shared', place.directory))) {
    parts.push(await startEpoch(writing(), 'shared', []));
  }
  const { toAdd } = keysDue(writing().state, 'shared', place.directory);
  if (toAdd.length > 0) {
    parts.push(
      await addReaders(
        writing(),
        'shared',
        toAdd.map(({ keyId }) => keyId),
      ),
    );
  }
  parts.push(await writeMessage(writing(), 'shared', content));
  return callsOf(parts);
}

/** Written things in their order, as few calls as they fit into: keys for many readers may fill one alone. */
export function callsOf(parts: readonly Written[]): Written[] {
  const calls: Written[] = [];
  for (const part of parts) {
    const last = calls.at(-1);
    const joined = last && {
      entries: [...last.entries, ...part.entries],
      wraps: [...last.wraps, ...part.wraps],
      state: part.state,
    };
    if (joined && fitsACall(joined)) calls[calls.length - 1] = joined;
    else calls.push(part);
  }
  return calls;
}

/** Takes it back: signed, so that nobody else can. */
export async function takeBack(place: Place): Promise<Written[]> {
  return [await withdraw(await writingOf(place))];
}

async function writingOf({ state, directory, keys }: Place): Promise<Writing> {
  const epochs = state.epochs.shared.length + 1;
  return {
    state,
    author: ownerAs(keys),
    directory,
    at: directory.time,
    random: await randomFor((directory.handlers.length + 2) * epochs),
  };
}
