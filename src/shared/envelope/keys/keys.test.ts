import { randomFrom } from '../random';
import { newIdentity, recipientOf } from '../age/identity';
import { WORDS } from '../code/wordlist';
import { hashFor } from '../encoding/hash';
import { EnvelopeError } from '../errors';
import {
  exportHandlerKeys,
  importHandlerKeys,
  newHandlerKeys,
  newPassphrase,
  readPassphrase,
  wipeHandlerKeys,
} from './handler-keys';
import { recoveryKeyIdOf } from './key-id';
import { joinRecovery, readSheet, splitRecovery } from './recovery';

const random = randomFrom(globalThis.crypto);
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof EnvelopeError ? error.code : String(error)),
  );

describe('handlers’ keys', () => {
  test('go into a file under six words, and come back', async () => {
    const keys = newHandlerKeys(random);
    const passphrase = newPassphrase(random);
    const file = await exportHandlerKeys(keys, passphrase);
    expect(Buffer.from(file.subarray(0, 120)).toString('latin1')).toMatch(
      /\n-> scrypt \S{22} 17\n/,
    );
    expect(await importHandlerKeys(file, passphrase)).toEqual(keys);
    expect(await codeOf(importHandlerKeys(file, newPassphrase(random)))).toBe('WRONG_PASSPHRASE');
    wipeHandlerKeys(keys);
    expect([...keys.identity, ...keys.signingSecret].some((byte) => byte !== 0)).toBe(false);
  }, 180_000);

  test('a passphrase is six words, each equally likely', () => {
    const drawn = (high: number, low: number) =>
      newPassphrase((count) => Uint8Array.from({ length: count }, (_, i) => (i % 2 ? low : high)));
    expect(drawn(0, 0)).toBe(Array(6).fill(WORDS[0]).join(' '));
    expect(drawn(0xff, 0xff)).toBe(Array(6).fill(WORDS[2047]).join(' '));
    expect(drawn(0xf9, 0x02)).toBe(Array(6).fill(WORDS[0x102]).join(' '));
  });

  test('what she types is read in any gaps', () => {
    const passphrase = newPassphrase(random);
    expect(readPassphrase(passphrase.replaceAll(' ', ''))).toBe(passphrase);
    expect(readPassphrase(` ${passphrase.replaceAll(' ', '、\n')}。`)).toBe(passphrase);
    expect(readPassphrase(passphrase.split(' ').slice(1).join(' '))).toBeNull();
    expect(readPassphrase(`${passphrase} 她`)).toBeNull();
  });
});

describe('the recovery key on three sheets', () => {
  const identity = newIdentity(random);
  const split = splitRecovery(identity);

  test('any two, or all three, give it back', async () => {
    const [a = '', b = '', c = ''] = await split;
    for (const sheets of [
      [a, b],
      [c, a],
      [b, c],
      [a, b, c],
    ]) {
      expect(await joinRecovery(sheets)).toEqual(identity);
    }
    expect(
      await joinRecovery([
        a.toLowerCase().replaceAll(' ', '-').replaceAll('0', 'o').replaceAll('1', 'l'),
        b,
      ]),
    ).toEqual(identity);
  });

  test('each says which key it belongs to, and holds nothing of it', async () => {
    const sheets = (await split).map(readSheet);
    for (const sheet of sheets) {
      expect(sheet).toMatchObject({
        ok: true,
        recoveryKeyId: recoveryKeyIdOf(recipientOf(identity)),
      });
    }
  });

  test('one sheet, the same twice, a wrong letter and sheets of two keys give nothing', async () => {
    const [a = '', b = ''] = await split;
    const [foreign = ''] = await splitRecovery(newIdentity(random));
    const wrong = a.replace(/^..../, (group) => (group === '0400' ? '0401' : '0400'));
    expect(await codeOf(joinRecovery([a]))).toBe('WRONG_SHARES');
    expect(await codeOf(joinRecovery([a, a]))).toBe('WRONG_SHARES');
    expect(await codeOf(joinRecovery([a, foreign]))).toBe('WRONG_SHARES');
    expect(await codeOf(joinRecovery([wrong, b]))).toBe('WRONG_SHARES');
    expect(readSheet(wrong)).toEqual({ ok: false, reason: 'WRONG_CHECK' });
    expect(readSheet('')).toEqual({ ok: false, reason: 'MALFORMED' });
    expect(readSheet(`${a}0`)).toEqual({ ok: false, reason: 'MALFORMED' });
  });

  test('a sheet that was made up for this key, check and all, does not give another key', async () => {
    const [a = '', b = ''] = await split;
    const bits = Array.from(a.replaceAll(' ', ''), (sign) =>
      '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(sign).toString(2).padStart(5, '0'),
    ).join('');
    const bytes = Uint8Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
      parseInt(bits.slice(at * 8, at * 8 + 8), 2),
    );
    const sheetOf = (content: Uint8Array) => {
      const whole = [...content, ...hashFor('recovery sheet check v1', content).subarray(0, 4)];
      const plain = whole.map((byte) => byte.toString(2).padStart(8, '0')).join('');
      const padded = plain.padEnd(Math.ceil(plain.length / 5) * 5, '0');
      return (padded.match(/.{5}/g) ?? [])
        .map((five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(parseInt(five, 2)))
        .join('');
    };
    const content = bytes.slice(0, -4);
    expect(await joinRecovery([sheetOf(content), b])).toEqual(identity);
    content[20] = (content[20] ?? 0) ^ 1;
    expect(readSheet(sheetOf(content)).ok).toBe(true);
    expect(await codeOf(joinRecovery([sheetOf(content), b]))).toBe('WRONG_SHARES');
  });
});
