/**
 * Keys of protection and of counselling (`--domain counselling`), on a PC without a network: `npm run keys -- <verb>`. The steps for a case lead are
 * docs/case-lead.zh-CN.md; exit codes are in keys/keys-error.ts. Secrets are asked at the terminal only.
 */
import { randomFrom } from '@shared/envelope/random';
import { exitCodes, KeysError } from './keys/keys-error';
import { runKeys } from './keys/run-keys';
import { realTerminal } from './keys/terminal';

const tool = {
  terminal: realTerminal(),
  random: randomFrom(globalThis.crypto),
  now: new Date(),
};

runKeys(tool, process.argv.slice(2)).catch((error: unknown) => {
  const isKnown = error instanceof KeysError;
  // A stack could hold what was typed: only where it happened is said.
  const sentence = isKnown ? error.message : `出了没想到的错：${whereIn(error)}`;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCodes[isKnown ? error.code : 'UNEXPECTED'];
});

function whereIn(error: unknown): string {
  if (!(error instanceof Error)) return '未知';
  return `${error.name}${error.stack?.split('\n').find((line) => /^\s+at /.test(line)) ?? ''}`;
}
