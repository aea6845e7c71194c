import fc from 'fast-check';
import { decodeBase45, encodeBase45 } from './base45';

const ascii = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('base45', () => {
  // RFC 9285, sections 4.3 and 4.4
  test.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ])('%s is %s', (plain, encoded) => {
    expect(encodeBase45(ascii(plain))).toBe(encoded);
    expect(decodeBase45(encoded)).toEqual(ascii(plain));
  });

  test.each(['GGW', ':::', 'A', 'ABCD', ':W', 'bb8', 'BB八'])('refuses %s', (text) => {
    expect(decodeBase45(text)).toBeNull();
  });

  test('any bytes come back, and no two texts mean the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeBase45(encodeBase45(bytes))).toEqual(bytes);
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const bytes = decodeBase45(text);
        if (bytes !== null) expect(encodeBase45(bytes)).toBe(text);
      }),
    );
  });
});
