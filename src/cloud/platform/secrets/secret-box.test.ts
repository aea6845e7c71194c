import { openText, sealText } from './secret-box';

const config = { hashKey: Buffer.alloc(32, 7) };

it('opens what it sealed, under the same key and about the same thing only', () => {
  const sealed = sealText(config, 'totp a', 'GEZDGNBVGY3TQOJQ');
  expect(sealed).not.toBe(sealText(config, 'totp a', 'GEZDGNBVGY3TQOJQ'));
  expect(openText(config, 'totp a', sealed)).toBe('GEZDGNBVGY3TQOJQ');
  expect(() => openText(config, 'totp b', sealed)).toThrow(/unable to authenticate/);
  expect(() => openText({ hashKey: Buffer.alloc(32, 8) }, 'totp a', sealed)).toThrow(
    /unable to authenticate/,
  );
  const bytes = Buffer.from(sealed, 'base64url');
  bytes[30] = (bytes[30] ?? 0) ^ 1;
  expect(() => openText(config, 'totp a', bytes.toString('base64url'))).toThrow(
    /unable to authenticate/,
  );
});
