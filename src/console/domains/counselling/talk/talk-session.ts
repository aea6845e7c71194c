import { createStore } from 'zustand/vanilla';
import { isConnectionError } from '@shared/contract/connection-error';
import type { GivenPart } from '@shared/counselling/talk/read-part';
import { parts, type Part } from '@shared/counselling/talk/wire';
import type { GivenDirectory } from '../../../keyring/key-calls';
import type { VaultClient } from '../../../keyring/vault-client';
import { api } from '../../../platform/api';
import { newKey } from '../../../platform/new-key';
import { queryClient } from '../../../platform/query-client';
import type { SealedTalk, ShownTalk, TalkCalls } from '../talk-vault/talk-calls';
import { myTalksKey, type TalkRow } from './use-my-talks';

interface TalkState {
  shown: ShownTalk | null;
  isForgotten: boolean;
  error: unknown;
  /** Who reads the record now and did not before, and the other way round: said in a sentence. */
  rewrapped: ShownTalk['recordDue'];
}

type Whose = Pick<TalkRow, 'appointmentId' | 'counsellorId' | 'unitId'>;

interface Pending {
  intent: string;
  sealed: SealedTalk;
  key: string;
}

const nothing: GivenPart = { statements: [], wraps: [], messages: [] };

/**
 * One talk while it is open here. What is said is in this object and on the screen, never in the query cache, a
 * storage or an address; it goes when the page is left or the keys lock.
 */
export class TalkSession {
  readonly store = createStore<TalkState>(() => ({
    shown: null,
    isForgotten: false,
    error: null,
    rewrapped: null,
  }));
  private given: Record<Part, GivenPart> = { thread: nothing, record: nothing, notes: nothing };
  private pending: Pending | null = null;
  private hasEnded = false;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly whose: Whose,
    private readonly vault: VaultClient<TalkCalls>,
    private readonly directory: () => GivenDirectory,
  ) {}

  get talk(): string {
    return this.whose.appointmentId;
  }

  /** All three parts. Each leaves a row: who opened, when, as what. */
  open(): Promise<void> {
    return this.inTurn(async () => {
      for (const part of parts) await this.fetch(part);
      await this.show();
      await this.tendRecord();
    });
  }

  /** What came into the thread. */
  refresh(): Promise<void> {
    return this.inTurn(async () => {
      await this.fetch('thread');
      await this.show();
      await this.tendRecord();
    });
  }

  /** Seals, sends, reads anew. Rejects with what went wrong; what was typed is the page's to keep. */
  write(part: Part, text: string): Promise<void> {
    return this.afterOthers(async () => {
      const intent = `${part} ${text}`;
      const pending = await this.sealed(intent, part, text);
      try {
        await this.send(part, pending);
        this.pending = null;
      } catch (error) {
        // Without an answer it may be stored: the same bytes again are the same message.
        if (!isConnectionError(error)) this.pending = null;
        await this.guarded(() => this.readAnew(part));
        throw error;
      }
      await this.guarded(() => this.readAnew(part));
      void queryClient.invalidateQueries({ queryKey: myTalksKey });
    });
  }

  end(): void {
    this.hasEnded = true;
    this.given = { thread: nothing, record: nothing, notes: nothing };
    this.pending = null;
    this.store.setState({ shown: null, isForgotten: false, error: null, rewrapped: null });
    void this.vault.call('forgetTalk', { talk: this.talk }).catch(() => undefined);
  }

  private async sealed(intent: string, part: Part, text: string): Promise<Pending> {
    if (this.pending?.intent === intent) return this.pending;
    const sealed = await this.vault.call('writeTalk', { talk: this.talk, part, text });
    this.pending = { intent, sealed, key: newKey() };
    return this.pending;
  }

  private async send(part: Part, { sealed: { readers, message }, key }: Pending): Promise<void> {
    const call = { context: { idempotencyKey: key } };
    const appointmentId = this.talk;
    if (readers) {
      await api.counselling.setTalkReaders({ appointmentId, part, readers, first: message }, call);
    } else {
      await api.counselling.sendToTalk({ appointmentId, part, message }, call);
    }
  }

  private async readAnew(part: Part): Promise<void> {
    await this.fetch(part);
    await this.show();
  }

  private async fetch(part: Part): Promise<void> {
    for (;;) {
      const known = this.given[part].messages;
      const after = known.reduce((most, { position }) => Math.max(most, position), 0);
      const page = await api.counselling.readTalk({ appointmentId: this.talk, part, after });
      const fresh = page.messages.filter(({ position }) => position > after);
      this.given[part] = {
        statements: page.statements,
        wraps: page.wraps,
        messages: page.isForgotten && part === 'thread' ? [] : [...known, ...fresh],
      };
      if (part === 'thread') this.set({ isForgotten: page.isForgotten });
      if (!page.isMore || fresh.length === 0) return;
    }
  }

  private async show(): Promise<void> {
    const { appointmentId: talk, counsellorId, unitId } = this.whose;
    const shown = await this.vault.call('readTalk', {
      talk,
      counsellorId,
      unitId,
      parts: this.given,
      directory: this.directory(),
    });
    this.set({ shown });
  }

  /** Whoever she has let in reads the record too, and who is gone does not: done by itself, and said. */
  private async tendRecord(): Promise<void> {
    const due = this.store.getState().shown?.recordDue;
    if (!due) return;
    const readers = await this.vault.call('rewrapRecord', { talk: this.talk });
    await api.counselling.setTalkReaders(
      { appointmentId: this.talk, part: 'record', readers },
      { context: { idempotencyKey: newKey() } },
    );
    await this.readAnew('record');
    this.set({ rewrapped: due });
  }

  private set(state: Partial<TalkState>): void {
    if (!this.hasEnded) this.store.setState(state);
  }

  private afterOthers(work: () => Promise<void>): Promise<void> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    return this.afterOthers(() => this.guarded(work));
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    if (this.hasEnded) return;
    try {
      await work();
      this.set({ error: null });
    } catch (error) {
      this.set({ error });
    }
  }
}
