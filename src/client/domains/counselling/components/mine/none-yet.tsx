import { routes } from '@client/domains';
import { replaceBy } from '@client/platform/go';
import { EmptyState } from '@client/ui/state/empty-state';

export function NoneYet() {
  return (
    <EmptyState
      icon="calendar-days"
      title="没有要去的预约"
      note="想谈的时候再约，随时都可以。"
      action={{ label: '看看能约什么', onPress: () => replaceBy(routes.counselling) }}
    />
  );
}
