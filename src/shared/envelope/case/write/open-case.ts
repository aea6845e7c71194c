import { recipientOf } from '../../age/identity';
import type { CodeKeys } from '../../code/code-keys';
import type { VerifiedDirectory } from '../../directory/choose-directory';
import { readersOf, type ReaderChoice } from '../../directory/readers';
import { EnvelopeError } from '../../errors';
import type { RandomBytes } from '../../random';
import type { Reporter, SealedForm } from '../messages';
import { startedCase } from '../verify/fold-case';
import { ownerAs } from './author';
import { composeMessage, composeStatement } from './compose';
import { makeWraps, recoveryTarget } from './make-wraps';
import type { Written } from './written';

export interface FirstReport {
  keys: CodeKeys;
  directory: VerifiedDirectory;
  choice: ReaderChoice;
  reporter: Reporter;
  content: SealedForm;
  at: Date;
  random: RandomBytes;
}

/**
 * Her first call: the first epoch with its wraps, and her report. Throws TOO_FEW_READERS, TOO_LONG or
 * NO_RANDOM. The case id is `written.state.case`.
 */
export async function openCase(first: FirstReport): Promise<Written> {
  const { keys, directory, reporter, at, random } = first;
  const choice = {
    leftOutUnits: [...first.choice.leftOutUnits],
    leftOutHandlers: [...first.choice.leftOutHandlers],
    agreedUnits: [...first.choice.agreedUnits],
  };
  const reading = readersOf(directory, choice);
  if (!reading.ok) throw new EnvelopeError('TOO_FEW_READERS', 'fewer than two people would read');
  const place = { thread: 'shared', epoch: 1 } as const;
  const targets = [...reading.readers, recoveryTarget(directory)];
  const wraps = await makeWraps(keys.firstShared, place, targets);
  const writing = {
    state: startedCase({
      tenant: directory.tenant,
      case: keys.case,
      owner: keys.public,
      report: { reporter, choice },
    }),
    author: ownerAs(keys),
    directory,
    at,
    random,
  };
  const epoch = composeStatement(
    writing,
    'shared',
    1,
    {
      kind: 'epoch',
      body: { public: recipientOf(keys.firstShared), wraps: wraps.names, removed: [] },
    },
    () => keys.firstShared,
  );
  const report = await composeMessage({ ...writing, state: epoch.state }, 'shared', {
    kind: 'report',
    body: {
      signing: keys.public.signing,
      recipient: keys.public.recipient,
      choice,
      readers: reading.readers.map((reader) => reader.keyId),
      reporter,
      content: first.content,
    },
  });
  return { entries: [epoch.text, report.text], wraps: wraps.texts, state: report.state };
}
