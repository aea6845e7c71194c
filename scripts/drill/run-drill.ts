import {
  chooseDirectory,
  repliesToKeep,
  type VerifiedDirectory,
} from '@shared/envelope/directory/choose-directory';
import { openCase } from '@shared/envelope/case/write/open-case';
import { verifyCase } from '@shared/envelope/case/verify/verify-case';
import { keysOfCode } from '@shared/envelope/code/code-keys';
import { newReturnCode } from '@shared/envelope/code/return-code';
import { everybody } from '@shared/envelope/directory/readers';
import { base64urlFromBytes, bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import type { RandomBytes } from '@shared/envelope/random';
import { directoryReply } from '@shared/protection/owner-contract';
import { trialForm, trialWords } from '@shared/protection/report/trial';
import { storedEntry } from '@shared/protection/wire';
import { wrapText } from '@shared/envelope/case/entry';
import * as v from 'valibot';
import { Refused, type Call } from './call';
import type { Kept } from './kept-file';

export interface Drill {
  tenant: string;
  /** The root's public key, and the lowest directory that is believed: as a phone has them compiled in. */
  root: Uint8Array;
  minimumVersion: number;
  call: Call;
  random: RandomBytes;
  now: Date;
  kept: Kept;
  /** Remembers before anything is sent: what was sent and not answered may have arrived. */
  keep: (kept: Kept) => void;
}

export type Finding =
  /** Nobody answered: nothing is known. */
  | { kind: 'UNREACHABLE'; why: string }
  /** Nothing that the root signed can be used: no phone sends anything now. */
  | { kind: 'NO_DIRECTORY'; why: string }
  /** Something was wrong with the served list, or nobody has signed that it is current. */
  | { kind: 'WARNING'; why: string }
  /** The server did not take today's trial. */
  | { kind: 'NOT_TAKEN'; why: string }
  /** A trial of before is gone, or what is there is not what was sent. */
  | { kind: 'NOT_THERE'; at: string; why: string }
  /** No handler has signed that it arrived. */
  | { kind: 'NOT_CONFIRMED'; at: string };

export interface Drilled {
  findings: Finding[];
  /** When the trials were sent whose confirmation was seen and verified. */
  confirmed: string[];
}

/** The next day's trial comes after 24 hours: by then somebody has to have signed. */
const confirmedWithinHours = 20;
const hourMs = 3_600_000;

/** Of what the operations answer, what is used here. */
const answers = {
  directory: v.object({ reply: v.nullable(directoryReply) }),
  open: v.object({ entries: v.array(storedEntry), wraps: v.array(wrapText) }),
};

/**
 * What a phone does, once a day from outside: fetches the list of readers, verifies it, seals a report to
 * all of them and sends it; then it comes back with the codes of the days before, and looks whether a
 * handler has signed. The server is believed in nothing.
 */
export async function runDrill(drill: Drill): Promise<Drilled> {
  const findings: Finding[] = [];
  const trusted = await trustedDirectory(drill, findings);
  if (!trusted) return { findings, confirmed: [] };
  const { directory, replies } = trusted;
  const waiting: Kept['waiting'] = [];
  const confirmed: string[] = [];
  for (const sent of drill.kept.waiting) {
    const seen = await comeBack(drill, directory, sent);
    if (seen === 'confirmed') confirmed.push(sent.at);
    else if (seen === 'waiting') waiting.push(sent);
    else findings.push(seen);
  }
  const code = newReturnCode(drill.random);
  const today = { code: base64urlFromBytes(code), at: drill.now.toISOString() };
  drill.keep({ replies, waiting: [...waiting, today] });
  try {
    await send(drill, directory, code);
  } catch (error) {
    findings.push({ kind: 'NOT_TAKEN', why: reasonOf(error) });
  }
  return { findings, confirmed };
}

async function trustedDirectory(
  drill: Drill,
  findings: Finding[],
): Promise<{ directory: VerifiedDirectory; replies: Kept['replies'] } | null> {
  const { tenant, root, minimumVersion, now, kept } = drill;
  let served = null;
  try {
    served = v.parse(answers.directory, await drill.call('directory', {})).reply;
  } catch (error) {
    const kind = error instanceof Refused ? 'NO_DIRECTORY' : 'UNREACHABLE';
    findings.push({ kind, why: reasonOf(error) });
    return null;
  }
  const choice = chooseDirectory({
    tenant,
    root,
    minimumVersion,
    stored: kept.replies,
    served,
    now,
  });
  if (!choice.ok) {
    findings.push({ kind: 'NO_DIRECTORY', why: choice.faults.join(', ') });
    return null;
  }
  for (const why of choice.warnings) findings.push({ kind: 'WARNING', why });
  const replies = served ? repliesToKeep(kept.replies, served) : kept.replies;
  return { directory: choice.directory, replies };
}

async function send(
  { call, random, now }: Drill,
  directory: VerifiedDirectory,
  code: Uint8Array,
): Promise<void> {
  const keys = keysOfCode(code);
  const { entries, wraps } = await openCase({
    keys,
    directory,
    choice: everybody,
    reporter: 'self',
    content: { form: trialForm, answers: { happened: trialWords } },
    at: now,
    random,
  });
  const { signing, recipient } = keys.public;
  const about = { reporter: 'drill', urgency: 'ordinary', signing, recipient };
  await call('send', { locator: keys.locator, caseId: keys.case, entries, wraps, about });
}

async function comeBack(
  { tenant, call, now }: Drill,
  directory: VerifiedDirectory,
  { code, at }: Kept['waiting'][number],
): Promise<'confirmed' | 'waiting' | Finding> {
  const keys = keysOfCode(bytesFromBase64url(code));
  let page;
  try {
    page = v.parse(answers.open, await call('open', { locator: keys.locator }));
  } catch (error) {
    return { kind: 'NOT_THERE', at, why: reasonOf(error) };
  }
  const { state, findings } = await verifyCase({
    tenant,
    case: keys.case,
    entries: page.entries.map(({ entry }) => entry),
    wraps: page.wraps,
    directory,
    me: { role: 'owner', keys },
  });
  if (!state || findings.length > 0) {
    return { kind: 'NOT_THERE', at, why: findings.map((finding) => finding.code).join(', ') };
  }
  if (state.entries.some(({ status }) => status !== null)) return 'confirmed';
  const hours = (now.getTime() - Date.parse(at)) / hourMs;
  return hours < confirmedWithinHours ? 'waiting' : { kind: 'NOT_CONFIRMED', at };
}

function reasonOf(error: unknown): string {
  if (error instanceof Refused) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
