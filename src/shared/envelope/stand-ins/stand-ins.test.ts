import { randomBytes } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import { bundleAsOnPhone } from '../../../../scripts/build/phone-like.mjs';

// Curves in plain JavaScript: slow on a machine that does something else besides.
jest.setTimeout(60_000);

/** Runs an entry where nothing of the Web is, nor of Node: only what the language itself has. */
async function runOnPhone(contents: string, { source = true } = {}): Promise<unknown> {
  const script = await bundleAsOnPhone(contents);
  const systemRandom = async (count: number) => {
    if (!source) throw new Error('getRandomValues:fail');
    return [...randomBytes(count)];
  };
  const context = createContext({ systemRandom });
  const missing = ['TextEncoder', 'ReadableStream', 'crypto', 'Response', 'URL', 'setTimeout'];
  expect(
    runInContext(`(${JSON.stringify(missing)}).filter((name) => name in globalThis)`, context),
  ).toHaveLength(0);
  runInContext(script, context);
  return runInContext('globalThis.outcome', context);
}

describe('in an engine without the Web', () => {
  test('codes, sealing, opening and signing work', async () => {
    const outcome = await runOnPhone(`
      import { codeAsWords, readReturnCode } from './src/shared/envelope/code/code-as-text';
      import { keysOfCode } from './src/shared/envelope/code/code-keys';
      import { newReturnCode } from './src/shared/envelope/code/return-code';
      import { newIdentity, recipientOf } from './src/shared/envelope/age/identity';
      import { open, seal } from './src/shared/envelope/age/seal';
      import { randomFrom } from './src/shared/envelope/random';
      import { textFromUtf8, utf8FromText } from './src/shared/envelope/encoding/utf8';
      import { phoneRandom } from './tests/support/phone-crypto';
      globalThis.outcome = (async () => {
        await phoneRandom.fill(4096);
        const random = randomFrom(phoneRandom);
        const code = newReturnCode(random);
        const read = readReturnCode(codeAsWords(code).join('\\n'));
        const keys = keysOfCode(read.code);
        const other = newIdentity(random);
        const long = utf8FromText('他又来了。😀'.repeat(9000));
        const file = await seal(long, [recipientOf(other), keys.public.recipient]);
        const opened = await open(file, [keys.identity]);
        return textFromUtf8(opened) === '他又来了。😀'.repeat(9000) ? keys.public.keyId.length : 0;
      })();
    `);
    expect(await outcome).toBe(22);
  });

  test('a whole case works: reporting, verifying, reading, starting an epoch', async () => {
    const outcome = await runOnPhone(`
      import { phoneRandom } from './tests/support/phone-crypto';
      globalThis.outcome = (async () => {
        await phoneRandom.fill(20000);
        const { directoryOf, handler, look, report, store, textOf, textsOf, writingOf } =
          await import('./tests/builders/cases');
        const { startEpoch } = await import('./src/shared/envelope/case/write/start-epoch');
        const { writeMessage } = await import('./src/shared/envelope/case/write/write-message');
        const people = [handler('wang'), handler('li')];
        const directory = directoryOf(people);
        const { server, me, state } = await report(directory);
        const epoch = await startEpoch(writingOf(state, me, directory), 'shared');
        store(server, epoch);
        const writing = writingOf(epoch.state, me, directory);
        store(server, await writeMessage(writing, 'shared', textOf('他走了。')));
        const answers = [];
        for (const who of [me, people[1].me]) answers.push(await look(server, who, directory));
        return JSON.stringify(answers.map(({ state, findings }) => [textsOf(state), findings]));
      })();
    `);
    expect(await outcome).toBe(
      JSON.stringify([
        [['他走了。'], []],
        [['他走了。'], []],
      ]),
    );
  });

  test('an empty pool, or no source, seals nothing', async () => {
    const contents = `
      import { newIdentity, recipientOf } from './src/shared/envelope/age/identity';
      import { seal } from './src/shared/envelope/age/seal';
      import { phoneRandom } from './tests/support/phone-crypto';
      globalThis.outcome = (async () => {
        try { await phoneRandom.fill(BYTES); } catch (error) { return 'source: ' + error.message; }
        const recipient = recipientOf(newIdentity(() => new Uint8Array(32).fill(7)));
        return seal(new Uint8Array(100), [recipient]).then(() => 'sealed', (error) => error.code);
      })();`;
    expect(await runOnPhone(contents.replace('BYTES', '64'))).toBe('sealed');
    expect(await runOnPhone(contents.replace('BYTES', '63'))).toBe('NO_RANDOM');
    expect(await runOnPhone(contents.replace('BYTES', '64'), { source: false })).toBe(
      'source: getRandomValues:fail',
    );
  });
});
