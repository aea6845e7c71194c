import fc from 'fast-check';
import * as v from 'valibot';
import { publicKeyOf } from '@shared/signing/ed25519';
import { EnvelopeError } from '../errors';
import { base64urlFromBytes, bytesFromBase64url } from './base64url';
import { equalBytes, joinBytes } from './bytes';
import { canonicalJson, readCanonicalJson, type CanonicalValue } from './canonical-json';
import { hashTextFor } from './hash';
import { openStatement, signedFromText, signedToText, signStatement } from './signed';
import { textFromUtf8, utf8FromText } from './utf8';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof EnvelopeError ? error.code : String(error);
  }
  return 'nothing thrown';
}

describe('UTF-8', () => {
  test('is what TextEncoder writes, lone halves of pairs included', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: fc.nat(0xffff).map((n) => String.fromCharCode(n)) })),
        (text) => {
          const bytes = utf8FromText(text);
          expect(Buffer.from(bytes)).toEqual(Buffer.from(new TextEncoder().encode(text)));
          expect(textFromUtf8(bytes)).toBe(new TextDecoder().decode(bytes));
        },
      ),
    );
  });

  test('refuses exactly what a strict TextDecoder refuses', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const piece = fc.constantFrom(
      0x00,
      0x41,
      0x7f,
      0x80,
      0xbf,
      0xc0,
      0xc1,
      0xc2,
      0xe0,
      0xed,
      0xa0,
      0xef,
      0xf0,
      0x90,
      0xf4,
      0x8f,
      0xf5,
      0xff,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (list) => {
        const bytes = Uint8Array.from(list);
        let expected: string | null = null;
        try {
          expected = strict.decode(bytes);
        } catch {
          // refused
        }
        if (expected === null) expect(codeOf(() => textFromUtf8(bytes))).toBe('MALFORMED');
        else expect(textFromUtf8(bytes)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test('long texts come back whole', () => {
    const text = '她说：“好。”😀'.repeat(9000);
    expect(textFromUtf8(utf8FromText(text))).toBe(text);
  });
});

describe('base64url', () => {
  test('is what Node writes, and every run of bytes has one text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = base64urlFromBytes(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(bytesFromBase64url(text)).toEqual(bytes);
      }),
    );
  });

  test.each(['A', 'AB=', 'AB==', 'A+BC', 'A/BC', 'AB C', 'AB', 'ABF', '中文字码'])(
    'refuses %s',
    (text) => {
      expect(codeOf(() => bytesFromBase64url(text))).toBe('MALFORMED');
    },
  );
});

describe('canonical JSON', () => {
  const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,10}$/);
  const { value } = fc.letrec<{ value: CanonicalValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      anyText,
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));

  test('comes back as it was, in one spelling', () => {
    fc.assert(
      fc.property(value, (given) => {
        const bytes = canonicalJson(given);
        const read = readCanonicalJson(bytes);
        expect(canonicalJson(read)).toEqual(bytes);
        expect(read).toEqual(JSON.parse(Buffer.from(bytes).toString()));
      }),
    );
  });

  test('does not depend on the order in which things were put in', () => {
    expect(canonicalJson({ b: 1, a: [null, { d: 'x', c: true }] })).toEqual(
      canonicalJson({ a: [null, { c: true, d: 'x' }], b: 1 }),
    );
    expect(textFromUtf8(canonicalJson({ b: 1, a: '她\n' }))).toBe('{"a":"她\\n","b":1}');
  });

  test.each([
    ['{"b":1,"a":2}', 'another order'],
    ['{"a":1,"a":2}', 'a name twice'],
    ['{ "a":1}', 'a gap'],
    ['{"a":1.5}', 'a fraction'],
    ['{"a":1e3}', 'another spelling of a number'],
    ['{"a":-0}', 'minus zero'],
    ['{"a":9007199254740993}', 'a number that is not exact'],
    ['{"a":"\\u0041"}', 'another spelling of a letter'],
    ['{"__proto__":1}', 'a name that engines take for something else'],
    ['{"a":1}x', 'something behind it'],
    ['[[[[[[[[[[[[[[1]]]]]]]]]]]]]]', 'too deep'],
    ['', 'nothing'],
  ])('refuses %s (%s)', (text) => {
    expect(codeOf(() => readCanonicalJson(utf8FromText(text)))).toBe('MALFORMED');
  });

  test('refuses to write what has no spelling', () => {
    expect(codeOf(() => canonicalJson(1.5))).toBe('MALFORMED');
    expect(codeOf(() => canonicalJson({ '': 1 }))).toBe('MALFORMED');
  });
});

describe('signed statements', () => {
  const secret = new Uint8Array(32).fill(3);
  const key = publicKeyOf(secret);
  const schema = v.strictObject({ text: v.string() });
  const signed = signStatement('test v1', { text: '好' }, secret);
  const read = (text: string, purpose = 'test v1', publicKey = key) =>
    openStatement(purpose, signedFromText(text), publicKey, schema);

  test('are read by whom they are meant for', () => {
    expect(read(signedToText(signed))).toEqual({ text: '好' });
  });

  test('count for their purpose and key only, and for these bytes', () => {
    const text = signedToText(signed);
    const altered = signedToText({
      ...signed,
      statement: signed.statement.map((byte, i) => (i === 5 ? byte ^ 1 : byte)),
    });
    expect(codeOf(() => read(text, 'test v2'))).toBe('FORGED');
    expect(codeOf(() => read(text, 'test v1', publicKeyOf(new Uint8Array(32).fill(4))))).toBe(
      'FORGED',
    );
    expect(codeOf(() => read(altered))).toBe('FORGED');
  });

  test.each([0, 2, 255])('suite byte %i is refused before anything else', (byte) => {
    const statement = signed.statement.map((old, i) => (i === 0 ? byte : old));
    expect(codeOf(() => read(signedToText({ ...signed, statement })))).toBe('UNKNOWN_SUITE');
  });

  test('a good signature over another form is MALFORMED', () => {
    const other = signedToText(signStatement('test v1', { text: '好', more: 1 }, secret));
    expect(codeOf(() => read(other))).toBe('MALFORMED');
  });

  test.each(['', 'AAAA', 'AAAA.', '.AAAA', 'AAAA.AAAA.AAAA', 'AA A.AAAA'])(
    '%p has no signature',
    (text) => {
      expect(codeOf(() => signedFromText(text))).toBe('MALFORMED');
    },
  );
});

describe('bytes and hashes', () => {
  test('parts of a hash do not run into each other', () => {
    const [a, b] = [Uint8Array.of(1, 2), Uint8Array.of(3)];
    expect(hashTextFor('x', a, b)).not.toBe(
      hashTextFor('x', Uint8Array.of(1), Uint8Array.of(2, 3)),
    );
    expect(hashTextFor('x', a, b)).not.toBe(hashTextFor('x', joinBytes(a, b)));
    expect(hashTextFor('x', a)).not.toBe(hashTextFor('y', a));
    expect(hashTextFor('x', a)).toMatch(/^[\w-]{43}$/);
  });

  test('are compared whole', () => {
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
  });
});
