import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { talkDemoRoot } from '@shared/counselling/talk/demo-root';
import { talkTenant } from '@shared/counselling/talk/readers';
import { county } from '@shared/organisation/yueqing/yueqing';
import { bytesFromHex } from '@shared/signing/ed25519';
import type { TrustedRoot } from '../../../keyring/key-calls';
import { rootToTrust } from '../../../keyring/root-to-trust';

/** What this build believes of who reads in counselling; null: nothing is read and nothing is sent. */
export const talkRoot = (): (TrustedRoot & { isDemo: boolean }) | null =>
  rootToTrust({
    tenant: talkTenant(county.id),
    given: COUNSELLING_ROOT === '' ? null : bytesFromHex(COUNSELLING_ROOT),
    demo: bytesFromBase64url(talkDemoRoot.root),
    minimumVersion: COUNSELLING_MINIMUM,
    host: window.location.hostname,
  });
