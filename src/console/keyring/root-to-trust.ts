import type { TrustedRoot } from './key-calls';

interface Roots {
  tenant: string;
  /** What the build was given; null: nothing. */
  given: Uint8Array | null;
  demo: Uint8Array;
  minimumVersion: number;
  host: string;
}

/**
 * What a build believes. One without a root of its own takes the demo's, on the very machine that serves it
 * and nowhere else: everybody can sign for that one. Null: nothing is read and nothing is sent.
 */
export function rootToTrust({
  tenant,
  given,
  demo,
  minimumVersion,
  host,
}: Roots): (TrustedRoot & { isDemo: boolean }) | null {
  const root = given ?? demo;
  const isDemo = root.every((byte, index) => byte === demo[index]);
  if (isDemo && !isThisMachine(host)) return null;
  return { tenant, root, minimumVersion, isDemo };
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
