import { View } from '@tarojs/components';
import type { ActivityDetail } from '@shared/activities/views';
import { Card } from '@client/ui/card';
import { Meter } from '@client/ui/meter';
import './places-left.scss';

/** How many places are left, large, with how many there are. */
export function PlacesLeft({ activity }: { activity: ActivityDetail }) {
  const { places, placesLeft } = activity;
  return (
    <Card>
      <View className="places-left">
        <View className="strong">{placesLeft > 0 ? `还剩 ${placesLeft} 个名额` : '名额已满'}</View>
        <View className="small">共 {places} 个</View>
      </View>
      <Meter
        label={`共 ${places} 个名额，还剩 ${placesLeft} 个`}
        filled={places === 0 ? 1 : (places - placesLeft) / places}
      />
    </Card>
  );
}
