import { codeOf, isConnectionError } from '@shared/contract/connection-error';
import {
  sealMessage,
  type Line as Place,
  type Said,
  type Writer,
} from '@shared/counselling/talk/seal-talk';
import type { MessageText } from '@shared/counselling/talk/wire';
import { recipientOf } from '@shared/envelope/age/identity';
import type { Thread } from './open-thread';
import { randomFor } from './random-source';

/** Where one of her messages is on its way. `stored`: the server has answered, the thread not shown it yet. */
export type Way = 'waiting' | 'stored' | 'failed';

export interface Outgoing {
  id: number;
  said: Said;
  way: Way;
  /** Once the server has it. */
  storedAt: string | null;
}

interface Held extends Outgoing {
  /** Null until it is sealed. Sent again it is the same bytes. */
  sealed: { message: MessageText; hash: string; next: Place } | null;
}

export type Send = (message: MessageText) => Promise<{ storedAt: string }>;
/** Whether the line moved on: by an answer, or by none. */
export type Step = 'idle' | 'sent' | 'silent' | 'behind' | 'failed';

/**
 * What she has said and the server has not confirmed, in her order, in memory. One is on its way at a time:
 * her line is a chain, and the next one cannot stand before this one does.
 */
export class Outbox {
  private held: Held[] = [];
  private count = 0;
  private isBusy = false;

  constructor(private readonly writer: Writer) {}

  get messages(): readonly Outgoing[] {
    return this.held;
  }

  get isWaiting(): boolean {
    return this.held.some(({ way }) => way === 'waiting');
  }

  say(said: Said): void {
    this.count += 1;
    this.held = [
      ...this.held,
      { id: this.count, said, way: 'waiting', storedAt: null, sealed: null },
    ];
  }

  /** What the thread shows now needs no place here. */
  settle({ lines }: Pick<Thread, 'lines'>): void {
    const shown = new Set(lines.map(({ hash }) => hash));
    this.held = this.held.filter(({ sealed }) => !sealed || !shown.has(sealed.hash));
  }

  /** She taps one that failed: it and what is behind it go again. */
  retry(): void {
    this.held = this.held.map((each) =>
      each.way === 'failed' ? { ...each, way: 'waiting' } : each,
    );
  }

  /** Throws away one that failed. */
  drop(id: number): void {
    this.held = this.held.filter((each) => each.id !== id || each.way !== 'failed');
  }

  /** Sends the first that waits. Behind one that failed nothing goes. */
  async step(thread: Thread, send: Send): Promise<Step> {
    const next = this.held.find(({ way }) => way !== 'stored');
    if (!next || next.way === 'failed' || this.isBusy) return 'idle';
    this.isBusy = true;
    try {
      const sealed = next.sealed ?? (await this.seal(thread, next.said));
      this.change(next.id, { sealed });
      const { storedAt } = await send(sealed.message);
      this.change(next.id, { way: 'stored', storedAt });
      return 'sent';
    } catch (error) {
      if (isConnectionError(error)) return 'silent';
      if (codeOf(error) === 'OUT_OF_ORDER') {
        // Written on another phone meanwhile: nothing of this was stored, so it may be sealed anew behind.
        this.held = this.held.map((each) =>
          each.way === 'waiting' ? { ...each, sealed: null } : each,
        );
        return 'behind';
      }
      this.change(next.id, { way: 'failed' });
      return 'failed';
    } finally {
      this.isBusy = false;
    }
  }

  private async seal(thread: Thread, content: Said) {
    await randomFor(2);
    const { message, next } = await sealMessage(this.writer, thread.place, {
      ...this.place(thread),
      key: recipientOf(thread.secret),
      at: new Date(),
      content,
    });
    return { message, hash: next.previous ?? '', next };
  }

  /** Behind everything of hers that is shown or confirmed. */
  private place({ lines }: Thread): Place {
    const confirmed = this.held.filter(({ way }) => way === 'stored').pop();
    if (confirmed?.sealed) return confirmed.sealed.next;
    const own = lines.filter(({ isHers }) => isHers);
    return { sequence: own.length + 1, previous: own[own.length - 1]?.hash ?? null };
  }

  private change(id: number, part: Partial<Held>): void {
    this.held = this.held.map((each) => (each.id === id ? { ...each, ...part } : each));
  }
}
