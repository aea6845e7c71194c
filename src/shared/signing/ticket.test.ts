import { spawnSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { encode } from 'uqr';
import { decodeBase45, encodeBase45 } from './base45';
import { publicKeyOf, sign } from './ed25519';
import { issueTicket, readTicket, TICKET_LENGTH, type Ticket } from './ticket';

const secretKey = new Uint8Array(32).fill(7);
const otherKey = new Uint8Array(32).fill(8);
const keys = new Map([
  [1, publicKeyOf(secretKey)],
  [2, publicKeyOf(otherKey)],
]);
const ticket: Ticket = {
  activityCode: 'A0B1C2D3',
  bookingCode: '7K3M9QX2',
  partySize: 3,
  expiresAt: new Date('2026-05-10T12:00:00Z'),
};
const before = new Date('2026-05-10T11:59:59Z');
const text = issueTicket(ticket, { keyId: 1, secretKey });

/** The ticket with some bytes changed, signed or not. */
function altered(change: (bytes: Uint8Array) => void, signAgain = false): string {
  const bytes = decodeBase45(text) ?? new Uint8Array();
  change(bytes);
  if (signAgain) bytes.set(sign('ticket v1', bytes.subarray(0, 17), secretKey), 17);
  return encodeBase45(bytes);
}

describe('ticket', () => {
  test('comes back as it was issued', () => {
    expect(text).toHaveLength(TICKET_LENGTH);
    expect(readTicket(text, keys, before)).toEqual({ status: 'ok', ticket, keyId: 1 });
  });

  test('the format is final: this ticket must stay readable', () => {
    expect(text).toBe(
      'W50R5AGZ2SSKR8PACSJJ0P20588S45E9SO%R2OUODD2*B7RIRGGD$9D6O4TE/KB9OLCCO91KFEQXP57ELQIUBGU+/RA2NJ-T*DL :STTK*1E4O7PPE:1R0HTC0',
    );
  });

  test('a line break of the scanner is no matter, a leading space is part of the ticket', () => {
    expect(readTicket(`${text}\r\n`, keys, before).status).toBe('ok');
    const spaced = issueTicket(ticket, { keyId: 5, secretKey });
    expect(spaced.startsWith(' ')).toBe(true);
    const keyFive = new Map([[5, publicKeyOf(secretKey)]]);
    expect(readTicket(spaced, keyFive, before).status).toBe('ok');
  });

  test('expires at its second', () => {
    expect(readTicket(text, keys, ticket.expiresAt)).toEqual({
      status: 'expired',
      ticket,
      keyId: 1,
    });
  });

  test('names what is wrong', () => {
    const read = (scanned: string) => readTicket(scanned, keys, before).status;
    expect(read(altered((bytes) => (bytes[0] = 2)))).toBe('unknown-version');
    expect(read(altered((bytes) => (bytes[1] = 9)))).toBe('unknown-key');
    expect(read(altered((bytes) => (bytes[1] = 2)))).toBe('bad-signature');
    expect(read(altered((bytes) => (bytes[12] = 9)))).toBe('bad-signature');
    expect(read(altered((bytes) => (bytes[12] = 0), true))).toBe('malformed');
    expect(read(text.slice(0, -3))).toBe('malformed');
    expect(read('')).toBe('malformed');
    expect(read('https://u.wechat.com/x')).toBe('malformed');
  });

  test('keys rotate: each ticket is checked with the key it names', () => {
    const later = issueTicket(ticket, { keyId: 2, secretKey: otherKey });
    expect(readTicket(later, keys, before)).toMatchObject({ status: 'ok', keyId: 2 });
    keys.forEach((_, keyId) => {
      const without = new Map([...keys].filter(([id]) => id !== keyId));
      const scanned = keyId === 1 ? text : later;
      expect(readTicket(scanned, without, before)).toEqual({ status: 'unknown-key', keyId });
    });
  });

  test('a ticket is signed for tickets: the same bytes signed for another purpose are refused', () => {
    const bytes = decodeBase45(text) ?? new Uint8Array();
    bytes.set(sign('directory v1', bytes.subarray(0, 17), secretKey), 17);
    expect(readTicket(encodeBase45(bytes), keys, before).status).toBe('bad-signature');
  });

  test('no bit can be flipped', () => {
    for (let bit = 0; bit < 81 * 8; bit++) {
      const scanned = altered((bytes) => {
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      });
      expect(['unknown-version', 'unknown-key', 'bad-signature']).toContain(
        readTicket(scanned, keys, before).status,
      );
    }
  });

  test('nothing that is scanned throws or lets in', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (scanned) => {
        expect(readTicket(scanned, keys, before).status).not.toBe('ok');
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 81, maxLength: 81 }), (bytes) => {
        expect(readTicket(encodeBase45(bytes), keys, before).status).not.toBe('ok');
      }),
    );
  });

  test('every ticket that can be issued is read back', () => {
    const code = fc
      .array(fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), { minLength: 8, maxLength: 8 })
      .map((chars) => chars.join(''));
    const anyTicket = fc.record({
      activityCode: code,
      bookingCode: code,
      partySize: fc.integer({ min: 1, max: 255 }),
      expiresAt: fc.integer({ min: 1, max: 0xffffffff }).map((seconds) => new Date(seconds * 1000)),
    });
    fc.assert(
      fc.property(anyTicket, (issued) => {
        const scanned = issueTicket(issued, { keyId: 1, secretKey });
        expect(scanned).toHaveLength(TICKET_LENGTH);
        expect(readTicket(scanned, keys, new Date(0))).toMatchObject({ ticket: issued });
      }),
      { numRuns: 50 },
    );
  });

  test.each([0, 256, 1.5, NaN])('a party of %s is not issued', (partySize) => {
    expect(() => issueTicket({ ...ticket, partySize }, { keyId: 1, secretKey })).toThrow(
      RangeError,
    );
  });

  // The modules of a QR code decide how fast it scans: 37 a side at M, 45 at Q.
  test.each([
    ['M', 5, 37],
    ['Q', 7, 45],
  ] as const)('fits QR level %s in version %i', (ecc, version, size) => {
    expect(encode(text, { ecc, border: 0 })).toMatchObject({ version, size });
  });

  test('is checked without the globals of the web', () => {
    const contents = `
      for (const name of ['TextEncoder', 'TextDecoder', 'crypto', 'URL', 'fetch', 'atob', 'btoa'])
        delete globalThis[name];
      const { readTicket } = require('./ticket');
      const key = Uint8Array.from(${JSON.stringify([...publicKeyOf(secretKey)])});
      console.log(readTicket(${JSON.stringify(text)}, new Map([[1, key]]), new Date(0)).status);`;
    const [bundle] = buildSync({
      stdin: { contents, resolveDir: __dirname },
      bundle: true,
      write: false,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      target: 'es2020',
    }).outputFiles;
    const run = spawnSync(process.execPath, ['-'], { input: bundle?.text, encoding: 'utf8' });
    expect(run.stdout.trim()).toBe('ok');
  });
});
