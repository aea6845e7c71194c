import { createHash } from 'node:crypto';

export interface Comparing {
  /** Where the build is served, from different networks: both end with a slash. */
  addresses: readonly [string, string];
  /** Name of the list of SHA-256 sums below each address. */
  list: string;
  /** The list that was published with the release, if there is one at hand. */
  published?: string;
}

export type Finding =
  /** Could not be fetched: nothing is known. */
  | { kind: 'UNREACHABLE'; address: string; file: string; why: string }
  /** The list is empty, or not one as `sha256sum` writes it. */
  | { kind: 'NO_LIST'; address: string }
  | { kind: 'LISTS_DIFFER' }
  /** Both addresses serve something else than was published. */
  | { kind: 'NOT_PUBLISHED'; address: string }
  /** Bytes that are not what the list says. */
  | { kind: 'CHANGED'; address: string; file: string };

export interface Comparison {
  findings: Finding[];
  /** Files whose bytes were right, over both addresses. */
  checked: number;
}

const mostBytes = 50_000_000;
const patienceMs = 30_000;

/** Fetches the list and all that stands on it, from both addresses. Never throws for what is served. */
export async function compareBuilds({
  addresses,
  list,
  published,
}: Comparing): Promise<Comparison> {
  const findings: Finding[] = [];
  let checked = 0;
  const lists: (string | null)[] = [];
  for (const address of addresses) {
    const served = await fetched(address, list);
    if ('why' in served) {
      findings.push({ kind: 'UNREACHABLE', address, file: list, why: served.why });
      lists.push(null);
      continue;
    }
    const text = served.bytes.toString('utf8');
    lists.push(text);
    if (published !== undefined && text !== published) {
      findings.push({ kind: 'NOT_PUBLISHED', address });
    }
    const sums = readSums(text);
    if (!sums) {
      findings.push({ kind: 'NO_LIST', address });
      continue;
    }
    for (const [file, sum] of sums) {
      const finding = await lookAt(address, file, sum);
      if (finding) findings.push(finding);
      else checked += 1;
    }
  }
  const [one, other] = lists;
  if (one !== null && other !== null && one !== other) findings.push({ kind: 'LISTS_DIFFER' });
  return { findings, checked };
}

async function lookAt(address: string, file: string, sum: string): Promise<Finding | null> {
  const served = await fetched(address, file);
  if ('why' in served) return { kind: 'UNREACHABLE', address, file, why: served.why };
  const isSame = createHash('sha256').update(served.bytes).digest('hex') === sum;
  return isSame ? null : { kind: 'CHANGED', address, file };
}

/** As `sha256sum` writes it. Null for an empty one, a line that is none, or a name that leads elsewhere. */
function readSums(text: string): Map<string, string> | null {
  const sums = new Map<string, string>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [, sum, file] = /^([0-9a-f]{64}) {2}([\w.-]+(?:\/[\w.-]+)*)$/.exec(line) ?? [];
    if (!sum || !file || file.split('/').some((part) => /^\.+$/.test(part))) return null;
    sums.set(file, sum);
  }
  return sums.size > 0 && text.endsWith('\n') ? sums : null;
}

async function fetched(
  address: string,
  file: string,
): Promise<{ bytes: Buffer } | { why: string }> {
  try {
    const answer = await fetch(new URL(file, address), {
      // What a cache on the way holds is not what is served, and elsewhere is another address.
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!answer.ok) return { why: `status ${answer.status}` };
    const bytes = Buffer.from(await answer.arrayBuffer());
    return bytes.length > mostBytes ? { why: 'too large' } : { bytes };
  } catch (error) {
    return { why: error instanceof Error ? error.name : 'unknown' };
  }
}
