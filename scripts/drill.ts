/**
 * The daily trial: sends a report from outside like a phone, and looks whether the ones of before were
 * confirmed. `npm run drill -- https://address/ --root HEX --kept FILE`, once a day by a timer, from a
 * machine that is not the server. Ends with 1 when something is red, with 2 when it could not look.
 */
import { parseArgs } from 'node:util';
import { randomFrom } from '@shared/envelope/random';
import { county } from '@shared/organisation/yueqing/yueqing';
import { bytesFromHex } from '@shared/signing/ed25519';
import { callAt } from './drill/call';
import { readKept, writeKept } from './drill/kept-file';
import { runDrill, type Finding } from './drill/run-drill';

const usage =
  'usage: npm run drill -- ADDRESS --root HEX --kept FILE [--minimum VERSION] [--tenant TENANT]';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      root: { type: 'string' },
      kept: { type: 'string' },
      minimum: { type: 'string', default: '1' },
      tenant: { type: 'string', default: county.id },
    },
  });
  const [address, ...more] = positionals;
  const root = bytesFromHex(values.root ?? '');
  const { kept: path } = values;
  const minimumVersion = Number(values.minimum);
  if (
    address === undefined ||
    more.length > 0 ||
    root?.length !== 32 ||
    path === undefined ||
    !Number.isInteger(minimumVersion)
  ) {
    throw new TypeError(usage);
  }
  const { findings, confirmed } = await runDrill({
    tenant: values.tenant,
    root,
    minimumVersion,
    call: callAt(new URL(address).href),
    random: randomFrom(globalThis.crypto),
    now: new Date(),
    kept: readKept(path),
    keep: (kept) => writeKept(path, kept),
  });
  for (const at of confirmed) process.stdout.write(`The trial of ${at} was confirmed.\n`);
  for (const finding of findings) process.stdout.write(`RED ${describe(finding)}\n`);
  if (findings.length === 0) process.stdout.write('Today’s trial was sent.\n');
  if (findings.length === 0) return 0;
  return findings.every(({ kind }) => kind === 'UNREACHABLE') ? 2 : 1;
}

function describe(finding: Finding): string {
  switch (finding.kind) {
    case 'UNREACHABLE':
      return `nobody answered: ${finding.why}`;
    case 'NO_DIRECTORY':
      return `no list of readers can be used, so no phone sends anything: ${finding.why}`;
    case 'WARNING':
      return `the list of readers: ${finding.why}`;
    case 'NOT_TAKEN':
      return `today’s trial was not taken: ${finding.why}`;
    case 'NOT_THERE':
      return `the trial of ${finding.at} is not there as it was sent: ${finding.why}`;
    case 'NOT_CONFIRMED':
      return `no handler has confirmed the trial of ${finding.at}`;
  }
}

main().then(
  (code) => void (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
