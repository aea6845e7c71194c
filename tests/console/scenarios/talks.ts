import { sha256 } from '@noble/hashes/sha2.js';
import { talkDemoRootSeedText } from '@shared/counselling/talk/demo-root';
import { talkTenant } from '@shared/counselling/talk/readers';
import {
  sealMessage,
  sealReaders,
  type Line,
  type Place,
  type Said,
} from '@shared/counselling/talk/seal-talk';
import { readReaders, type MessageText, type Part } from '@shared/counselling/talk/wire';
import { newIdentity, recipientOf } from '@shared/envelope/age/identity';
import type { HandlerEntry } from '@shared/envelope/directory/directory';
import { signDirectory } from '@shared/envelope/directory/sign-directory';
import { base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import { utf8FromText } from '@shared/envelope/encoding/utf8';
import {
  exportHandlerKeys,
  newHandlerKeys,
  type HandlerKeys,
} from '@shared/envelope/keys/handler-keys';
import { publicKeyOf } from '@shared/signing/ed25519';
import type { TalkRow } from '@console/domains/counselling/talk/use-my-talks';
import type { MockGateway } from '../mock-gateway';
import { appointmentId, at, chenId, house, linId } from './counselling-house';
import { inDays, random, recoveryRecipient, sixWords } from './protection';
import { county, me } from './session';

export interface TalkStaff {
  handler: string;
  name: string;
  role: 'counsellor' | 'counselling-supervisor';
  keys: HandlerKeys;
}

const staff = (handler: string, name: string, role: TalkStaff['role']): TalkStaff => ({
  handler,
  name,
  role,
  keys: newHandlerKeys(random),
});

export const lin = staff(linId, '林老师', 'counsellor');
export const chen = staff(chenId, '陈老师', 'counsellor');
export const supervisor = staff('s-1', '黄督导', 'counselling-supervisor');

const tenant = talkTenant(county.id);
const rootSecret = sha256(utf8FromText(talkDemoRootSeedText));
const statusSecret = random(32);
export const talkId = appointmentId('a');

/** A list that the root has signed. */
export function signedTalkList(
  listed: readonly (TalkStaff & Partial<Pick<HandlerEntry, 'revoked' | 'until'>>)[],
  { root = rootSecret, version = 3, expires = inDays(100) } = {},
): string {
  const from = inDays(-30);
  return signDirectory(
    {
      tag: 'directory',
      tenant,
      version,
      issued: inDays(-1),
      expires,
      statusKeys: [
        {
          signing: base64urlFromBytes(publicKeyOf(statusSecret)),
          from,
          until: inDays(300),
        },
      ],
      recovery: recoveryRecipient,
      formerRecovery: [],
      handlers: listed.map(({ keys, handler, name, role, revoked = null, until }) => ({
        ...keys.public,
        handler,
        name,
        unit: house.id,
        role,
        reads: 'agreed',
        from,
        until: until ?? inDays(300),
        revoked,
      })),
    },
    root,
  );
}

interface StoredPart {
  statements: string[];
  wraps: { to: string; file: string }[];
  messages: { position: number; storedAt: string; message: MessageText }[];
}

const emptyPart = (): StoredPart => ({ statements: [], wraps: [], messages: [] });

/** What the server has of one talk: it stores what comes, and verifies nothing. */
export class HeldTalk {
  readonly parts: Record<Part, StoredPart> = {
    thread: emptyPart(),
    record: emptyPart(),
    notes: emptyPart(),
  };
  isForgotten = false;
  /** Whose hour it is now. */
  counsellor: TalkStaff = lin;
  readonly she = newHandlerKeys(random);
  private readonly secret = newIdentity(random);
  private line: Line = { sequence: 1, previous: null };
  private readonly place: Place = { tenant, talk: talkId, part: 'thread' };

  /** She says who reads; with the first one, what she says before. */
  async lets(readers: readonly TalkStaff[], directory = 3): Promise<void> {
    const sealed = await sealReaders(this.she, this.place, {
      number: this.parts.thread.statements.length + 1,
      directory,
      isHers: true,
      secret: this.secret,
      readers: [this.she.public, ...readers.map(({ keys }) => keys.public)],
    });
    this.takeReaders('thread', sealed);
  }

  async says(content: Said | string, by?: TalkStaff, line = this.line): Promise<MessageText> {
    const { message, next } = await sealMessage(by?.keys ?? this.she, this.place, {
      ...line,
      key: recipientOf(this.secret),
      at: new Date(),
      content: typeof content === 'string' ? { kind: 'text', text: content } : content,
    });
    if (!by) this.line = next;
    this.store('thread', message);
    return message;
  }

  store(part: Part, message: MessageText) {
    const { messages } = this.parts[part];
    const known = messages.find((each) => each.message.header === message.header);
    if (known) return known;
    const stored = { position: messages.length + 1, storedAt: new Date().toISOString(), message };
    messages.push(stored);
    return stored;
  }

  takeReaders(part: Part, readers: { statement: string; wraps: StoredPart['wraps'] }): void {
    this.parts[part].statements.push(readers.statement);
    this.parts[part].wraps = readers.wraps;
  }

  /** Names of whom a part is wrapped to now. */
  readersOf(part: Part): string[] {
    const text = this.parts[part].statements.slice(-1)[0] ?? '';
    const { statement } = readReaders({ statement: text, wraps: [] as never });
    return statement.wraps.map(
      ({ to }) =>
        [lin, chen, supervisor].find(({ keys }) => keys.public.keyId === to)?.name ?? '她',
    );
  }

  row(by: TalkStaff): TalkRow {
    const { messages } = this.parts.thread;
    return {
      appointmentId: talkId,
      counsellorId: this.counsellor.handler,
      counsellorName: this.counsellor.name,
      unitId: house.id,
      isMine: this.counsellor === by,
      startsAt: at('11-25 09:00'),
      endsAt: at('11-25 09:45'),
      line: 'online',
      service: 'psychology',
      messages: messages.length,
      lastAt: messages.slice(-1)[0]?.storedAt ?? null,
      waits: messages.length > 0,
      isForgotten: this.isForgotten,
    };
  }
}

/** A talk of Lin's in which a word waits, as a list has it. */
export const talkRow = (changes: Partial<TalkRow> = {}): TalkRow => ({
  ...new HeldTalk().row(lin),
  waits: true,
  ...changes,
});

/** Everything that the thread's page asks, as one of the staff. */
export async function answerTalk(
  gateway: MockGateway,
  held: HeldTalk,
  as: TalkStaff,
  directory: string | null = signedTalkList([lin, chen, supervisor]),
): Promise<{ words: string }> {
  const words = sixWords();
  const file = base64urlFromBytes(await exportHandlerKeys(as.keys, words));
  const { keyId, signing, recipient } = as.keys.public;
  const { handler, role } = as;
  gateway
    .answer('people', 'me', me(as.role, house))
    .answer('counselling', 'talkDirectory', {
      reply: directory === null ? null : { directory, statuses: [] },
      now: new Date().toISOString(),
    })
    .answer('counselling', 'myTalkKeys', {
      keys: [{ keyId, signing, recipient, handler, role, unitId: house.id, file }],
    })
    .answer('counselling', 'myTalks', () => ({ talks: [held.row(as)] }));
  answerParts(gateway, held, keyId);
  return { words };
}

function answerParts(gateway: MockGateway, held: HeldTalk, keyId: string): void {
  gateway
    .answer('counselling', 'readTalk', ({ part, after }) => {
      const { statements, wraps, messages } = held.parts[part];
      return {
        statements: [...statements],
        wraps: held.isForgotten && part === 'thread' ? [] : wraps.filter(({ to }) => to === keyId),
        messages: messages.filter(({ position }) => position > after),
        isMore: false,
        isForgotten: held.isForgotten,
      };
    })
    .answer('counselling', 'sendToTalk', ({ part, message }) => {
      const { position, storedAt } = held.store(part, message);
      return { position, storedAt };
    })
    .answer('counselling', 'setTalkReaders', ({ part, readers, first }) => {
      held.takeReaders(part, readers);
      const stored = first && held.store(part, first);
      return {
        number: held.parts[part].statements.length,
        first: stored ? { position: stored.position, storedAt: stored.storedAt } : null,
      };
    });
}
