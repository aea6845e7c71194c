import { openText, sealText } from './secret-box';

const keys = { hashKey: Buffer.alloc(32, 7), formerHashKeys: [] };
const next = { hashKey: Buffer.alloc(32, 8), formerHashKeys: [] };

it('opens what it sealed, under the same key and about the same thing only', () => {
  const sealed = sealText(keys, 'totp a', 'GEZDGNBVGY3TQOJQ');
  expect(sealed).not.toBe(sealText(keys, 'totp a', 'GEZDGNBVGY3TQOJQ'));
  expect(openText(keys, 'totp a', sealed)).toBe('GEZDGNBVGY3TQOJQ');
  expect(() => openText(keys, 'totp b', sealed)).toThrow(/unable to authenticate/);
  const [id = '', body = ''] = sealed.split('.');
  const bytes = Buffer.from(body, 'base64url');
  bytes[30] = (bytes[30] ?? 0) ^ 1;
  expect(() => openText(keys, 'totp a', `${id}.${bytes.toString('base64url')}`)).toThrow(
    /unable to authenticate/,
  );
});

it('opens under a former key what was sealed under it, and says so when that key is gone', () => {
  const sealed = sealText(keys, 'totp a', 'GEZDGNBVGY3TQOJQ');
  const both = { ...next, formerHashKeys: [keys.hashKey] };
  expect(openText(both, 'totp a', sealed)).toBe('GEZDGNBVGY3TQOJQ');
  expect(openText(next, 'totp a', sealed)).toBeNull();
  expect(sealText(both, 'totp a', 'x').split('.')[0]).toBe(
    sealText(next, 'totp a', 'x').split('.')[0],
  );
});
