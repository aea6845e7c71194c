import { sha256 } from '@noble/hashes/sha2.js';
import { base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import { utf8FromText } from '@shared/envelope/encoding/utf8';
import { publicKeyOf } from '@shared/signing/ed25519';
import { demoRoot, demoRootSeedText } from './demo-root';

test('everybody can sign for the root of the demo', () => {
  const seed = sha256(utf8FromText(demoRootSeedText));
  expect(base64urlFromBytes(publicKeyOf(seed))).toBe(demoRoot.root);
});
