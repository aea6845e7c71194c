import { addReaders } from '@shared/envelope/case/write/add-readers';
import { handlerAs } from '@shared/envelope/case/write/author';
import { isEpochDue, keysDue } from '@shared/envelope/case/write/keys-due';
import { replaceCode } from '@shared/envelope/case/write/replace-code';
import { startEpoch } from '@shared/envelope/case/write/start-epoch';
import { writeMessage } from '@shared/envelope/case/write/write-message';
import { leaveCase, restore, writeStatus } from '@shared/envelope/case/write/write-statement';
import type { Writing } from '@shared/envelope/case/write/writing';
import type { Written } from '@shared/envelope/case/write/written';
import { threads, type Head } from '@shared/envelope/case/entry';
import type { CaseState } from '@shared/envelope/case/verify/case-state';
import { verifyCase, type CaseAnswer } from '@shared/envelope/case/verify/verify-case';
import {
  chooseDirectory,
  type VerifiedDirectory,
} from '@shared/envelope/directory/choose-directory';
import type { HandlerKeys } from '@shared/envelope/keys/handler-keys';
import type { RandomBytes } from '@shared/envelope/random';
import { showCase } from './show-case';
import type {
  KeyWork,
  ReadAnswer,
  ReadQuestion,
  Sealed,
  WriteAnswer,
  WriteStep,
} from './vault-calls';
import { VaultError, type GivenDirectory } from '../../../keyring/key-calls';

interface OpenCase {
  state: CaseState;
  keys: HandlerKeys;
  directory: VerifiedDirectory;
}

interface DeskNeeds {
  random: RandomBytes;
  now: () => Date;
}

/** The cases that are open in the vault: verified anew with every answer of the server. */
export class CaseDesk {
  private readonly cases = new Map<string, OpenCase>();
  /** What this session has verified: an answer that is behind it has a cut tail. */
  private readonly heads = new Map<string, readonly Head[]>();

  constructor(private readonly needs: DeskNeeds) {}

  async read(open: readonly HandlerKeys[], question: ReadQuestion): Promise<ReadAnswer> {
    const directory = this.verified(question.directory);
    const { keys, answer } = await this.bestReading(open, question, directory);
    const { state, findings } = answer;
    if (!state) return { shown: null, findings, keyWork: [] };
    this.cases.set(question.caseId, { state, keys, directory });
    this.heads.set(question.caseId, state.heads);
    return {
      shown: showCase(state, keys.public.keyId, question.entries),
      findings,
      keyWork: workDue(state, directory),
    };
  }

  async write({
    caseId,
    steps,
    tendKeys,
  }: {
    caseId: string;
    steps: readonly WriteStep[];
    tendKeys: boolean;
  }): Promise<WriteAnswer> {
    const found = this.cases.get(caseId);
    if (!found) throw new VaultError('NOT_READ');
    const pen = new Pen(found, this.needs);
    const keyWork = tendKeys ? workDue(found.state, found.directory) : [];
    if (tendKeys) await pen.tendKeys();
    const keys = pen.take();
    for (const step of steps) await pen.write(step);
    return { keys, keyWork, written: pen.take() };
  }

  forget(caseId: string): void {
    this.cases.delete(caseId);
  }

  private verified({ trusted, served, stored }: GivenDirectory): VerifiedDirectory {
    const choice = chooseDirectory({
      tenant: trusted.tenant,
      root: trusted.root,
      minimumVersion: trusted.minimumVersion,
      stored,
      served,
      now: this.needs.now(),
    });
    if (!choice.ok) throw new VaultError('NO_DIRECTORY');
    return choice.directory;
  }

  /** After a renewal she has two keys, and some cases are wrapped to the older one only. */
  private async bestReading(
    open: readonly HandlerKeys[],
    question: ReadQuestion,
    directory: VerifiedDirectory,
  ): Promise<{ keys: HandlerKeys; answer: CaseAnswer }> {
    let best: { keys: HandlerKeys; answer: CaseAnswer } | null = null;
    for (const keys of open) {
      const answer = await verifyCase({
        tenant: question.directory.trusted.tenant,
        case: question.caseId,
        entries: question.entries.map(({ entry }) => entry),
        wraps: question.wraps.filter(({ to }) => to === keys.public.keyId),
        directory,
        me: { role: 'handler', keys },
        remembered: this.heads.get(question.caseId) ?? [],
        claimed: { withdrawn: question.isWithdrawn },
      });
      if (!best || opens(answer) > opens(best.answer)) best = { keys, answer };
    }
    if (!best) throw new VaultError('LOCKED');
    return best;
  }
}

/** How many epochs a reading opens: the newest ones count most. */
function opens({ state }: CaseAnswer): number {
  if (!state) return -1;
  return threads
    .flatMap((thread) => state.epochs[thread])
    .reduce((sum, { epoch, identity }) => (identity ? sum + epoch : sum), 0);
}

function workDue(state: CaseState, directory: VerifiedDirectory): KeyWork[] {
  const work: KeyWork[] = [];
  const shared = keysDue(state, 'shared', directory);
  const staff = keysDue(state, 'staff', directory);
  const removed = names([...shared.toRemove, ...staff.toRemove]);
  const added = names([...shared.toAdd, ...(staff.isMissing ? [] : staff.toAdd)]);
  if (shared.isForOldCode) work.push({ kind: 'new-code' });
  if (staff.isMissing) work.push({ kind: 'staff-key' });
  if (removed.length > 0) work.push({ kind: 'removed', handlers: removed });
  if (added.length > 0) work.push({ kind: 'added', handlers: added });
  return work;
}

const names = (persons: readonly { handler: string }[]): string[] => [
  ...new Set(persons.map(({ handler }) => handler)),
];

/** Writes one entry after the other, each knowing those before it. */
class Pen {
  private state: CaseState;
  private entries: Sealed['entries'] = [];
  private wraps: Sealed['wraps'] = [];

  constructor(
    private readonly found: OpenCase,
    private readonly needs: DeskNeeds,
  ) {
    this.state = found.state;
  }

  /** What was written since the last time; null when nothing was. */
  take(): Sealed | null {
    const sealed = { entries: this.entries, wraps: this.wraps };
    this.entries = [];
    this.wraps = [];
    return sealed.entries.length > 0 ? sealed : null;
  }

  async tendKeys(): Promise<void> {
    const { directory } = this.found;
    for (const thread of threads) {
      const due = keysDue(this.state, thread, directory);
      if (isEpochDue(due)) this.add(await startEpoch(this.writing(), thread));
      // The new epoch is wrapped to all; what was before it is not yet.
      const { toAdd } = keysDue(this.state, thread, directory);
      if (toAdd.length > 0) {
        const ids = toAdd.map(({ keyId }) => keyId);
        this.add(await addReaders(this.writing(), thread, ids));
      }
    }
  }

  async write(step: WriteStep): Promise<void> {
    switch (step.kind) {
      case 'message':
        return this.add(await writeMessage(this.writing(), step.thread, step.content));
      case 'status':
        return this.add(await writeStatus(this.writing(), step.thread, step.status, step.of));
      case 'restore':
        return this.add(await restore(this.writing()));
      case 'replaceCode':
        return this.add(await replaceCode(this.writing(), step.owner));
      case 'readmit':
        for (const thread of threads) {
          this.add(await addReaders(this.writing(), thread, step.to));
        }
        return undefined;
      case 'leave':
        return this.add(await leaveCase(this.writing(), step.reason));
    }
  }

  private add({ entries, wraps, state }: Written): void {
    this.entries.push(...entries);
    this.wraps.push(...wraps);
    this.state = state;
  }

  private writing(): Writing {
    const { directory, keys } = this.found;
    const { random, now } = this.needs;
    return { state: this.state, author: handlerAs(keys), directory, at: now(), random };
  }
}
