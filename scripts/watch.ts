/**
 * Compares a static build as two networks get it: `npm run watch -- https://one/ https://two/`, with
 * `--list NAME` for another list than SHA256SUMS, and `--sums FILE` for the list that was published with
 * the release. Ends with 1 when a byte is not what it should be, with 2 when it could not look.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareBuilds, type Finding } from './watch/compare-builds';

const usage = 'usage: npm run watch -- ADDRESS ADDRESS [--list NAME] [--sums FILE]';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { list: { type: 'string', default: 'SHA256SUMS' }, sums: { type: 'string' } },
  });
  const [one, other, ...more] = positionals.map((address) => new URL(asFolder(address)).href);
  if (one === undefined || other === undefined || more.length > 0 || one === other) {
    throw new TypeError(usage);
  }
  const { findings, checked } = await compareBuilds({
    addresses: [one, other],
    list: values.list,
    ...(values.sums ? { published: readFileSync(values.sums, 'utf8') } : {}),
  });
  for (const finding of findings) process.stdout.write(`RED ${describe(finding)}\n`);
  process.stdout.write(`${checked} files were as the lists say, ${findings.length} findings.\n`);
  if (findings.length === 0) return 0;
  return findings.every(({ kind }) => kind === 'UNREACHABLE') ? 2 : 1;
}

const asFolder = (address: string) => (address.endsWith('/') ? address : `${address}/`);

function describe(finding: Finding): string {
  switch (finding.kind) {
    case 'UNREACHABLE':
      return `${finding.address}${finding.file} could not be fetched: ${finding.why}`;
    case 'NO_LIST':
      return `${finding.address} has no list of SHA-256 sums that can be read`;
    case 'LISTS_DIFFER':
      return 'the two addresses serve different lists';
    case 'NOT_PUBLISHED':
      return `${finding.address} serves another list than the published one`;
    case 'CHANGED':
      return `${finding.address}${finding.file} is not what the list says`;
  }
}

main().then(
  (code) => void (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
