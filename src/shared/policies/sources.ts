/**
 * The host of an official address, in lower case; null when the text is no https address, or one that
 * hides where it leads: a user name, a port, an address of numbers, a host in other letters.
 */
export function hostOf(url: string): string | null {
  const found = /^https:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[/?#][^\s\\]*)?$/i.exec(url);
  const host = found?.[1]?.toLowerCase() ?? null;
  if (host === null || /\.\d+$/.test(host) || host.includes('xn--')) return null;
  return host;
}

/** Whether a host is under gov.cn, or on the platform administrator's list, itself or under one of it. */
export function isOfficial(host: string, allowed: readonly string[]): boolean {
  return ['gov.cn', ...allowed].some((known) => host === known || host.endsWith(`.${known}`));
}

/** After so many days somebody has to look at a source again. */
export const sourceDays = 90;

/** So many days before its end a parameter needs its next figure. */
export const figureDays = 30;

/** A source was compared with its page on a day. */
export interface SourceCheck {
  url: string;
  on: string;
}

interface CheckedSource {
  url: string;
  checkedOn: string;
  checked: 'page' | 'copy';
}

/** The draft with the days on which its sources were checked since it was written. */
export function withChecks<Source extends CheckedSource, Draft extends { sources: Source[] }>(
  draft: Draft,
  checks: readonly SourceCheck[],
): Draft {
  const sources = draft.sources.map((source) => {
    const days = checks.filter(({ url }) => url === source.url).map(({ on }) => on);
    const latest = days.sort().at(-1);
    return latest === undefined || latest < source.checkedOn
      ? source
      : { ...source, checkedOn: latest, checked: 'page' as const };
  });
  return { ...draft, sources };
}
