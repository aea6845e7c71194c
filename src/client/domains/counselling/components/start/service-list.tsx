import { View } from '@tarojs/components';
import { serviceNames } from '@shared/counselling/services';
import type { ServiceCard } from '@shared/counselling/views';
import { open } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { Card } from '@client/ui/show/card';
import { Icon } from '@client/ui/show/icon';
import { EmptyState } from '@client/ui/state/empty-state';
import { lineWords, serviceWords } from '../../service-words';
import { pages } from '../../page-addresses';
import './service-list.scss';

/** What she can talk about, each with who listens and how. What cannot be booked is not there. */
export function ServiceList({ services }: { services: readonly ServiceCard[] }) {
  const polite = usePolite();
  if (services.length === 0) {
    return (
      <EmptyState
        icon="clock"
        title="现在还没有能约的时间"
        note={polite('过几天再来看看。等不及，先打下面的电话。')}
      />
    );
  }
  return (
    <View className="co-group">
      {services.map((card) => (
        <ServiceRow key={card.service} card={card} />
      ))}
    </View>
  );
}

function ServiceRow({ card }: { card: ServiceCard }) {
  const polite = usePolite();
  const { name, role } = serviceNames[card.service];
  const { about, icon, tone } = serviceWords[card.service];
  const how = lineNames(card).join('、');
  const who = role === name ? how : `${role} · ${how}`;
  return (
    <Card
      className="co-service"
      label={[name, polite(about), who].join('，')}
      onPress={() => open(pages.times(card.service))}
    >
      <View className={`co-service__icon ui-tint--${tone}`}>
        <Icon name={icon} />
      </View>
      <View className="grow">
        <View className="strong">{name}</View>
        <View>{polite(about)}</View>
        <View className="small">{who}</View>
      </View>
      <Icon name="chevron-right" className="co-service__arrow" />
    </Card>
  );
}

/** "当面", "电话" */
function lineNames(card: ServiceCard): string[] {
  return card.lines.map(({ line }) => lineWords[line].name);
}
