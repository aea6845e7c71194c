import { talkDemoRoot } from '@shared/counselling/talk/demo-root';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { bytesFromHex } from '@shared/signing/ed25519';
import { isTrial } from '@client/platform/trial';

/** The root that lists of who reads must be signed by; null where none was built in: then nothing is sent. */
export function rootKey(): Uint8Array | null {
  if (COUNSELLING_ROOT !== '') return bytesFromHex(COUNSELLING_ROOT);
  return isTrial() ? bytesFromBase64url(talkDemoRoot.root) : null;
}
