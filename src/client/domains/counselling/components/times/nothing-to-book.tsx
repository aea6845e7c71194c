import { routes } from '@client/domains';
import { replaceBy } from '@client/platform/go';
import { Page } from '@client/ui/page/page';
import { EmptyState } from '@client/ui/state/empty-state';
import { NumbersNow } from '../numbers-now';

/** The service is not given at present. */
export function NothingToBook() {
  return (
    <Page title="预约">
      <EmptyState
        icon="clock"
        title="这一项现在约不了"
        note="可能老师暂时不坐班。看看别的，或者先打电话。"
        action={{ label: '看看还能约什么', onPress: () => replaceBy(routes.counselling) }}
      />
      <NumbersNow />
    </Page>
  );
}
