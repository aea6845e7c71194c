import { createStore } from 'zustand/vanilla';
import type { CallContext } from '@shared/contract/api-link';
import { queryKey } from '@shared/contract/query-key';
import { isConnectionError } from '@shared/contract/connection-error';
import { readEntry, type WrapText } from '@shared/envelope/case/entry';
import type { Finding } from '@shared/envelope/case/verify/findings';
import type { QueueRow } from '@shared/protection/case-contract';
import type { Referral, TimelineEvent } from '@shared/protection/wire';
import { api } from '../../../../platform/api';
import { queryClient } from '../../../../platform/query-client';
import { newKey } from '../../../../platform/new-key';
import type { VaultClient } from '../../../../keyring/vault-client';
import type { VaultCalls } from '../../vault/vault-calls';
import type {
  GivenEntry,
  KeyWork,
  MadeCode,
  ReadAnswer,
  Sealed,
  ShownCase,
  WriteAnswer,
  WriteStep,
} from '../../vault/vault-calls';
import type { GivenDirectory } from '../../../../keyring/key-calls';
import { tendsKeys } from './tends-keys';

type CasePage = Awaited<ReturnType<typeof api.protection.openCase>>;

export interface CaseData {
  /** The server's word: state, urgency, who took it. */
  row: QueueRow;
  events: readonly TimelineEvent[];
  referrals: readonly Referral[];
  /** What is signed; null when nothing of it can be believed. */
  shown: ShownCase | null;
  findings: readonly Finding[];
  /** Key ids that have a wrap, by the server's word. */
  readers: readonly string[];
}

interface CaseState {
  data: CaseData | null;
  error: unknown;
  /** What was done with the keys by itself: said in a sentence. */
  keyWork: readonly KeyWork[];
  /** The keys need something, and it did not succeed. */
  keyError: unknown;
}

/** What goes to the server with an act: caseId, and entries and wraps as they were sealed. */
export type SealedInput = Sealed & { caseId: string };

export interface Act {
  /** Names what she wants; with the same steps it is the same intent, and the same bytes go again. */
  intent: string;
  steps: readonly WriteStep[];
  send: (input: SealedInput, call: { context: CallContext }) => Promise<unknown>;
  /** False for what must leave the keys as they are. */
  tendKeys?: boolean;
}

interface Pending {
  intent: string;
  answer: WriteAnswer;
  keysSent: boolean;
  key: string;
}

/**
 * One case while it is open here. What she wrote is in this object and on the screen, never in the query
 * cache, a storage or an address; it goes when the page is left or the keys lock.
 */
export class CaseSession {
  readonly store = createStore<CaseState>(() => ({
    data: null,
    error: null,
    keyWork: [],
    keyError: null,
  }));
  private entries: GivenEntry[] = [];
  private wraps: WrapText[] = [];
  private pending: Pending | null = null;
  private readonly openingKey = newKey();
  private hasEnded = false;
  private last: Promise<unknown> = Promise.resolve();
  /** The keys need something before the next text. */
  private isDue = false;

  constructor(
    readonly caseId: string,
    private readonly vault: VaultClient<VaultCalls>,
    private readonly directory: () => GivenDirectory,
  ) {}

  /** Opens it: a mark is left that she sees, by role. */
  async open(): Promise<void> {
    await this.inTurn(async () => {
      const first = await api.protection.openCase(
        { caseId: this.caseId },
        { context: { idempotencyKey: this.openingKey } },
      );
      await this.take(first);
      await this.tendKeys();
    });
  }

  /** What is new since the last answer. */
  async refresh(): Promise<void> {
    await this.inTurn(() => this.readAnew());
  }

  /** Seals, sends, reads anew; after what is under way. Rejects with what went wrong; what she typed is hers to keep. */
  run(act: Act): Promise<void> {
    return this.afterOthers(() => this.doAct(act));
  }

  /** For a woman who lost hers and was seen in person. It opens nothing before it was written. */
  newCode(): Promise<MadeCode> {
    return this.vault.call('newCode', {});
  }

  end(): void {
    this.hasEnded = true;
    this.entries = [];
    this.wraps = [];
    this.pending = null;
    this.store.setState({ data: null, error: null, keyWork: [], keyError: null });
    void this.vault.call('forget', { caseId: this.caseId }).catch(() => undefined);
  }

  private async doAct({ intent, steps, send, tendKeys = true }: Act): Promise<void> {
    const name = `${intent} ${JSON.stringify(steps)}`;
    const pending = await this.sealed(name, steps, tendKeys);
    try {
      await this.sendKeys(pending);
      const { entries, wraps } = pending.answer.written ?? { entries: [], wraps: [] };
      await send(
        { caseId: this.caseId, entries, wraps },
        { context: { idempotencyKey: pending.key } },
      );
      this.pending = null;
    } catch (error) {
      // Without an answer it may be stored: the same bytes again are the same message.
      if (!isConnectionError(error)) this.pending = null;
      await this.guarded(() => this.readAnew());
      throw error;
    }
    await this.guarded(() => this.readAnew());
    // What the list says of it has changed as well.
    void queryClient.invalidateQueries({ queryKey: queryKey('protection', 'queue') });
  }

  /** One thing after the other: two that are sealed at once would take the same place in her line. */
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
      if (!this.hasEnded) this.store.setState({ error: null });
    } catch (error) {
      if (!this.hasEnded) this.store.setState({ error });
    }
  }

  private async readAnew(): Promise<void> {
    await this.take(await this.pageAfter());
    await this.tendKeys();
  }

  private async sealed(
    intent: string,
    steps: readonly WriteStep[],
    tendKeys: boolean,
  ): Promise<Pending> {
    if (this.pending?.intent === intent) return this.pending;
    const answer = await this.vault.call('write', { caseId: this.caseId, steps, tendKeys });
    this.pending = { intent, answer, keysSent: false, key: newKey() };
    return this.pending;
  }

  private async sendKeys(pending: Pending): Promise<void> {
    const { keys, keyWork } = pending.answer;
    if (!keys || pending.keysSent) return;
    await api.protection.addEntries(
      { caseId: this.caseId, ...keys },
      { context: { idempotencyKey: newKey() } },
    );
    pending.keysSent = true;
    this.addWraps(keys.wraps);
    this.store.setState({ keyWork, keyError: null });
  }

  /** What the keys need is done by itself, before anybody writes: the next text is sealed to them. */
  private async tendKeys(): Promise<void> {
    const { data } = this.store.getState();
    if (!this.isDue || !data?.shown || !tendsKeys(data.row)) return;
    try {
      const answer = await this.vault.call('write', {
        caseId: this.caseId,
        steps: [],
        tendKeys: true,
      });
      await this.sendKeys({ intent: '', answer, keysSent: false, key: '' });
      if (answer.keys) await this.take(await this.pageAfter());
    } catch (keyError) {
      if (!this.hasEnded) this.store.setState({ keyError });
    }
  }

  private async pageAfter(): Promise<CasePage> {
    const after = this.entries.reduce((last, { position }) => Math.max(last, position), 0);
    return api.protection.caseEntries({ caseId: this.caseId, after });
  }

  private async take(first: CasePage): Promise<void> {
    let page = first;
    if (this.entries.length > 0 && page.entries.some(isAboutKeys)) {
      // Wraps come with the first page only, and somebody has made new ones.
      page = await api.protection.caseEntries({ caseId: this.caseId, after: 0 });
    }
    for (;;) {
      this.add(page);
      if (page.next === null) break;
      page = await api.protection.caseEntries({ caseId: this.caseId, after: page.next });
    }
    const { row, events, referrals, readers } = page;
    const answer: ReadAnswer = await this.vault.call('read', {
      caseId: this.caseId,
      entries: this.entries,
      wraps: this.wraps,
      directory: this.directory(),
      isWithdrawn: row.withdrawal !== null,
    });
    if (this.hasEnded) return;
    this.isDue = answer.keyWork.length > 0;
    const { shown, findings } = answer;
    this.store.setState({ data: { row, events, referrals, readers, shown, findings } });
  }

  private add({ entries, wraps }: CasePage): void {
    const known = new Set(this.entries.map(({ position }) => position));
    this.entries.push(...entries.filter(({ position }) => !known.has(position)));
    this.addWraps(wraps);
  }

  private addWraps(wraps: readonly WrapText[]): void {
    for (const wrap of wraps) {
      const isKnown = this.wraps.some(
        ({ thread, epoch, to }) => thread === wrap.thread && epoch === wrap.epoch && to === wrap.to,
      );
      if (!isKnown) this.wraps.push(wrap);
    }
  }
}

function isAboutKeys({ entry }: GivenEntry): boolean {
  try {
    const { kind } = readEntry(entry).header;
    return kind === 'epoch' || kind === 'wraps' || kind === 'replaceCode';
  } catch {
    // No entry at all: among the findings.
    return false;
  }
}
