import { domain } from '@cloud/counselling/domain';
import { ConfigError } from '@cloud/platform/config-safety';
import { refuseDemoRoots } from '@cloud/platform/domain-logins';
import { talkDemoRoot } from '@shared/counselling/talk/demo-root';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { rootKey } from './root-key';

const demoKey = bytesFromBase64url(talkDemoRoot.root);
const own = new Uint8Array(32).fill(8);

test('production does not start on the root that everybody can sign for', () => {
  const start = (root: Uint8Array, demo: boolean) => () =>
    refuseDemoRoots({ demo, rootKeys: new Map([['counselling', root]]) }, [domain]);
  expect(start(demoKey, false)).toThrow(ConfigError);
  expect(start(demoKey, false)).toThrow("The demo's ROOT_KEY_COUNSELLING is refused");
  expect(start(demoKey, true)).not.toThrow();
  expect(start(own, false)).not.toThrow();
});

test('without a root of its own nothing is believed outside of the demo', () => {
  const rootKeys = new Map<string, Uint8Array>();
  expect(rootKey({ demo: false, rootKeys })).toBeNull();
  expect(rootKey({ demo: true, rootKeys })).toEqual(demoKey);
  expect(rootKey({ demo: false, rootKeys: new Map([['counselling', own]]) })).toBe(own);
});
