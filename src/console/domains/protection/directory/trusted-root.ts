import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { county } from '@shared/organisation/yueqing/yueqing';
import { demoRoot } from '@shared/protection/trust/demo-root';
import { bytesFromHex } from '@shared/signing/ed25519';
import type { TrustedRoot } from '../../../keyring/key-calls';
import { rootToTrust } from '../../../keyring/root-to-trust';

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
  const own = given.root === '' ? null : bytesFromHex(given.root);
  if (given.root !== '' && !own) return null;
  return rootToTrust({
    tenant: county.id,
    given: own,
    demo: bytesFromBase64url(demoRoot.root),
    minimumVersion: given.minimumVersion,
    host,
  });
}
