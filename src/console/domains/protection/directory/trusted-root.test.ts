import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { demoRoot } from '@shared/protection/trust/demo-root';
import { hexFromBytes } from '@shared/signing/ed25519';
import { trustedRoot } from './trusted-root';

const own = '11'.repeat(32);
const demo = hexFromBytes(bytesFromBase64url(demoRoot.root));

test.each(['localhost', '127.0.0.1', '[::1]'])('the demo’s root counts on %s', (host) => {
  expect(trustedRoot({ root: '', minimumVersion: 1 }, host)?.isDemo).toBe(true);
});

test.each(['women.example.gov.cn', '10.0.0.7', '127.0.0.1.example.com', ''])(
  'and not on %s, whether it was given or not',
  (host) => {
    expect(trustedRoot({ root: '', minimumVersion: 1 }, host)).toBeNull();
    expect(trustedRoot({ root: demo, minimumVersion: 1 }, host)).toBeNull();
  },
);

test('a county’s own root counts everywhere, with its oldest list', () => {
  const found = trustedRoot({ root: own, minimumVersion: 12 }, 'women.example.gov.cn');
  expect(found).toMatchObject({ isDemo: false, minimumVersion: 12 });
  expect(hexFromBytes(found?.root ?? new Uint8Array())).toBe(own);
});
