import { Page } from '@client/ui/page/page';
import { NumbersInstead } from './numbers-instead';

/** An engine without what sealing needs: the reason and whom to call, never a dead button. */
export function CannotSeal() {
  return (
    <Page title="服务" quickExit>
      <NumbersInstead reason="这部手机太旧，做不了加密，写了也发不安全。换一部手机，或者打电话说。" />
    </Page>
  );
}
