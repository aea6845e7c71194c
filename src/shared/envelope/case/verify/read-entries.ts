import { readCanonicalJson } from '../../encoding/canonical-json';
import { parsed } from '../../encoding/signed';
import { EnvelopeError } from '../../errors';
import { bodyHash, readEntry, type EntryText, type ReadEntry } from '../entry';
import { isSeenInOrder } from '../line';
import {
  epochBody,
  leaveBody,
  replaceCodeBody,
  restoreBody,
  statusBody,
  withdrawBody,
  wrapsBody,
} from '../statements';
import type { HeldEntry, Said } from './held-entry';
import type { Findings } from './report-findings';

/**
 * Takes entries apart. What is of another case, in no form that we know, twice there or with another body
 * than was signed for is left out and noted. No signature has been looked at yet.
 */
export function readEntries(
  texts: readonly EntryText[],
  { tenant, case: caseId }: { tenant: string; case: string },
  findings: Findings,
): HeldEntry[] {
  const held = new Map<string, HeldEntry>();
  texts.forEach((text, at) => {
    const entry = attempt(() => readEntry(text), findings, { at });
    if (!entry) return;
    const { header, hash } = entry;
    const about = { hash, at };
    if (header.tenant !== tenant || header.case !== caseId) {
      findings.add('FOREIGN_CASE', about);
    } else if (bodyHash(entry.body) !== header.body) {
      findings.add('SWAPPED', about);
    } else if (held.has(hash)) {
      findings.add('REPEATED', about);
    } else if (!isSeenInOrder(header) || (header.sequence === 1) !== (header.previous === null)) {
      findings.add('MALFORMED', about);
    } else {
      const said = attempt(() => readBody(entry), findings, about);
      if (said) held.set(hash, { ...entry, said, at });
    }
  });
  return [...held.values()];
}

/** A statement's body; what is sealed stays closed for now. Throws MALFORMED. */
function readBody({ header: { kind }, body }: ReadEntry): Said {
  switch (kind) {
    case 'sealed':
      return { kind, message: null };
    case 'epoch':
      return { kind, body: parsed(epochBody, readCanonicalJson(body)) };
    case 'wraps':
      return { kind, body: parsed(wrapsBody, readCanonicalJson(body)) };
    case 'replaceCode':
      return { kind, body: parsed(replaceCodeBody, readCanonicalJson(body)) };
    case 'leave':
      return { kind, body: parsed(leaveBody, readCanonicalJson(body)) };
    case 'status':
      return { kind, body: parsed(statusBody, readCanonicalJson(body)) };
    case 'withdraw':
      parsed(withdrawBody, readCanonicalJson(body));
      return { kind };
    case 'restore':
      return { kind, body: parsed(restoreBody, readCanonicalJson(body)) };
  }
}

function attempt<Result>(
  act: () => Result,
  findings: Findings,
  about: { hash?: string; at: number },
): Result | null {
  try {
    return act();
  } catch (error) {
    const isSuite = error instanceof EnvelopeError && error.code === 'UNKNOWN_SUITE';
    findings.add(isSuite ? 'UNKNOWN_SUITE' : 'MALFORMED', about);
    return null;
  }
}
