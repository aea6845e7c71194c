import { View } from '@tarojs/components';
import type { ActivityDetail } from '@shared/activities/views';
import { Card } from '@client/ui/show/card';
import { Meter } from '@client/ui/show/meter';
import './places-left.scss';

/** How many places are left, large, with how many there are; by group where there are several. */
export function PlacesLeft({ activity }: { activity: ActivityDetail }) {
  const { places, placesLeft, placesOffered, groups } = activity;
  const waiting = groups.reduce((sum, group) => sum + group.waiting, 0);
  const queue = queueLabel(placesOffered, waiting);
  return (
    <Card>
      <Places title={leftLabel(placesLeft)} places={places} placesLeft={placesLeft} />
      {queue !== '' && <View className="small places-left__group">{queue}</View>}
      {groups.length > 1 &&
        groups.map((group) => (
          <View key={group.id} className="places-left__group">
            <Places
              title={`${group.name}：${leftLabel(group.placesLeft)}`}
              places={group.places}
              placesLeft={group.placesLeft}
            />
          </View>
        ))}
    </Card>
  );
}

interface PlacesProps {
  title: string;
  places: number;
  placesLeft: number;
}

function Places({ title, places, placesLeft }: PlacesProps) {
  return (
    <>
      <View className="places-left">
        <View className="strong">{title}</View>
        <View className="small">共 {places} 个</View>
      </View>
      <Meter
        label={`共 ${places} 个名额，还剩 ${placesLeft} 个`}
        filled={places === 0 ? 1 : (places - placesLeft) / places}
      />
    </>
  );
}

/** "2 个名额留给候补的，3 家在候补": what is not left although nobody signed up for it. */
function queueLabel(offered: number, waiting: number): string {
  return [
    offered > 0 ? `${offered} 个名额留给候补的` : '',
    waiting > 0 ? `${waiting} 家在候补` : '',
  ]
    .filter(Boolean)
    .join('，');
}

function leftLabel(placesLeft: number): string {
  return placesLeft > 0 ? `还剩 ${placesLeft} 个名额` : '名额已满';
}
