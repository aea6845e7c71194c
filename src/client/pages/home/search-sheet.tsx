import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { yueqingTowns } from '@shared/organisation/yueqing';
import { api } from '@client/platform/api';
import { open, showTab } from '@client/platform/go';
import { routes } from '@client/platform/routes';
import { dayAndTime } from '@client/platform/shanghai-time';
import { useSession } from '@client/session/use-session';
import { ListRow } from '@client/ui/list-row';
import { Sheet } from '@client/ui/sheet';
import { TextInput } from '@client/ui/text-input';
import { otherPlaces, services } from './services';
import { matching } from './matching';

interface SearchSheetProps {
  open: boolean;
  onClose: () => void;
}

/** Looks through what is there: services, towns and the activities to come. */
export function SearchSheet({ open: isOpen, onClose }: SearchSheetProps) {
  const [text, setText] = useState('');
  const { chooseTown } = useSession();
  const soon = useQuery({
    queryKey: ['activities', 'search'],
    queryFn: ({ signal }) => api.activities.list({ limit: 50 }, { signal }),
    enabled: isOpen,
  });
  const places = matching([...services, ...otherPlaces], text, (place) => place.name + place.words);
  const towns = matching(yueqingTowns, text, (town) => `${town.name} ${town.initials}`);
  const activities = matching(soon.data?.items ?? [], text, (activity) =>
    [activity.title, activity.seriesName, activity.hostName, activity.venueName].join(' '),
  );
  const nothing = text !== '' && places.length + towns.length + activities.length === 0;
  const leave = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Sheet tall title="找一找" open={isOpen} onClose={onClose}>
      <TextInput
        label="找讲座、服务、镇街"
        placeholder="讲座、孩子、虹桥……"
        value={text}
        onChange={setText}
      />
      {places.map((place) => (
        <ListRow
          key={place.name}
          icon={place.icon}
          title={place.name}
          onPress={leave(place.open)}
        />
      ))}
      {activities.map((activity) => (
        <ListRow
          key={activity.id}
          icon="calendar-heart"
          title={activity.title}
          note={`${dayAndTime(activity.startsAt)} · ${activity.hostName}`}
          onPress={leave(() => open(routes.activity(activity.id)))}
        />
      ))}
      {towns.map((town) => (
        <ListRow
          key={town.id}
          icon="map-pin"
          title={`${town.name}的活动`}
          onPress={leave(() => {
            chooseTown(town.id);
            showTab('activities');
          })}
        />
      ))}
      {nothing && (
        <View className="small search-nothing">
          没有找到“{text}”。换个说法试试，或者打 12338 问。
        </View>
      )}
    </Sheet>
  );
}
