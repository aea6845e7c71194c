import fc from 'fast-check';
import { bytesFromCode, codeFromBytes, newCode, parseCode, showCode } from './short-code';

describe('short codes', () => {
  test('are eight characters of Crockford base32', () => {
    expect(codeFromBytes(Uint8Array.of(0, 0, 0, 0, 0))).toBe('00000000');
    expect(codeFromBytes(Uint8Array.of(255, 255, 255, 255, 255))).toBe('ZZZZZZZZ');
    expect(codeFromBytes(Uint8Array.of(0, 0, 0, 0, 33))).toBe('00000011');
    expect(showCode('7K3M9QX2')).toBe('7K3M 9QX2');
  });

  test.each([
    ['7k3m 9qx2', '7K3M9QX2'],
    ['7K3M-9QX2', '7K3M9QX2'],
    [' oOiI lL12 ', '00111112'],
    ['7K3M 9QX2', '7K3M9QX2'],
  ])('reads what people type: %s', (typed, code) => {
    expect(parseCode(typed)).toBe(code);
  });

  test.each(['', '7K3M9QX', '7K3M9QX22', '7K3M9QXU', '7K3M9QX二', '7K3M_9QX'])(
    'refuses %s',
    (typed) => {
      expect(parseCode(typed)).toBeNull();
      expect(() => bytesFromCode(typed)).toThrow(RangeError);
    },
  );

  test('bytes and codes are the same thing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) => {
        const code = codeFromBytes(bytes);
        expect(parseCode(code)).toBe(code);
        expect(bytesFromCode(showCode(code).toLowerCase())).toEqual(bytes);
      }),
    );
  });

  test('a new code uses exactly the bytes it was given', () => {
    const asked: number[] = [];
    const code = newCode((count) => {
      asked.push(count);
      return Uint8Array.of(1, 2, 3, 4, 5);
    });
    expect(asked).toEqual([5]);
    expect(bytesFromCode(code)).toEqual(Uint8Array.of(1, 2, 3, 4, 5));
    expect(() => codeFromBytes(new Uint8Array(4))).toThrow(RangeError);
  });
});
