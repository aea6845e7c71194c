/**
 * The envelope on an engine without a JIT, as an iPhone runs a mini-program: `node --jitless`, nothing of
 * the Web, our stand-ins. And what it adds to the package.
 */
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import os from 'node:os';
import process from 'node:process';
import { bundleAsOnPhone } from '../scripts/build/phone-like.mjs';

const budgetMs = 100;
const rounds = 9;

export const title = 'Sealing on a phone without a JIT stays below 100 ms';

const work = `
  import { sealMessage, sealReaders } from './src/shared/counselling/talk/seal-talk';
  import { openCase } from './src/shared/envelope/case/write/open-case';
  import { writeMessage } from './src/shared/envelope/case/write/write-message';
  import { ownerAs } from './src/shared/envelope/case/write/author';
  import { verifyCase } from './src/shared/envelope/case/verify/verify-case';
  import { newReturnCode } from './src/shared/envelope/code/return-code';
  import { keysOfCode } from './src/shared/envelope/code/code-keys';
  import { chooseDirectory } from './src/shared/envelope/directory/choose-directory';
  import { signDirectory } from './src/shared/envelope/directory/sign-directory';
  import { everybody } from './src/shared/envelope/directory/readers';
  import { newHandlerKeys } from './src/shared/envelope/keys/handler-keys';
  import { newIdentity, recipientOf } from './src/shared/envelope/age/identity';
  import { seal } from './src/shared/envelope/age/seal';
  import { randomFrom } from './src/shared/envelope/random';
  import { publicKeyOf } from './src/shared/signing/ed25519';
  import { phoneRandom } from './tests/support/phone-crypto';

  globalThis.outcome = (async () => {
    await phoneRandom.fill(200000);
    const random = randomFrom(phoneRandom);
    const root = random(32);
    const at = new Date('2027-03-01T08:00:00.000Z');
    const times = { from: '2027-01-01T00:00:00.000Z', until: '2028-01-01T00:00:00.000Z' };
    const handlers = Array.from({ length: 7 }, (_, i) => ({
      ...newHandlerKeys(random).public, ...times, handler: 'h' + i, name: 'h', unit: 'centre',
      role: 'case-handler', reads: 'all', revoked: null,
    }));
    const recipients = handlers.map((one) => one.recipient);
    const signed = signDirectory({
      tag: 'directory', tenant: 'demo', version: 7, issued: '2027-02-01T00:00:00.000Z',
      expires: '2027-07-01T00:00:00.000Z', statusKeys: [], recovery: recipientOf(newIdentity(random)),
      formerRecovery: [], handlers,
    }, root);
    const served = { directory: signed, statuses: [] };
    const question = { tenant: 'demo', root: publicKeyOf(root), minimumVersion: 1, stored: [], served, now: at };
    const ms = {};
    const time = async (name, act) => {
      const begun = now();
      const result = await act();
      (ms[name] ??= []).push(now() - begun);
      return result;
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      const text = 'x'.repeat(3072);
      await time('seal', () => seal(new Uint8Array(3072).fill(120), recipients));
      const { directory } = await time('directory', () => chooseDirectory(question));
      const keys = await time('code', () => keysOfCode(newReturnCode(random)));
      const hers = newHandlerKeys(random);
      const place = { tenant: 'demo', talk: 'appointment', part: 'thread' };
      const secret = newIdentity(random);
      const readers = [hers.public, ...handlers.slice(0, 2)];
      await time('intake', async () => {
        await sealReaders(hers, place, { number: 1, directory: 7, isHers: true, secret, readers });
        const intake = { kind: 'intake', words: text, telephone: null };
        const line = { sequence: 1, previous: null, key: recipientOf(secret), at, content: intake };
        await sealMessage(hers, place, line);
      });
      const content = { form: 'report-1', answers: { happened: text } };
      const first = { keys, directory, choice: everybody, reporter: 'self', content, at, random };
      const opened = await time('report', () => openCase(first));
      const entries = [...opened.entries];
      let { state } = opened;
      for (let n = 0; n < 18; n += 1) {
        const writing = { state, author: ownerAs(keys), directory, at, random };
        const body = { text, re: null };
        const written = await time('text', () => writeMessage(writing, 'shared', { kind: 'text', body }));
        entries.push(...written.entries);
        state = written.state;
      }
      const me = { role: 'owner', keys };
      const answer = await time('verify', () =>
        verifyCase({ tenant: 'demo', case: keys.case, entries, wraps: [], directory, me }));
      if (answer.findings.length > 0 || answer.state.entries.length !== 20) throw new Error('not sound');
    }
    return ms;
  })();`;

/** @returns {Promise<{ lines: string[], isFine: boolean }>} */
export async function measure() {
  const script = await bundleAsOnPhone(work.replaceAll('ROUNDS', String(rounds)));
  const ms = runJitless(script);
  const of = (name) =>
    Math.round(ms[name].toSorted((a, b) => a - b)[Math.floor(ms[name].length / 2)]);
  const size = await added();
  return {
    lines: [
      `3 KB sealed to 7 readers: ${of('seal')} ms, budget ${budgetMs} ms; load average ${os.loadavg()[0].toFixed(1)}`,
      `counselling: an intake of 3 KB to three readers (three wraps, message, two signatures): ${of('intake')} ms, budget ${budgetMs} ms`,
      `a first report of 3 KB to 7 readers and the recovery key (epoch, 8 wraps, message, two signatures): ${of('report')} ms; a further text: ${of('text')} ms`,
      `a return code to its keys: ${of('code')} ms; choosing among directories: ${of('directory')} ms; verifying and reading a case of 20 entries: ${of('verify')} ms`,
      `medians of ${rounds}, time on the processor, \`node --jitless\`, without Web Crypto`,
      `minified, what she needs (typage, noble, valibot, envelope, stand-ins, word list): ${size.all} KB, ${size.gzip} KB zipped; of it the word list ${size.words} KB, the messages' schemas with valibot ${size.valibot} KB`,
    ],
    isFine: of('seal') < budgetMs && of('intake') < budgetMs,
  };
}

function runJitless(script) {
  const program = `
    const { createContext, runInContext } = require('node:vm');
    const { randomBytes } = require('node:crypto');
    const systemRandom = async (count) => [...randomBytes(count)];
    const cpu = () => process.cpuUsage();
    const now = () => (cpu().user + cpu().system) / 1000;
    const context = createContext({ systemRandom, now });
    runInContext(require('node:fs').readFileSync(0, 'utf8'), context);
    context.outcome.then((ms) => process.stdout.write(JSON.stringify(ms)));`;
  const run = spawnSync(process.execPath, ['--jitless', '-e', program], {
    input: script,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

async function added() {
  const kilobytes = async (lines) => {
    const script = await bundleAsOnPhone(lines, { minify: true });
    return { size: Math.round(Buffer.byteLength(script) / 1024), script };
  };
  const envelope = './src/shared/envelope';
  const all = await kilobytes(`
    import { openCase } from '${envelope}/case/write/open-case';
    import { writeMessage } from '${envelope}/case/write/write-message';
    import { withdraw } from '${envelope}/case/write/write-statement';
    import { startEpoch } from '${envelope}/case/write/start-epoch';
    import { addReaders } from '${envelope}/case/write/add-readers';
    import { keysDue } from '${envelope}/case/write/keys-due';
    import { verifyCase } from '${envelope}/case/verify/verify-case';
    import { keysOfCode } from '${envelope}/code/code-keys';
    import { codeAsDigits, codeAsWords, readReturnCode } from '${envelope}/code/code-as-text';
    import { suggestWords } from '${envelope}/code/suggest-words';
    import { textContainsCode } from '${envelope}/code/text-contains-code';
    import { chooseDirectory, repliesToKeep } from '${envelope}/directory/choose-directory';
    import { phoneRandom } from './tests/support/phone-crypto';
    globalThis.outcome = [openCase, writeMessage, withdraw, startEpoch, addReaders, keysDue, verifyCase,
      keysOfCode, codeAsDigits, codeAsWords, readReturnCode, suggestWords, textContainsCode,
      chooseDirectory, repliesToKeep, phoneRandom];`);
  const words = await kilobytes(`
    import { WORDS } from '${envelope}/code/wordlist';
    globalThis.outcome = WORDS;`);
  const valibot = await kilobytes(`
    import { messageRules, message } from '${envelope}/case/messages';
    globalThis.outcome = [message, messageRules];`);
  return {
    all: all.size,
    gzip: Math.round(gzipSync(all.script).length / 1024),
    words: words.size,
    valibot: valibot.size,
  };
}
