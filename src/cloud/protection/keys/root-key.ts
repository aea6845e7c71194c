import type { Config } from '@cloud/platform/config';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { demoRoot } from '@shared/protection/trust/demo-root';

/** The public key that directories are signed by; null where none is set up. The demo has one of its own. */
export function rootKey({ rootKeys, demo }: Pick<Config, 'rootKeys' | 'demo'>): Uint8Array | null {
  return rootKeys.get('protection') ?? (demo ? bytesFromBase64url(demoRoot.root) : null);
}
