import { sha256 } from '@noble/hashes/sha2.js';
import type { OutputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';
import { newIdentity, recipientOf } from '@shared/envelope/age/identity';
import { base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import { utf8FromText } from '@shared/envelope/encoding/utf8';
import type { DirectoryReply } from '@shared/envelope/directory/choose-directory';
import type { DirectoryStatement, HandlerEntry } from '@shared/envelope/directory/directory';
import { signDirectory, signStatus } from '@shared/envelope/directory/sign-directory';
import {
  exportHandlerKeys,
  newHandlerKeys,
  newPassphrase,
  type HandlerKeys,
} from '@shared/envelope/keys/handler-keys';
import { randomFrom } from '@shared/envelope/random';
import { demoRootSeedText } from '@shared/protection/trust/demo-root';
import { publicKeyOf } from '@shared/signing/ed25519';
import type { MockGateway } from '../mock-gateway';
import { county } from './session';

export const random = randomFrom(globalThis.crypto);

/** A build without a root of its own believes the demo's, on this machine: everybody can sign for it. */
export const rootSecret = sha256(utf8FromText(demoRootSeedText));
const statusSecret = random(32);

type MyKey = OutputOf<AppContract['protection']['myKeys']>['keys'][number];
export type QueueRow = OutputOf<AppContract['protection']['queue']>['items'][number];

export const centre = { id: 'rights-centre', name: '维权中心' };
const dayMs = 86_400_000;

/** An instant so many days from now. */
export const inDays = (days: number): string => new Date(Date.now() + days * dayMs).toISOString();

export interface Handler {
  handler: string;
  name: string;
  role: 'case-handler' | 'case-lead';
  keys: HandlerKeys;
}

export function newHandler(
  handler: string,
  name: string,
  role: Handler['role'] = 'case-handler',
): Handler {
  return { handler, name, role, keys: newHandlerKeys(random) };
}

export const entryOf = (
  { handler, name, role, keys }: Handler,
  changes: Partial<HandlerEntry> = {},
): HandlerEntry => ({
  ...keys.public,
  handler,
  name,
  unit: centre.id,
  role,
  reads: 'all',
  from: inDays(-30),
  until: inDays(300),
  revoked: null,
  ...changes,
});

export const recoveryRecipient = recipientOf(newIdentity(random));

/** A list that the root has signed, with a statement of the status key. */
export function signedList(
  handlers: readonly HandlerEntry[],
  changes: Partial<DirectoryStatement> = {},
): DirectoryReply {
  const statement: DirectoryStatement = {
    tag: 'directory',
    tenant: county.id,
    version: 7,
    issued: inDays(-1),
    expires: inDays(100),
    statusKeys: [
      {
        signing: base64urlFromBytes(publicKeyOf(statusSecret)),
        from: inDays(-30),
        until: inDays(300),
      },
    ],
    recovery: recoveryRecipient,
    formerRecovery: [],
    handlers: [...handlers],
    ...changes,
  };
  return {
    directory: signDirectory(statement, rootSecret),
    statuses: [
      signStatus(
        {
          tag: 'directory status',
          tenant: county.id,
          number: 3,
          at: inDays(-0.5),
          current: statement.version,
          revoked: [],
        },
        statusSecret,
      ),
    ],
  };
}

export function answerDirectory(
  gateway: MockGateway,
  reply: { directory: string; statuses: readonly string[] } | null,
): MockGateway {
  return gateway.answer('protection', 'directory', {
    reply: reply && { directory: reply.directory, statuses: [...reply.statuses] },
    duty: { isOnDuty: true, nextFrom: null, urgentMinutes: 30, otherHours: 24 },
    now: new Date().toISOString(),
  });
}

/** Her key as the server has it, with the file under these words. */
export async function keptKey(
  { handler, name, role, keys }: Handler,
  words: string,
  changes: Partial<MyKey> = {},
): Promise<MyKey> {
  const { keyId, signing, recipient } = keys.public;
  return {
    keyId,
    handler,
    name,
    unitId: centre.id,
    role,
    signing,
    recipient,
    state: 'listed',
    madeAt: inDays(-30),
    validFrom: inDays(-30),
    validUntil: inDays(300),
    file: base64urlFromBytes(await exportHandlerKeys(keys, words)),
    ...changes,
  };
}

export const sixWords = (): string => newPassphrase(random);

/** Names of colleagues, and who is on duty: nobody. */
export function answerRota(
  gateway: MockGateway,
  handlers: readonly { handler: string; name: string }[],
  changes: Partial<OutputOf<AppContract['protection']['rota']>> = {},
): MockGateway {
  return gateway.answer('protection', 'rota', {
    duties: [],
    handlers: handlers.map(({ handler, name }) => ({ handler, name, canBeReached: true })),
    myContact: null,
    duty: { isOnDuty: false, nextFrom: null, urgentMinutes: 30, otherHours: 24 },
    now: new Date().toISOString(),
    ...changes,
  });
}

export const caseIdOf = (letter: string): string => letter.repeat(43);

export function queueRow(changes: Partial<QueueRow> = {}): QueueRow {
  return {
    caseId: caseIdOf('a'),
    state: 'waiting',
    urgency: 'urgent',
    reporter: 'self',
    unitId: '330382108',
    receivedAt: inDays(-0.1),
    lastFromHerAt: inDays(-0.1),
    unreadSince: inDays(-0.1),
    promisedBy: null,
    isLate: false,
    takenBy: null,
    isMine: false,
    openReferrals: 0,
    withdrawal: null,
    withoutCase: null,
    ...changes,
  };
}

/** Everything that this browser keeps, or sent, as one text: to look for what must not be there. */
export function everythingKept(gateway: MockGateway, queries: unknown): string {
  const stored = [localStorage, sessionStorage].flatMap((storage) =>
    Array.from({ length: storage.length }, (_, index) => {
      const key = storage.key(index) ?? '';
      return `${key}=${storage.getItem(key) ?? ''}`;
    }),
  );
  return JSON.stringify([stored, gateway.calls, queries]);
}
