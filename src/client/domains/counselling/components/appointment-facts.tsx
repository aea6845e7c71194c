import { View } from '@tarojs/components';
import { serviceNames, type Line, type Service } from '@shared/counselling/services';
import { Card } from '@client/ui/show/card';
import { Fact } from '@client/ui/show/fact';
import { lineWords } from '../service-words';
import { spanWords } from '../when-words';
import './layout.scss';

interface AppointmentFactsProps {
  of: {
    service: Service;
    line: Line;
    counsellor: { name: string };
    place: string | null;
    startsAt: string;
    endsAt: string;
  };
}

/** When, where, with whom. */
export function AppointmentFacts({ of }: AppointmentFactsProps) {
  const { service, line, counsellor, place } = of;
  const { name, how } = lineWords[line];
  return (
    <Card className="co-facts">
      <View>
        <Fact icon="clock" title={spanWords(of)} />
        <Fact icon="user-round" title={counsellor.name} note={serviceNames[service].name} />
        <Fact icon={lineIcons[line]} title={place ?? name} note={place === null ? how : name} />
      </View>
    </Card>
  );
}

const lineIcons = {
  'on-site': 'map-pin',
  telephone: 'phone',
  online: 'message-square-text',
} as const;
