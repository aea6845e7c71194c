import { back } from '@client/platform/go';
import { Page } from '@client/ui/page/page';
import { EmptyState } from '@client/ui/state/empty-state';

/** Nothing is kept for her any more. */
export function HoldOver() {
  return (
    <Page title="预约">
      <EmptyState
        icon="clock"
        title="现在没有留着的时间"
        note="留的十分钟过了，或者已经放开。再选一次就好。"
        action={{ label: '再选一个时间', onPress: back }}
      />
    </Page>
  );
}
