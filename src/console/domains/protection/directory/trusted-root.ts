import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { county } from '@shared/organisation/yueqing/yueqing';
import { demoRoot } from '@shared/protection/trust/demo-root';
import { bytesFromHex } from '@shared/signing/ed25519';
import type { TrustedRoot } from '../../../keyring/key-calls';

/**
 * What this build believes. One without a root of its own takes the demo's, on the very machine that
 * serves it and nowhere else: everybody can sign for that one. Null: nothing is read and nothing is sent.
 */
export function trustedRoot(
  given: { root: string; minimumVersion: number } = {
    root: DIRECTORY_ROOT,
    minimumVersion: DIRECTORY_MINIMUM,
  },
  host: string = window.location.hostname,
): (TrustedRoot & { isDemo: boolean }) | null {
  const demo = bytesFromBase64url(demoRoot.root);
  const root = given.root === '' ? demo : bytesFromHex(given.root);
  if (!root) return null;
  const isDemo = root.every((byte, index) => byte === demo[index]);
  if (isDemo && !isThisMachine(host)) return null;
  return { tenant: county.id, root, minimumVersion: given.minimumVersion, isDemo };
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
