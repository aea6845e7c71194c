import { configure } from '@testing-library/react';
import { createHash } from 'node:crypto';
import { talkDemoRootSeedText } from '@shared/counselling/talk/demo-root';
import { sealMessage, type Said } from '@shared/counselling/talk/seal-talk';
import { unwrap } from '@shared/counselling/talk/unwrap';
import { verifyMessage, verifyReaders } from '@shared/counselling/talk/verify-talk';
import { openMessage } from '@shared/counselling/talk/seal-talk';
import { talkTenant } from '@shared/counselling/talk/readers';
import {
  hasSignedWraps,
  readReaders,
  type MessageText,
  type ReadersText,
  type WrapText,
} from '@shared/counselling/talk/wire';
import { newIdentity, recipientOf } from '@shared/envelope/age/identity';
import { signDirectory, signStatus } from '@shared/envelope/directory/sign-directory';
import { base64urlFromBytes, bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { newHandlerKeys, type HandlerKeys } from '@shared/envelope/keys/handler-keys';
import { randomFrom } from '@shared/envelope/random';
import { county } from '@shared/organisation/yueqing/yueqing';
import { publicKeyOf } from '@shared/signing/ed25519';
import { chen, lin } from './counselling-centre';

/*
 * A house of counselling for the phone's screens: keys, lists and threads are real, and the server keeps what
 * it is sent and can read none of it. Curves in plain JavaScript take a while where something else runs too.
 */
configure({ asyncUtilTimeout: 30_000 });
jest.setTimeout(120_000);

export const random = randomFrom(globalThis.crypto);
export const house = 'centre';
const dayMs = 86_400_000;
const seed = (text: string) => new Uint8Array(createHash('sha256').update(text).digest());
const root = seed(talkDemoRootSeedText);
const statusSecret = seed('status of talks');

export interface Staff {
  keys: HandlerKeys;
  /** Of a counsellor: her calendar's id. */
  handler: string;
  name: string;
  role: 'counsellor' | 'counselling-supervisor';
}

const staff = (handler: string, name: string, role: Staff['role'] = 'counsellor'): Staff => ({
  keys: newHandlerKeys(random),
  handler,
  name,
  role,
});
export const linStaff = staff(lin.id, lin.name);
export const chenStaff = staff(chen.id, chen.name);
export const lead = staff('zhao', '赵督导', 'counselling-supervisor');

/** A list that a root has signed. */
export function listOf(
  listed: readonly Staff[],
  now: Date,
  { version = 1, by = root, issuedDaysAgo = 1 } = {},
): string {
  const from = new Date(now.getTime() - issuedDaysAgo * dayMs).toISOString();
  const until = new Date(now.getTime() - issuedDaysAgo * dayMs + 180 * dayMs).toISOString();
  return signDirectory(
    {
      tag: 'directory',
      tenant: talkTenant(county.id),
      version,
      issued: from,
      expires: until,
      statusKeys: [{ signing: base64urlFromBytes(publicKeyOf(statusSecret)), from, until }],
      recovery: recipientOf(newIdentity(random)),
      formerRecovery: [],
      handlers: listed.map(({ keys, handler, name, role }) => ({
        ...keys.public,
        handler,
        name,
        unit: house,
        role,
        reads: 'agreed',
        from,
        until,
        revoked: null,
      })),
    },
    by,
  );
}

/** What the status key says: which version is current, and whose key is revoked. */
export function statusOf(now: Date, current: number, revoked: readonly Staff[] = []): string {
  const at = new Date(now.getTime() - dayMs / 2).toISOString();
  return signStatus(
    {
      tag: 'directory status',
      tenant: talkTenant(county.id),
      number: 1,
      at,
      current,
      revoked: revoked.map(({ keys }) => ({ keyId: keys.public.keyId, at })),
    },
    statusSecret,
  );
}

export const strangeRoot = seed('a root of somebody else');

interface Stored {
  position: number;
  storedAt: string;
  message: MessageText;
  hash: string;
}

/** The server's half of one thread, by the rules of src/cloud/counselling/talk: it reads nothing of it. */
export class TalkServer {
  statements: string[] = [];
  wraps: WrapText[] = [];
  stored: Stored[] = [];
  isForgotten = false;
  directory: string;
  statuses: string[] = [];

  constructor(
    readonly talk: string,
    readonly now: Date,
    listed: readonly Staff[] = [linStaff, chenStaff, lead],
  ) {
    this.directory = listOf(listed, now);
  }

  get place() {
    return { tenant: talkTenant(county.id), talk: this.talk, part: 'thread' as const };
  }

  private get history() {
    return verifyReaders(this.statements, this.place, this.staffKeys);
  }

  readonly staffKeys = new Map(
    [linStaff, chenStaff, lead].map(({ keys }) => [
      keys.public.keyId,
      bytesFromBase64url(keys.public.signing),
    ]),
  );

  setReaders(readers: ReadersText, first?: MessageText) {
    if (!this.statements.includes(readers.statement)) {
      verifyReaders([...this.statements, readers.statement], this.place, this.staffKeys);
      if (!hasSignedWraps(readers, readReaders(readers).statement)) throw new Error('WRAPS');
      this.statements.push(readers.statement);
      this.wraps = [...readers.wraps];
    }
    return { number: this.statements.length, first: first ? this.store(first) : null };
  }

  /** Null: it does not continue its author's line. */
  store(message: MessageText): { position: number; storedAt: string } | null {
    const { header, hash } = verifyMessage(message, this.place, this.history, this.staffKeys);
    const known = this.stored.find((each) => each.hash === hash);
    if (known) return { position: known.position, storedAt: known.storedAt };
    const line = this.stored.filter(
      ({ message: each }) =>
        verifyMessage(each, this.place, this.history, this.staffKeys).header.author ===
        header.author,
    );
    const last = line[line.length - 1];
    if (header.sequence !== line.length + 1 || header.previous !== (last?.hash ?? null))
      return null;
    const position = this.stored.length + 1;
    const storedAt = this.now.toISOString();
    this.stored.push({ position, storedAt, message, hash });
    return { position, storedAt };
  }

  page(after: number) {
    const rest = this.stored.filter(({ position }) => position > after);
    return {
      statements: this.statements,
      wraps: this.isForgotten ? [] : this.wraps,
      messages: rest
        .slice(0, 20)
        .map(({ position, storedAt, message }) => ({ position, storedAt, message })),
      isMore: rest.length > 20,
      isForgotten: this.isForgotten,
    };
  }

  /** The operations of the contract, for `TestCentre`. */
  do(operation: string, input: Record<string, unknown>): unknown {
    const sent: { readers: ReadersText; first?: MessageText; message: MessageText } = Object(input);
    switch (operation) {
      case 'talkDirectory':
        return {
          reply: { directory: this.directory, statuses: this.statuses },
          now: this.now.toISOString(),
        };
      case 'talk':
        return this.page(Number(input.after));
      case 'setTalkReaders':
        return this.setReaders(sent.readers, sent.first);
      case 'sendToTalk':
        return this.store(sent.message);
      case 'forgetTalk':
        this.isForgotten = true;
        this.stored = [];
        return { done: true };
      default:
        throw new Error(`the test house does not know ${operation}`);
    }
  }

  private async secretFor({ keys }: Staff) {
    const newest = this.history[this.history.length - 1];
    const file = this.wraps.find(({ to }) => to === keys.public.keyId)?.file;
    if (!newest || file === undefined) throw new Error('nothing is wrapped to her');
    return unwrap(newest, file, { keyId: keys.public.keyId, identity: keys.identity });
  }

  /** What somebody of the staff reads with her own key. */
  async readAs(reader: Staff): Promise<Said[]> {
    const secret = await this.secretFor(reader);
    return Promise.all(
      this.stored.map(({ message }) => {
        const { header, body } = verifyMessage(message, this.place, this.history, this.staffKeys);
        return openMessage(header, body, secret);
      }),
    );
  }

  /** Her counsellor's next message. */
  async answerAs(writer: Staff, text: string): Promise<void> {
    const secret = await this.secretFor(writer);
    const own = this.stored.filter(
      ({ message }) =>
        verifyMessage(message, this.place, this.history, this.staffKeys).header.author ===
        writer.keys.public.keyId,
    );
    const { message } = await sealMessage(writer.keys, this.place, {
      sequence: own.length + 1,
      previous: own[own.length - 1]?.hash ?? null,
      key: recipientOf(secret),
      at: this.now,
      content: { kind: 'text', text },
    });
    if (!this.store(message)) throw new Error('out of her line');
  }
}

export const wordsOf = (said: readonly Said[]): string[] =>
  said.map((each) => (each.kind === 'intake' ? each.words : each.text));
