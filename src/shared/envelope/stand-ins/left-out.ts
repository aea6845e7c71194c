/**
 * In place of `@noble/post-quantum/hybrid.js` and `@noble/curves/nist.js` in the mini-program (72 KB):
 * recipients of other suites, which `seal` never asks for.
 */
export const MLKEM768P256 = undefined;
export const MLKEM768X25519 = undefined;
export const p256 = undefined;
