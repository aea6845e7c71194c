import { newIdentity, recipientOf } from '@shared/envelope/age/identity';
import {
  chooseDirectory,
  type VerifiedDirectory,
} from '@shared/envelope/directory/choose-directory';
import type { HandlerEntry } from '@shared/envelope/directory/directory';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import type { HandlerKeys } from '@shared/envelope/keys/handler-keys';
import type { RandomBytes } from '@shared/envelope/random';
import { firstLine, readPart, type ReadPart } from '@shared/counselling/talk/read-part';
import { readersOfTalk } from '@shared/counselling/talk/readers';
import { sealMessage, sealReaders, type Place } from '@shared/counselling/talk/seal-talk';
import { parts, type Part, type ReadersStatement } from '@shared/counselling/talk/wire';
import { VaultError, type GivenDirectory } from '../../../keyring/key-calls';
import { holdKeys } from '../../../keyring/hold-keys';
import { showPart } from './show-part';
import type { ShownTalk, TalkCalls, TalkQuestion } from './talk-calls';

interface OpenTalk {
  question: TalkQuestion;
  tenant: string;
  directory: VerifiedDirectory;
  read: Record<Part, ReadPart>;
}

interface VaultNeeds {
  random: RandomBytes;
  now: () => Date;
}

/**
 * Holds a counsellor's, or a supervisor's, secret keys and what they open. It runs in a worker: locking ends
 * the worker, and nothing of it is left.
 */
export function createTalkVault({ random, now }: VaultNeeds): TalkCalls {
  const { open, calls } = holdKeys(random);
  const talks = new Map<string, OpenTalk>();
  const found = (talk: string): OpenTalk => {
    const known = talks.get(talk);
    if (!known) throw new VaultError('NOT_READ');
    return known;
  };
  const writer = ({ directory, question }: OpenTalk): HandlerKeys => {
    const may = readersNow(directory, question).map(({ keyId }) => keyId);
    const keys = open.find((each) => may.includes(each.public.keyId));
    if (!keys) throw new VaultError('NOT_A_READER');
    return keys;
  };

  return {
    ...calls,
    async readTalk(question) {
      const directory = verified(question.directory, now());
      const { tenant } = question.directory.trusted;
      const staff = new Map(
        directory.handlers.map(({ keyId, signing }) => [keyId, bytesFromBase64url(signing)]),
      );
      const me = open.map((keys) => ({ keyId: keys.public.keyId, identity: keys.identity }));
      const readOne = (part: Part) =>
        readPart(question.parts[part], { tenant, talk: question.talk, part }, me, staff);
      const read = {
        thread: await readOne('thread'),
        record: await readOne('record'),
        notes: await readOne('notes'),
      };
      const opened = { question, tenant, directory, read };
      talks.set(question.talk, opened);
      return shown(opened, open);
    },
    async writeTalk({ talk, part, text }) {
      const known = found(talk);
      const place = { tenant: known.tenant, talk, part };
      const { history, secret, next } = known.read[part];
      const content = { kind: 'text' as const, text };
      const statement = history[history.length - 1];
      if (statement) {
        const keys = open.find((each) => isWrappedTo(statement, each));
        if (!keys || !secret) throw new VaultError('NO_KEY');
        const due = next.get(keys.public.keyId) ?? firstLine;
        const line = { ...due, key: statement.key, at: now(), content };
        return { readers: null, message: (await sealMessage(keys, place, line)).message };
      }
      // Hers to begin: what would be sealed before she has said who reads would be sealed past her.
      if (part === 'thread') throw new VaultError('NOT_READ');
      return beginPart(known, place, writer(known), content);
    },
    async rewrapRecord({ talk }) {
      const known = found(talk);
      const { history, secret } = known.read.record;
      const statement = history[history.length - 1];
      const keys = statement && open.find((each) => isWrappedTo(statement, each));
      if (!keys || !secret) throw new VaultError('NO_KEY');
      return sealReaders(
        keys,
        { tenant: known.tenant, talk, part: 'record' },
        {
          number: history.length + 1,
          directory: known.directory.version,
          isHers: false,
          secret,
          readers: letIn(known),
        },
      );
    },
    async forgetTalk({ talk }) {
      talks.delete(talk);
      return {};
    },
  };

  async function beginPart(
    known: OpenTalk,
    place: Place,
    keys: HandlerKeys,
    content: { kind: 'text'; text: string },
  ) {
    const secret = newIdentity(random);
    const mine = open.filter((each) =>
      known.directory.handlers.some(({ keyId }) => keyId === each.public.keyId),
    );
    const readers =
      place.part === 'notes'
        ? mine.filter((each) => isValid(known, each)).map((each) => each.public)
        : letIn(known);
    const statement = await sealReaders(keys, place, {
      number: 1,
      directory: known.directory.version,
      isHers: false,
      secret,
      readers,
    });
    const line = {
      ...firstLine,
      key: recipientOf(secret),
      at: now(),
      content,
    };
    return { readers: statement, message: (await sealMessage(keys, place, line)).message };
  }
}

function verified({ trusted, served, stored }: GivenDirectory, now: Date): VerifiedDirectory {
  const choice = chooseDirectory({ ...trusted, stored, served, now });
  if (!choice.ok) throw new VaultError('NO_DIRECTORY');
  return choice.directory;
}

const isWrappedTo = ({ wraps }: ReadersStatement, keys: HandlerKeys): boolean =>
  wraps.some(({ to }) => to === keys.public.keyId);

const isValid = (known: OpenTalk, keys: HandlerKeys): boolean =>
  readersNow(known.directory, known.question).some(({ keyId }) => keyId === keys.public.keyId);

/** Whose keys may read by the signed list: this hour's counsellor, and the house's supervisors. */
function readersNow(directory: VerifiedDirectory, talk: TalkQuestion): HandlerEntry[] {
  const readers = readersOfTalk({ ok: true, directory, warnings: [] }, talk);
  return readers.ok ? [...readers.counsellor, ...readers.supervisors] : [];
}

/**
 * Who may read the record: of those who may by the list, whoever she has let into the thread, with any of her
 * keys. So nobody follows into the record before the woman has agreed.
 */
function letIn({ read, directory, question }: OpenTalk): HandlerEntry[] {
  const { history } = read.thread;
  const named = history[history.length - 1]?.wraps.map(({ to }) => to) ?? [];
  const people = directory.handlers
    .filter(({ keyId }) => named.includes(keyId))
    .map(({ handler }) => handler);
  return readersNow(directory, question).filter(({ handler }) => people.includes(handler));
}

function shown(talk: OpenTalk, open: readonly HandlerKeys[]): ShownTalk {
  const mine = open.map((keys) => keys.public.keyId);
  const mayBegin = open.some((keys) => isValid(talk, keys));
  const each = (part: Part) =>
    showPart(talk.read[part], {
      mine,
      handlers: talk.directory.handlers,
      mayBegin: part !== 'thread' && mayBegin,
    });
  const [thread, record, notes] = parts.map(each);
  if (!thread || !record || !notes) throw new VaultError('BROKEN');
  return { parts: { thread, record, notes }, recordDue: recordDue(talk) };
}

function recordDue(talk: OpenTalk): ShownTalk['recordDue'] {
  const { history, secret } = talk.read.record;
  const now = history[history.length - 1];
  if (!now || !secret) return null;
  const due = letIn(talk);
  const reads = now.wraps.map(({ to }) => to);
  const missing = due.filter(({ keyId }) => !reads.includes(keyId));
  const gone = reads.filter((keyId) => !due.some((entry) => entry.keyId === keyId));
  if (due.length === 0 || (missing.length === 0 && gone.length === 0)) return null;
  const { handlers } = talk.directory;
  return {
    added: names(missing),
    removed: names(handlers.filter(({ keyId }) => gone.includes(keyId))),
  };
}

const names = (entries: readonly HandlerEntry[]): string[] => [
  ...new Set(entries.map(({ name }) => name)),
];
