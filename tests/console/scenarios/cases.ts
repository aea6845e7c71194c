import { publicKeyOf } from '@shared/signing/ed25519';
import type { OutputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';
import { entryHash, type EntryText, type WrapText } from '@shared/envelope/case/entry';
import type { MessageContent, Reporter, SealedForm } from '@shared/envelope/case/messages';
import { verifyCase, type CaseAnswer, type Opener } from '@shared/envelope/case/verify/verify-case';
import { handlerAs, ownerAs } from '@shared/envelope/case/write/author';
import { openCase } from '@shared/envelope/case/write/open-case';
import { writeMessage } from '@shared/envelope/case/write/write-message';
import { withdraw } from '@shared/envelope/case/write/write-statement';
import type { Writing } from '@shared/envelope/case/write/writing';
import { keysOfCode, type CodeKeys } from '@shared/envelope/code/code-keys';
import { newReturnCode, type ReturnCode } from '@shared/envelope/code/return-code';
import {
  chooseDirectory,
  type DirectoryReply,
  type VerifiedDirectory,
} from '@shared/envelope/directory/choose-directory';
import { everybody, type ReaderChoice } from '@shared/envelope/directory/readers';
import { signedFromText } from '@shared/envelope/encoding/signed';
import { stateAfter, type CaseAction } from '@shared/protection/states/case-states';
import type { EventKind } from '@shared/protection/states/events';
import type { MockGateway } from '../mock-gateway';
import { queueRow, random, rootSecret, type Handler, type QueueRow } from './protection';
import { county } from './session';

type CasePage = OutputOf<AppContract['protection']['openCase']>;

const minuteMs = 60_000;

/** A list as whoever trusts this root reads it. */
export function verifiedList(reply: DirectoryReply): VerifiedDirectory {
  const choice = chooseDirectory({
    tenant: county.id,
    root: publicKeyOf(rootSecret),
    minimumVersion: 1,
    stored: [],
    served: reply,
    now: new Date(),
  });
  if (!choice.ok) throw new Error(choice.faults.join());
  return choice.directory;
}

interface Arrival {
  entries: readonly EntryText[];
  wraps?: readonly WrapText[];
}

/** A case as a server holds it, which reads nothing, and as everybody who may reads it. */
export class HeldCase {
  readonly entries: CasePage['entries'] = [];
  readonly wraps: WrapText[] = [];
  readonly events: CasePage['events'] = [];
  readonly referrals: CasePage['referrals'] = [];
  row: QueueRow;
  private clock = Date.now() - 60 * minuteMs;

  constructor(
    readonly keys: CodeKeys,
    readonly directory: VerifiedDirectory,
    changes: Partial<QueueRow> = {},
  ) {
    this.row = queueRow({ caseId: keys.case, ...changes });
  }

  /** A minute later each time, so that there is an order. */
  tick(): Date {
    this.clock += minuteMs;
    return new Date(this.clock);
  }

  take({ entries, wraps = [] }: Arrival): void {
    for (const entry of entries) {
      const isKnown = this.entries.some((stored) => stored.entry.header === entry.header);
      if (isKnown) continue;
      this.entries.push({
        entry,
        position: this.entries.length + 1,
        storedAt: this.tick().toISOString(),
      });
    }
    this.wraps.push(...wraps);
  }

  event(kind: EventKind, by: 'handler' | 'lead' = 'handler'): void {
    this.events.push({ at: this.tick().toISOString(), kind, by, detail: null });
  }

  /** A colleague opened, wrote, … */
  page(of: Handler, after = 0): CasePage {
    const to = of.keys.public.keyId;
    return {
      row: this.row,
      entries: this.entries.filter(({ position }) => position > after),
      wraps: after === 0 ? this.wraps.filter((wrap) => wrap.to === to) : [],
      events: this.events,
      referrals: this.referrals,
      readers: [...new Set(this.wraps.map((wrap) => wrap.to))],
      next: null,
    };
  }

  /** What somebody makes of it. */
  readBy(me: Opener): Promise<CaseAnswer> {
    return verifyCase({
      tenant: county.id,
      case: this.keys.case,
      entries: this.entries.map(({ entry }) => entry),
      wraps: this.wraps,
      directory: this.directory,
      me,
    });
  }

  asHer = (): Opener => ({ role: 'owner', keys: this.keys });

  /** Texts that she can read, in their order; statuses by their name. */
  async seenByHer(): Promise<string[]> {
    const { state, findings } = await this.readBy(this.asHer());
    if (!state || findings.length > 0) throw new Error(JSON.stringify(findings));
    return state.entries.flatMap(({ message, status }) => {
      if (status) return [status.status];
      return message && 'text' in message.body ? [message.body.text] : [];
    });
  }

  /** She, or a colleague, writes. */
  async write(me: Opener, thread: 'shared' | 'staff', content: MessageContent): Promise<void> {
    this.take(await writeMessage(await this.writing(me), thread, content));
  }

  async withdrawByHer(): Promise<void> {
    this.take(withdraw(await this.writing(this.asHer())));
  }

  private async writing(me: Opener): Promise<Writing> {
    const { state } = await this.readBy(me);
    if (!state || me.role === 'recovery') throw new Error('cannot be read');
    const author = me.role === 'owner' ? ownerAs(me.keys) : handlerAs(me.keys);
    return { state, author, directory: this.directory, at: this.tick(), random };
  }
}

interface Report {
  answers?: SealedForm['answers'];
  reporter?: Reporter;
  code?: ReturnCode;
  choice?: Partial<ReaderChoice>;
  row?: Partial<QueueRow>;
  /** Another one than the writer's. */
  form?: string;
}

const forms = {
  self: 'report-self-1',
  other: 'report-other-1',
  obliged: 'report-obliged-1',
} as const;

/** A woman writes, or somebody about her. */
export async function reported(
  reply: DirectoryReply,
  { answers = { happened: '他昨晚又动手了。' }, reporter = 'self', ...more }: Report = {},
): Promise<HeldCase> {
  const { code = newReturnCode(random), choice, row, form } = more;
  const directory = verifiedList(reply);
  const keys = keysOfCode(code);
  const held = new HeldCase(keys, directory, { reporter, ...row });
  held.take(
    await openCase({
      keys,
      directory,
      choice: { ...everybody, ...choice },
      reporter,
      content: { form: form ?? forms[reporter], answers },
      at: held.tick(),
      random,
    }),
  );
  return held;
}

/** The gateway keeps this case, for this handler: what is written is there at the next look. */
export function answerCase(gateway: MockGateway, held: HeldCase, me: Handler): MockGateway {
  const stored = (input: { entries?: EntryText[]; wraps?: WrapText[] }) => {
    const { entries = [], wraps = [] } = input;
    held.take({ entries, wraps });
    return {
      entries: entries.map(({ header }) => entryHash(signedFromText(header).statement)),
      state: held.row.state,
    };
  };
  const moves = (action: CaseAction, changes: (state: QueueRow['state']) => Partial<QueueRow>) => {
    return (input: { entries?: EntryText[]; wraps?: WrapText[] }) => {
      const state = stateAfter(action, held.row.state);
      if (state === null) throw new Error(`${action} in ${held.row.state}`);
      held.row = { ...held.row, state, ...changes(state) };
      return stored(input);
    };
  };
  const mine = { takenBy: { handler: me.handler, name: me.name }, isMine: true };
  return gateway
    .answer('protection', 'openCase', () => {
      held.event('opened');
      return held.page(me);
    })
    .answer('protection', 'caseEntries', ({ after }) => held.page(me, after))
    .answer('protection', 'queue', () => ({
      items: [held.row],
      hasMore: false,
      now: new Date().toISOString(),
    }))
    .answer('protection', 'addEntries', stored)
    .answer(
      'protection',
      'takeCase',
      moves('take', () => mine),
    )
    .answer(
      'protection',
      'askToClose',
      moves('ask-to-close', () => ({})),
    )
    .answer('protection', 'agreeToClose', (input) =>
      moves(held.row.withoutCase ? 'agree-to-set-aside' : 'agree-to-close', () => ({}))(input),
    )
    .answer(
      'protection',
      'keepOpen',
      moves('keep-open', () => ({})),
    )
    .answer(
      'protection',
      'reopen',
      moves('reopen', () => ({ withoutCase: null, ...mine })),
    )
    .answer('protection', 'askToSetAside', (input) =>
      moves('ask-to-set-aside', () => ({ withoutCase: input.kind }))(input),
    )
    .answer(
      'protection',
      'confirmTrial',
      moves('confirm-trial', () => ({ withoutCase: 'test' })),
    )
    .answer('protection', 'raiseUrgency', (input) => {
      held.row = { ...held.row, urgency: 'urgent' };
      return stored(input);
    })
    .answer('protection', 'lowerUrgency', (input) => {
      held.row = { ...held.row, urgency: 'ordinary' };
      return stored(input);
    })
    .answer('protection', 'refer', (input) => {
      const { referralId: id, target, ground } = input;
      const at = new Date().toISOString();
      held.referrals.push({ id, target, ground, state: 'sent', at, reason: null });
      return stored(input);
    });
}
