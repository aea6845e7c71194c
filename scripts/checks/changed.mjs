import process from 'node:process';
import { run, runNode } from '../setup/run.mjs';
import { runJest } from './jest.mjs';
import { findPostgres } from './postgres.mjs';

const readable = /\.(ts|tsx|mts|js|mjs|cjs|json|md|scss|css|yml|html)$/;
const code = /\.(ts|tsx|mts|mjs|cjs|js)$/;

/**
 * What the files that differ from `main` can break, without builds and browsers: for the minutes between
 * two commits. `npm test` remains the proof.
 * @returns {Promise<{ name: string, title: string, run: () => Promise<import('./run-checks.mjs').Result> }[]>}
 */
export async function stepsOfChanges() {
  const files = await changedFiles();
  process.stdout.write(`${files.length} files differ from main\n`);
  const ofTexts = files.filter((file) => readable.test(file));
  const ofCode = files.filter((file) => code.test(file));
  const tool = (name, title, script, args) => ({
    name,
    title,
    run: async () => asOne(await runNode([`node_modules/${script}`, ...args], { quiet: true })),
  });
  return [
    tool('types', 'TypeScript', 'typescript-native/bin/tsc', []),
    ...(ofTexts.length > 0
      ? [
          tool('format', 'Prettier', 'prettier/bin/prettier.cjs', [
            '--check',
            '--log-level=warn',
            '--ignore-unknown',
            ...ofTexts,
          ]),
        ]
      : []),
    tool('lint', 'oxlint', 'oxlint/bin/oxlint', ['--deny-warnings']),
    ...(ofCode.length > 0 ? [related(ofCode)] : []),
  ];
}

/** Tests that lead to a changed file by their imports; the server's on PostgreSQL where there is one. */
function related(files) {
  const run = async () => {
    const server = await findPostgres();
    const env = server.url ? { TEST_DATABASE_URL: server.url, TEST_RUN: `${process.pid}` } : {};
    const projects = ['unit', 'client', 'console', server.url ? 'handlers-postgres' : 'handlers'];
    try {
      const results = await runJest(projects, env, { related: files });
      return [...results.values()].reduce((sum, one) => ({
        passed: sum.passed + one.passed,
        failed: sum.failed + one.failed,
        skipped: sum.skipped + one.skipped,
      }));
    } finally {
      if (server.url) await server.stop();
    }
  };
  return { name: 'related', title: 'tests that import what differs', run };
}

/** In commits since `main`, staged, not staged, and new; without what was deleted. */
async function changedFiles() {
  const base = await git(['merge-base', 'HEAD', 'main']);
  const differing = await git(['diff', '--name-only', '--diff-filter=d', base[0] ?? 'HEAD']);
  const untracked = await git(['ls-files', '--others', '--exclude-standard']);
  return [...new Set([...differing, ...untracked])];
}

async function git(args) {
  const { code, output } = await run('git', args, { quiet: true });
  return code === 0 ? output.split('\n').filter(Boolean) : [];
}

function asOne({ code, output }) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}
