import { configure } from '@testing-library/react';
import { MockGateway } from '@tests/console/mock-gateway';
import { reported, type HeldCase } from '@tests/console/scenarios/cases';
import {
  answerDirectory,
  entryOf,
  newHandler,
  random,
  signedList,
  type Handler,
} from '@tests/console/scenarios/protection';
import { entryHash, type EntryText, type WrapText } from '@shared/envelope/case/entry';
import { handlerAs } from '@shared/envelope/case/write/author';
import { writeStatus } from '@shared/envelope/case/write/write-statement';
import type { Status } from '@shared/envelope/case/statements';
import { verifyCase, type CaseAnswer } from '@shared/envelope/case/verify/verify-case';
import type { OutputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';
import { codeAsWords } from '@shared/envelope/code/code-as-text';
import { newReturnCode } from '@shared/envelope/code/return-code';
import type { MessageContent, SealedForm } from '@shared/envelope/case/messages';
import type { Reporter } from '@shared/protection/states/case-states';
import { signedFromText } from '@shared/envelope/encoding/signed';
import Taro from './taro';

/*
 * The screens of protection on a phone: keys, lists and cases are real, the server keeps what it is sent
 * and can read none of it. Curves in plain JavaScript take a while where something else runs as well.
 */
configure({ asyncUtilTimeout: 30_000 });
jest.setTimeout(120_000);

export const [wang, chen, lead] = [
  newHandler('wang', '王老师'),
  newHandler('chen', '陈老师'),
  newHandler('lin', '林主任', 'case-lead'),
];
export const hongqiao = '330382108';
const ofTown = newHandler('zhao', '赵干事');

/** Three at the centre, and one of a town who reads what she is let. */
export const list = signedList([
  ...[wang, chen, lead].map((each) => entryOf(each)),
  entryOf(ofTown, { unit: hongqiao, reads: 'agreed' }),
]);

interface Asked {
  url: string;
  data: string;
  header: Record<string, string>;
}

/** What a phone asks goes to the stand-in of the gateway, which holds both sides to the contract. */
export function phoneGateway(): MockGateway {
  const gateway = new MockGateway();
  Taro.request.mockImplementation((asked) =>
    Object.assign(passOn(gateway, Object(asked)), { abort: () => undefined }),
  );
  return answerDirectory(gateway, list);
}

async function passOn(gateway: MockGateway, { url, data, header }: Asked) {
  const { ok, json } = Object(await gateway.fetch(url, { body: data, headers: header }));
  const body = await json();
  return { statusCode: ok ? 200 : Number(body.status), data: body };
}

type OwnerPage = OutputOf<AppContract['protection']['open']>;
type Told = Partial<Pick<OwnerPage, 'state' | 'promisedBy' | 'openedAt'>>;

/** A case that came in before, and the words on her slip of paper. */
export async function caseOnPaper(
  about: { reporter?: Exclude<Reporter, 'drill'>; answers?: SealedForm['answers'] } = {},
): Promise<{ held: HeldCase; words: string }> {
  const code = newReturnCode(random);
  const held = await reported(list, { ...about, code });
  return { held, words: codeAsWords(code).join(' ') };
}

interface Kept {
  /** What happened in it before she comes back. */
  fill?: (held: HeldCase) => Promise<void>;
  told?: Told;
  about?: Parameters<typeof caseOnPaper>[0];
}

/** A case with these things in it, at the gateway. */
export async function keptCase(
  gateway: MockGateway,
  { fill, told, about }: Kept = {},
): Promise<{ held: HeldCase; words: string }> {
  const paper = await caseOnPaper(about);
  await fill?.(paper.held);
  keepForHer(gateway, paper.held, told);
  return paper;
}

/** The gateway keeps this case for whoever holds its code. */
export function keepForHer(gateway: MockGateway, held: HeldCase, told: Told = {}): MockGateway {
  const store = ({ entries, wraps = [] }: { entries: EntryText[]; wraps?: WrapText[] }) => {
    held.take({ entries, wraps });
    return entries.map(({ header }) => entryHash(signedFromText(header).statement));
  };
  return gateway
    .answer('protection', 'open', () => pageForHer(held, told))
    .answer('protection', 'send', (input) => ({
      entries: store(input),
      storedAt: new Date().toISOString(),
      promisedBy: null,
    }))
    .answer('protection', 'withdraw', (input) => {
      store(input);
      return { done: true as const };
    });
}

function pageForHer({ row, entries, wraps, events, keys }: HeldCase, told: Told): OwnerPage {
  return {
    caseId: keys.case,
    reporter: row.reporter,
    state: 'waiting',
    urgency: row.urgency,
    receivedAt: row.receivedAt,
    openedAt: null,
    promisedBy: null,
    entries,
    wraps: wraps.filter(({ to }) => to === keys.public.keyId),
    events,
    referrals: [],
    next: null,
    now: new Date().toISOString(),
    ...told,
  };
}

/** She was asked something. */
export const asked = '看到了。今晚你和孩子有地方住吗？';
export const answer: MessageContent = { kind: 'answer', body: { text: asked, re: null } };
export const asWang = { role: 'handler', keys: wang.keys } as const;

/** A handler signs 收到, … */
export async function sign(held: HeldCase, { keys }: Handler, status: Status): Promise<void> {
  const { state } = await held.readBy({ role: 'handler', keys });
  if (!state) throw new Error('cannot be read');
  const { directory } = held;
  const author = handlerAs(keys);
  held.take(
    writeStatus({ state, author, directory, at: held.tick(), random }, 'shared', status, null),
  );
}

/** What a handler makes of what was sent. */
export function readAsHandler(
  sent: { caseId: string; entries: EntryText[]; wraps: WrapText[] },
  { keys }: Handler,
  { directory }: Pick<HeldCase, 'directory'>,
): Promise<CaseAnswer> {
  return verifyCase({
    tenant: directory.tenant,
    case: sent.caseId,
    entries: sent.entries,
    wraps: sent.wraps,
    directory,
    me: { role: 'handler', keys },
  });
}
