import { View } from '@tarojs/components';
import { Card } from '@client/ui/show/card';
import { Icon } from '@client/ui/show/icon';
import { Pressable } from '@client/ui/press/pressable';
import { services, type Service } from './services';

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

function Tile({ service }: { service: Service }) {
  return (
    <Pressable className="service" label={service.name} onPress={service.open}>
      <View className={`service__icon ui-tint--${service.tone}`}>
        <Icon name={service.icon} />
      </View>
      {service.name}
    </Pressable>
  );
}
