import type { Thread } from '../entry';
import { openSealed } from '../open-sealed';
import type { PlacedEntry } from './held-entry';
import type { Findings } from './report-findings';
import type { Secrets } from './unwrap-secrets';

/**
 * Opens what is sealed, as far as the secrets go. What they do not open although they should, or what says
 * something else inside than outside, is left out and noted.
 */
export async function openMessages(
  entries: readonly PlacedEntry[],
  secrets: Secrets,
  findings: Findings,
): Promise<PlacedEntry[]> {
  const opened: PlacedEntry[] = [];
  for (const entry of entries) {
    const { header } = entry;
    const publics = header.kind === 'sealed' ? publicsOf(entries, header.thread, header.epoch) : [];
    const candidates = publics.flatMap((publicKey) => secrets.get(publicKey) ?? []);
    let result: PlacedEntry | null = entry;
    for (const secret of candidates) {
      const read = await openSealed(header, entry.body, secret);
      if (read.ok) {
        result = { ...entry, said: { kind: 'sealed', message: read.message } };
        break;
      }
      // Of two epochs with one number only one counts: the other may be its key.
      const isLast = secret === candidates[candidates.length - 1];
      if (read.fault === 'UNREADABLE' && !isLast) continue;
      findings.add(read.fault, entry);
      result = read.fault === 'UNKNOWN_KIND' ? entry : null;
      break;
    }
    if (result) opened.push(result);
  }
  return opened;
}

function publicsOf(entries: readonly PlacedEntry[], thread: Thread, epoch: number): string[] {
  return entries.flatMap(({ header, said }) =>
    said.kind === 'epoch' && header.thread === thread && header.epoch === epoch
      ? [said.body.public]
      : [],
  );
}
