import { View } from '@tarojs/components';
import { useMe } from '@client/session/use-me';
import { Card } from '@client/ui/show/card';
import { Icon } from '@client/ui/show/icon';
import { Pressable } from '@client/ui/press/pressable';
import { routes } from '@client/domains';
import { services } from './places';
import { goTo } from '@client/platform/go';
import type { ServiceEntry } from '@client/client-domain';

/** The services, each with an icon and its word. */
export function ServiceGrid() {
  return (
    <Card className="services">
      {services.map((service) => (
        <Tile key={service.name} service={service} />
      ))}
    </Card>
  );
}

function Tile({ service }: { service: ServiceEntry }) {
  const unread = useUnread(service);
  const label = unread === 0 ? service.name : `${service.name}，有 ${unread} 条新的`;
  return (
    <Pressable className="service" label={label} onPress={() => goTo(service.address)}>
      <View className={`service__icon ui-tint--${service.tone}`}>
        <Icon name={service.icon} />
        {unread > 0 && <View className="service__unread" />}
      </View>
      {service.name}
    </Pressable>
  );
}

/** New messages, on the tile of the messages: a line of their own would push the page down. */
function useUnread(service: ServiceEntry): number {
  const me = useMe();
  return service.address === routes.inbox ? (me.data?.unreadCount ?? 0) : 0;
}
