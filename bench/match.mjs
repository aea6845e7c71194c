/**
 * Which policies fit her, on an engine without a JIT, as an iPhone runs a mini-program: 300 policies
 * judged, the next question chosen, the outcomes put in order. And what it weighs.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const budgetMs = 50;
const policies = 300;
const rounds = 31;

export const title = 'Matching 300 policies on a phone without a JIT stays below 50 ms';

const matcher = `
  import { policyFacts } from './src/shared/policies/facts/facts';
  import { judgePolicy, rankedOf } from './src/shared/policies/rules';
  import { explain } from './src/shared/rules/explain';
  import { nextQuestion } from './src/shared/rules/next-question';
  import { inOrder } from './src/shared/rules/order-outcomes';`;

const work = `${matcher}
  const today = '2026-11-27';
  const entries = [...ENTRIES];
  const items = Array.from({ length: ${policies} }, (_, at) => {
    const { draft } = entries[at % entries.length];
    return { ...draft, id: String(at), rule: draft.rule, parameters: {}, deadline: null, yearlyGain: null };
  });
  function match(answers) {
    const person = { facts: policyFacts, answers, today };
    const judged = items.map((policy) => ({ policy, judgement: judgePolicy(policy, person) }));
    const next = nextQuestion(judged.map(({ judgement }) => judgement), person, new Set());
    const ordered = inOrder(judged.map(({ policy, judgement }) => rankedOf(policy, judgement)), today);
    return { next, ordered, judged };
  }
  // As she answers: none, then each question that is asked, a plain answer to it.
  const plain = ({ kind, options, least }) =>
    kind === 'yes-no' ? true
    : kind === 'choice' ? options[0].value
    : kind === 'number' ? Math.max(least, 3)
    : kind === 'month' ? '1990-01' : '2026-06-20';
  const steps = [{}];
  for (let answers = {}; steps.length <= 12; ) {
    const { next } = match(answers);
    if (next === null) break;
    answers = { ...answers, [next]: plain(policyFacts[next]) };
    steps.push(answers);
  }
  const times = [];
  for (let round = 0; round < ${rounds}; round += 1) {
    for (const answers of steps) {
      const startedAt = now();
      const { judged } = match(answers);
      times.push(now() - startedAt);
      if (judged.length !== ${policies}) throw new Error('not all were judged');
    }
  }
  const last = match(steps[steps.length - 1]);
  const counted = {};
  for (const { outcome } of last.ordered) counted[outcome] = (counted[outcome] ?? 0) + 1;
  globalThis.outcome = { times, questions: steps.length - 1, counted };`;

/** @returns {Promise<{ lines: string[], isFine: boolean }>} */
export async function measure() {
  const read = (name) => readFileSync(`src/cloud/policies/library/${name}.json`, 'utf8');
  const entries = `${read('entitlements')}, ...${read('examples')}`;
  const script = await bundle(work.replace('ENTRIES', () => entries));
  const { times, questions, counted } = runJitless(script);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const weight = await bundle(
    `${matcher} globalThis.outcome = [policyFacts, judgePolicy, rankedOf, explain, nextQuestion, inOrder];`,
    true,
  );
  const kilobytes = (bytes) => (bytes / 1024).toFixed(1);
  return {
    lines: [
      `${policies} policies judged, the next question chosen, all put in order: median ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms, budget ${budgetMs} ms; load average ${os.loadavg()[0].toFixed(1)}`,
      `${rounds} rounds over ${questions} questions as they are asked; time on the processor, \`node --jitless\``,
      `in the end ${Object.entries(counted)
        .map(([outcome, count]) => `${outcome} ${count}`)
        .join(', ')}`,
      `minified: ${kilobytes(Buffer.byteLength(weight))} KB, ${kilobytes(gzipSync(weight).length)} KB zipped, with every question`,
    ],
    isFine: at(0.99) < budgetMs,
  };
}

async function bundle(contents, minify = false) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    minify,
    format: 'iife',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2020',
    charset: 'utf8',
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

function runJitless(script) {
  const program = `
    const { createContext, runInContext } = require('node:vm');
    const cpu = () => process.cpuUsage();
    const context = createContext({ now: () => (cpu().user + cpu().system) / 1000 });
    runInContext(require('node:fs').readFileSync(0, 'utf8'), context);
    process.stdout.write(JSON.stringify(context.outcome));`;
  const run = spawnSync(process.execPath, ['--jitless', '-e', program], {
    input: script,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}
