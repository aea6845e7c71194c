import { View } from '@tarojs/components';
import type { PolicyDetail } from '@shared/policies/views';
import { CallRow } from '@client/ui/press/call-row';
import { Card } from '@client/ui/show/card';
import { Fact } from '@client/ui/show/fact';
import { Heading } from '@client/ui/show/heading';

/** Where to go, and whom to call before. */
export function WhereTo({ policy: { places } }: { policy: PolicyDetail }) {
  return (
    <View className="stack">
      <Heading>去哪里、打哪个电话</Heading>
      {places.map(({ name, address, telephone }) => (
        <View key={name} className="stack">
          <Card>
            <Fact icon="map-pin" title={name} note={address ?? '地址打电话问一下'} />
          </Card>
          {telephone !== undefined && <CallRow number={telephone} name={name} />}
        </View>
      ))}
      <CallRow number="12345" name="政务服务便民热线" note="去以前先问清楚，少跑一趟" />
    </View>
  );
}
