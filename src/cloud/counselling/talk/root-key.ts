import type { Config } from '@cloud/platform/config';
import { talkDemoRoot } from '@shared/counselling/talk/demo-root';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';

/**
 * The public key that lists of who reads are signed by (ROOT_KEY_COUNSELLING); null where none is set up. The
 * demo has one of its own.
 */
export function rootKey({ rootKeys, demo }: Pick<Config, 'rootKeys' | 'demo'>): Uint8Array | null {
  return rootKeys.get('counselling') ?? (demo ? bytesFromBase64url(talkDemoRoot.root) : null);
}
