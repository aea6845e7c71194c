import { protection } from '@cloud/protection';
import { identityText } from '@shared/envelope/age/identity';
import { verifyCase } from '@shared/envelope/case/verify/verify-case';
import { handlerAs, ownerAs } from '@shared/envelope/case/write/author';
import { openCase } from '@shared/envelope/case/write/open-case';
import { writeMessage } from '@shared/envelope/case/write/write-message';
import type { Written } from '@shared/envelope/case/write/written';
import { codeAsDigits, codeAsWords } from '@shared/envelope/code/code-as-text';
import { keysOfCode, type CodeKeys } from '@shared/envelope/code/code-keys';
import { newReturnCode } from '@shared/envelope/code/return-code';
import type { VerifiedDirectory } from '@shared/envelope/directory/choose-directory';
import { everybody } from '@shared/envelope/directory/readers';
import { base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import { randomFrom } from '@shared/envelope/random';
import type { BuiltPerson } from '@tests/builders/people';
import type { BuiltHandler } from '@tests/builders/protection';
import type { World } from '@tests/support/test-world';

/** Phones of women and browsers of handlers, which seal and sign as ours do. */
export interface Phones {
  world: World;
  directory: VerifiedDirectory;
  /** What was written, and all that opens it: must be nowhere else. */
  secrets: string[];
}

export type Send = (
  operation: string,
  input: object,
  woman: BuiltPerson | null,
) => Promise<unknown>;

const random = randomFrom(globalThis.crypto);

const words = (at: number) => ({
  happened: `他前天夜里又动手了，第${at}次，孩子在旁边看着`,
  name: `陈秀兰${at}号`,
  safeTimes: `周三上午打1380000${String(1000 + at)}，说是幼儿园的`,
});

/** Remembers all that follows from her code, in the spellings that people and programs use. */
function remember(
  secrets: string[],
  code: Uint8Array,
  keys: CodeKeys,
  told: readonly string[],
): void {
  const [inWords, inDigits] = [codeAsWords(code), codeAsDigits(code)];
  secrets.push(inWords.join(' '), inWords.join(''), inWords.join('、'));
  secrets.push(inDigits.join(''), inDigits.join(' '), inDigits.join('-'));
  secrets.push(keys.locator, ...told);
  for (const secret of [keys.identity, keys.firstShared, keys.signingSecret]) {
    secrets.push(base64urlFromBytes(secret), Buffer.from(secret).toString('hex'));
  }
  secrets.push(identityText(keys.identity), identityText(keys.firstShared));
}

/** A woman reports, comes back, writes again, and reads. */
export async function reportOnce(
  { world, directory, secrets }: Phones,
  at: number,
  send: Send,
  woman: BuiltPerson | null,
): Promise<string> {
  const code = newReturnCode(random);
  const keys = keysOfCode(code);
  const answers = words(at);
  remember(secrets, code, keys, Object.values(answers));
  const written = await openCase({
    keys,
    directory,
    choice: everybody,
    reporter: 'self',
    content: { form: 'report-1', answers },
    at: world.clock.now(),
    random,
  });
  const { signing, recipient } = keys.public;
  const about = { reporter: 'self', urgency: 'urgent', signing, recipient };
  const ofCase = { locator: keys.locator, caseId: keys.case };
  await send('send', { ...ofCase, ...bytesOf(written), about }, woman);
  if (at % 10 === 0) {
    const text = `还有一件事，${answers.name}也知道`;
    secrets.push(text);
    const author = ownerAs(keys);
    const writing = { state: written.state, author, directory, at: world.clock.now(), random };
    const more = await writeMessage(writing, 'shared', { kind: 'text', body: { text, re: null } });
    await send('send', { ...ofCase, ...bytesOf(more) }, woman);
    await send('open', { locator: keys.locator }, woman);
  }
  // A code that she mistyped.
  if (at % 25 === 0) await send('open', { locator: 'm'.repeat(43) }, woman).catch(() => undefined);
  return keys.case;
}

const bytesOf = ({ entries, wraps }: Written) => ({ entries, wraps });

/** A handler takes it, reads it and answers. */
export async function answerOnce(
  { world, directory, secrets }: Phones,
  caseId: string,
  who: BuiltHandler,
): Promise<void> {
  const as = { as: who };
  await world.call(protection, 'takeCase', { caseId }, as);
  const page = await world.call(protection, 'openCase', { caseId }, as);
  const keys = { public: who.keys, identity: who.keys.identity, signingSecret: who.keys.secret };
  const { state, findings } = await verifyCase({
    tenant: world.tenantId,
    case: caseId,
    entries: page.entries.map(({ entry }) => entry),
    wraps: page.wraps,
    directory,
    me: { role: 'handler', keys },
  });
  // What the server gave is what she wrote: verified, and read.
  expect(findings).toEqual([]);
  expect(JSON.stringify(state?.entries)).toContain('他前天夜里又动手了');
  if (!state) return;
  const text = '我们看到了，明天上午给你打电话。';
  secrets.push(text);
  const writing = { state, author: handlerAs(keys), directory, at: world.clock.now(), random };
  const answer = await writeMessage(writing, 'shared', {
    kind: 'answer',
    body: { text, re: null },
  });
  await world.call(protection, 'addEntries', { caseId, ...bytesOf(answer) }, as);
}
