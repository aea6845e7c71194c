import since from './since.json';

/** Whether this name of `wx` came after the base library `version`; what nobody noted was always there. */
export function isNewer(name: string, version: string): boolean {
  const came = new Map(Object.entries(since)).get(name);
  return came !== undefined && compareVersions(came, version) > 0;
}

/** Negative when `one` is older than `other`; `2.32.3` is older than `2.100.0`. */
export function compareVersions(one: string, other: string): number {
  const parts = other.split('.').map(Number);
  const difference = one.split('.').map((part, at) => Number(part) - (parts[at] ?? 0));
  return difference.find((value) => value !== 0) ?? 0;
}
