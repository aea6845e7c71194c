import { View } from '@tarojs/components';
import type { Service } from '@shared/counselling/services';
import { usePolite } from '@client/session/use-polite';
import { useServices } from '../use-services';

/** What happens at the hour, and which number her phone will show: before she books, and before she writes hers. */
export function TelephoneNote({ service }: { service: Service }) {
  const polite = usePolite();
  const card = useServices().data?.services.find((each) => each.service === service);
  const callsFrom = card?.callsFrom ?? null;
  return (
    <View>
      {polite(
        callsFrom === null
          ? '到点老师打给你，来电可能是没见过的号码。没人接就挂，不留言。'
          : `到点老师打给你，来电显示 ${callsFrom}。没人接就挂，不留言。`,
      )}
    </View>
  );
}
