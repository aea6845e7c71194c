import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { demoRoot } from '@shared/protection/trust/demo-root';
import { bytesFromHex } from '@shared/signing/ed25519';
import { isTrial } from '@client/platform/trial';

/** The root that the directory must be signed by; null where none was built in: then nothing is sent. */
export function rootKey(): Uint8Array | null {
  if (DIRECTORY_ROOT !== '') return bytesFromHex(DIRECTORY_ROOT);
  return isTrial() ? bytesFromBase64url(demoRoot.root) : null;
}
