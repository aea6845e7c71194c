import { newId } from '@cloud/platform/new-id';
import type { EntryText, WrapText } from '@shared/envelope/case/entry';
import type { Status } from '@shared/envelope/case/statements';
import type { MessageContent, Reporter } from '@shared/envelope/case/messages';
import { verifyCase } from '@shared/envelope/case/verify/verify-case';
import { handlerAs, ownerAs } from '@shared/envelope/case/write/author';
import { openCase as openNewCase } from '@shared/envelope/case/write/open-case';
import { startEpoch } from '@shared/envelope/case/write/start-epoch';
import { writeMessage } from '@shared/envelope/case/write/write-message';
import {
  withdraw as signWithdrawal,
  writeStatus,
} from '@shared/envelope/case/write/write-statement';
import type { Writing } from '@shared/envelope/case/write/writing';
import type { Written } from '@shared/envelope/case/write/written';
import { keysOfCode, type CodeKeys } from '@shared/envelope/code/code-keys';
import { everybody } from '@shared/envelope/directory/readers';
import { randomFrom } from '@shared/envelope/random';
import { protectionContract } from '@shared/protection/contract';
import { trialForm } from '@shared/protection/report/trial';
import { reportForms } from '@shared/protection/report/report-forms';
import { addEntries } from '../cases/add-entries';
import { agreeToClose, askToClose, askToSetAside, confirmTrial } from '../cases/close-case';
import { openCase } from '../cases/open-case';
import { refer } from '../cases/refer';
import { takeCase } from '../cases/take-case';
import { send } from '../owner/send';
import { withdraw } from '../owner/withdraw';
import { asHandler, contextOf, errorsOf, nobody, type Stage } from './act';
import { verifiedDemoDirectory, type DemoHandler } from './demo-directory';
import { demoHandlerKeys, demoReturnCode } from './demo-keys';
import type { Step, Story } from './stories';

export interface Cast {
  stage: Stage;
  handlers: readonly DemoHandler[];
  directoryText: string;
}

/** What both sides hold of a case while its story is told. */
interface Told {
  keys: CodeKeys;
  entries: EntryText[];
  wraps: WrapText[];
}

const random = randomFrom(globalThis.crypto);
const hourMs = 3_600_000;

/** Tells one story by the domain's own handlers: sealed and signed as phones and browsers do it. */
export async function playStory(
  cast: Cast,
  story: Story,
  number: number,
  now: Date,
): Promise<void> {
  const reportedAt = new Date(now.getTime() - story.hoursAgo * hourMs);
  const told = await report(cast, story, number, reportedAt);
  for (const step of story.steps) {
    await playStep(cast, told, step, new Date(reportedAt.getTime() + step.after * hourMs));
  }
}

async function report(cast: Cast, story: Story, number: number, at: Date): Promise<Told> {
  const keys = keysOfCode(demoReturnCode(number));
  const reporter: Reporter = story.reporter === 'drill' ? 'self' : story.reporter;
  const form = story.reporter === 'drill' ? trialForm : reportForms[reporter].form;
  const written = await openNewCase({
    keys,
    directory: directoryAt(cast, at),
    choice: everybody,
    reporter,
    content: { form, answers: story.answers },
    at,
    random,
  });
  const { signing, recipient } = keys.public;
  const { urgency, unitId } = story;
  const place = unitId === undefined ? {} : { unitId };
  const about = { reporter: story.reporter, urgency, ...place, signing, recipient };
  await send({
    input: { locator: keys.locator, caseId: keys.case, ...bytesOf(written), about },
    context: await contextOf(cast.stage, nobody, at),
    errors: errorsOf(protectionContract.send),
  });
  return { keys, entries: [...written.entries], wraps: [...written.wraps] };
}

async function playStep(cast: Cast, told: Told, step: Step, at: Date): Promise<void> {
  if (!('by' in step)) {
    await playHers(cast, told, step, at);
    return;
  }
  const handler = cast.handlers.find(({ account }) => account === step.by);
  if (!handler) throw new Error(`nobody plays ${step.by}`);
  const context = await contextOf(cast.stage, asHandler(handler, cast.stage), at);
  const caseId = told.keys.case;
  const none = { caseId, entries: [], wraps: [] };
  switch (step.does) {
    case 'open':
      await openCase({ input: { caseId }, context, errors: errorsOf(protectionContract.openCase) });
      return;
    case 'take':
      await takeCase({ input: none, context, errors: errorsOf(protectionContract.takeCase) });
      return;
    case 'refer': {
      const to = { referralId: newId(), target: 'police', ground: 'duty-to-report' } as const;
      await refer({
        input: { ...none, ...to },
        context,
        errors: errorsOf(protectionContract.refer),
      });
      return;
    }
    case 'ask-to-close': {
      const input = { ...none, reason: 'helped' } as const;
      await askToClose({ input, context, errors: errorsOf(protectionContract.askToClose) });
      return;
    }
    case 'close':
      await agreeToClose({
        input: await signed(cast, told, handler, { status: 'closed', at }),
        context,
        errors: errorsOf(protectionContract.agreeToClose),
      });
      return;
    case 'ask-to-set-aside': {
      const said = await signed(cast, told, handler, { status: 'received', at });
      const input = { ...said, kind: 'test' } as const;
      await askToSetAside({ input, context, errors: errorsOf(protectionContract.askToSetAside) });
      return;
    }
    case 'confirm-trial':
      await confirmTrial({
        input: await signed(cast, told, handler, { status: 'handled', at }),
        context,
        errors: errorsOf(protectionContract.confirmTrial),
      });
      return;
    default: {
      const writing = await writingOfHandler(cast, told, handler, at);
      const written = await byHandler(writing, step);
      keep(told, written);
      const input = { caseId, ...bytesOf(written) };
      await addEntries({ input, context, errors: errorsOf(protectionContract.addEntries) });
    }
  }
}

/** What ends a case carries a signature. */
async function signed(
  cast: Cast,
  told: Told,
  handler: DemoHandler,
  { status, at }: { status: Status; at: Date },
) {
  const writing = await writingOfHandler(cast, told, handler, at);
  const written = writeStatus(writing, 'shared', status, null);
  keep(told, written);
  return { caseId: told.keys.case, ...bytesOf(written) };
}

async function playHers(
  cast: Cast,
  told: Told,
  step: Exclude<Step, { by: unknown }>,
  at: Date,
): Promise<void> {
  const writing = await writingOfOwner(cast, told, at);
  const context = await contextOf(cast.stage, nobody, at);
  const ofCase = { locator: told.keys.locator, caseId: told.keys.case };
  if (step.does === 'withdraw') {
    const input = { ...ofCase, ...bytesOf(signWithdrawal(writing)) };
    await withdraw({ input, context, errors: errorsOf(protectionContract.withdraw) });
    return;
  }
  const content: MessageContent = { kind: 'text', body: { text: step.text, re: null } };
  const written = await writeMessage(writing, 'shared', content);
  keep(told, written);
  await send({
    input: { ...ofCase, ...bytesOf(written) },
    context,
    errors: errorsOf(protectionContract.send),
  });
}

type Wrote = Extract<Step, { does: 'confirm' | 'answer' | 'note' }>;

async function byHandler(
  writing: Writing,
  step: Wrote,
): Promise<Pick<Written, 'entries' | 'wraps'>> {
  if (step.does === 'confirm') return writeStatus(writing, 'shared', 'received', null);
  const body = { text: step.text, re: null };
  if (step.does === 'answer') return writeMessage(writing, 'shared', { kind: 'answer', body });
  const epoch = writing.state.epochs.staff.length > 0 ? null : await startEpoch(writing, 'staff');
  const after = epoch ? { ...writing, state: epoch.state } : writing;
  const note = await writeMessage(after, 'staff', { kind: 'note', body });
  return {
    entries: [...(epoch?.entries ?? []), ...note.entries],
    wraps: [...(epoch?.wraps ?? []), ...note.wraps],
  };
}

async function writingOfHandler(
  cast: Cast,
  told: Told,
  { account }: DemoHandler,
  at: Date,
): Promise<Writing> {
  const keys = demoHandlerKeys(account);
  const me = { role: 'handler', keys } as const;
  return { ...(await seenBy(cast, told, me, at)), author: handlerAs(keys) };
}

async function writingOfOwner(cast: Cast, told: Told, at: Date): Promise<Writing> {
  const me = { role: 'owner', keys: told.keys } as const;
  return { ...(await seenBy(cast, told, me, at)), author: ownerAs(told.keys) };
}

async function seenBy(
  cast: Cast,
  { keys, entries, wraps }: Told,
  me: Parameters<typeof verifyCase>[0]['me'],
  at: Date,
): Promise<Omit<Writing, 'author'>> {
  const directory = directoryAt(cast, at);
  const { tenantId: tenant } = cast.stage;
  const hers = entries.filter(({ header }) => me.role !== 'owner' || !isOfStaff(header));
  const { state, findings } = await verifyCase({
    tenant,
    case: keys.case,
    entries: hers,
    wraps,
    directory,
    me,
  });
  if (!state || findings.length > 0) {
    throw new Error(`a case of the demo: ${findings.map(({ code }) => code).join()}`);
  }
  return { state, directory, at, random };
}

const isOfStaff = (header: string): boolean =>
  Buffer.from(header.split('.')[0] ?? '', 'base64url').includes('"thread":"staff"');

const directoryAt = ({ stage, directoryText }: Cast, at: Date) =>
  verifiedDemoDirectory(stage.tenantId, directoryText, at);

const bytesOf = ({ entries, wraps }: Pick<Written, 'entries' | 'wraps'>) => ({ entries, wraps });

function keep(told: Told, { entries, wraps }: Pick<Written, 'entries' | 'wraps'>): void {
  told.entries.push(...entries);
  told.wraps.push(...wraps);
}
