import {
  content,
  directoryOf,
  handler,
  lookSafely,
  random,
  report,
  tick,
  writingOf,
} from '@tests/builders/cases';
import * as v from 'valibot';
import { keysOfCode } from '../code/code-keys';
import { newReturnCode } from '../code/return-code';
import { everybody } from '../directory/readers';
import { entryText, wrapText } from './entry';
import { openCase } from './write/open-case';
import { replaceCode } from './write/replace-code';
import { startEpoch } from './write/start-epoch';
import type { Written } from './write/written';

// Curves in plain JavaScript: slow on a machine that does something else besides.
jest.setTimeout(60_000);

/** What a call may weigh (docs/architecture.md). */
const mostBytes = 100_000;
const sixty = Array.from({ length: 60 }, (_, i) => handler(`handler-${i}`));
const directory = directoryOf(sixty);

function bytesOf({ entries, wraps }: Written): number {
  expect(v.is(v.array(entryText), entries) && v.is(v.array(wrapText), wraps)).toBe(true);
  return Buffer.byteLength(JSON.stringify({ entries, wraps }));
}

describe('with sixty readers a call stays below 100 KB', () => {
  test('the longest report', async () => {
    // 10,600 Chinese characters: about the most that fits 32 KiB with all that is around it.
    const longest = { form: 'report-1', answers: { happened: '说'.repeat(9_000) } };
    const written = await openCase({
      keys: keysOfCode(newReturnCode(random)),
      directory,
      choice: everybody,
      reporter: 'self',
      content: longest,
      at: tick(),
      random,
    });
    expect(written.wraps).toHaveLength(61);
    expect(bytesOf(written)).toBeGreaterThan(60_000);
    expect(bytesOf(written)).toBeLessThan(mostBytes);
  });

  test('an epoch, and a replaced code', async () => {
    const { server } = await report(directory);
    const [first] = sixty;
    if (!first) throw new Error('nobody');
    const state = await lookSafely(server, first.me, directory);
    const writing = writingOf(state, first.me, directory);
    expect(bytesOf(await startEpoch(writing, 'shared'))).toBeLessThan(mostBytes);
    const { public: own } = keysOfCode(newReturnCode(random));
    expect(bytesOf(await replaceCode(writing, own))).toBeLessThan(mostBytes);
  });
});

test('texts of one size class weigh the same from outside', async () => {
  const small = directoryOf([handler('a'), handler('b')]);
  const weigh = async (text: string) => {
    const answers = { ...content.answers, happened: text };
    const written = await openCase({
      keys: keysOfCode(newReturnCode(random)),
      directory: small,
      choice: everybody,
      reporter: 'self',
      content: { ...content, answers },
      at: tick(),
      random,
    });
    return written.entries[1]?.body.length;
  };
  expect(await weigh('救我')).toBe(await weigh('他'.repeat(90)));
  expect(await weigh('救我')).not.toBe(await weigh('他'.repeat(400)));
});
