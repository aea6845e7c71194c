import { Icon } from '@client/ui/show/icon';
import { Pressable } from '@client/ui/press/pressable';
import { useTown } from './use-town';
import './town-button.scss';

/** Shows the chosen town and opens the choice. */
export function TownButton({ all, onPress }: { all: string; onPress: () => void }) {
  const name = useTown()?.name ?? all;
  return (
    <Pressable className="town-button" label={`镇街：${name}，换一个`} onPress={onPress}>
      <Icon name="map-pin" />
      {name}
      <Icon name="chevron-down" />
    </Pressable>
  );
}
