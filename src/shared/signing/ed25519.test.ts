import {
  createPrivateKey,
  createPublicKey,
  sign as nodeSign,
  verify as nodeVerify,
} from 'node:crypto';
import { bytesFromHex, hexFromBytes, publicKeyOf, sign, verify } from './ed25519';

// RFC 8032, section 7.1, test 2
const secretKey = bytesFromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
const publicHex = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';

if (secretKey === null) throw new Error('the vector is hexadecimal');

describe('ed25519', () => {
  const payload = Uint8Array.of(1, 2, 3);
  const publicKey = publicKeyOf(secretKey);

  test('derives the public key of the RFC', () => {
    expect(hexFromBytes(publicKey)).toBe(publicHex);
  });

  test("agrees with Node's own Ed25519 in both directions", () => {
    const bound = Buffer.concat([Buffer.from('womens-home test\0'), payload]);
    const pkcs8 = Buffer.concat([
      Buffer.from('302e020100300506032b657004220420', 'hex'),
      secretKey,
    ]);
    const nodeKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    const ours = sign('test', payload, secretKey);
    expect(nodeVerify(null, bound, createPublicKey(nodeKey), ours)).toBe(true);
    expect(verify('test', payload, nodeSign(null, bound, nodeKey), publicKey)).toBe(true);
  });

  test('a signature counts for its purpose only', () => {
    const signature = sign('ticket v1', payload, secretKey);
    expect(verify('ticket v1', payload, signature, publicKey)).toBe(true);
    expect(verify('ticket', payload, signature, publicKey)).toBe(false);
    expect(verify('directory v1', payload, signature, publicKey)).toBe(false);
    expect(() => sign('票', payload, secretKey)).toThrow(RangeError);
  });

  test('keys and signatures of a wrong length or off the curve are refused, not thrown', () => {
    const signature = sign('test', payload, secretKey);
    expect(verify('test', payload, signature.subarray(1), publicKey)).toBe(false);
    expect(verify('test', payload, signature, publicKey.subarray(1))).toBe(false);
    expect(verify('test', payload, signature, new Uint8Array(32).fill(255))).toBe(false);
    // the neutral point as key and R, S = 0: verifies anything where small orders are accepted
    const neutral = Uint8Array.of(1, ...new Uint8Array(31));
    const forged = Uint8Array.of(...neutral, ...new Uint8Array(32));
    expect(verify('test', payload, forged, neutral)).toBe(false);
  });

  test.each(['abc', 'zz', '0x00'])('%s is not hexadecimal', (text) => {
    expect(bytesFromHex(text)).toBeNull();
  });
});
