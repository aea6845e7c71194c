import type { Finding, FindingCode } from './findings';

/** Collects findings, each once. */
export interface Findings {
  add(code: FindingCode, about?: { hash?: string; at?: number }): void;
  readonly list: Finding[];
}

export function collectFindings(): Findings {
  const list: Finding[] = [];
  return {
    list,
    add(code, { hash = null, at = null }: { hash?: string | null; at?: number | null } = {}) {
      const isKnown = list.some(
        (known) => known.code === code && known.entry === hash && known.at === at,
      );
      if (!isKnown) list.push({ code, entry: hash, at });
    },
  };
}
