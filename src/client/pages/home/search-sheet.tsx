import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { numbersForDistress } from '@shared/organisation/help/distress-words';
import { yueqingTowns } from '@shared/organisation/yueqing/yueqing';
import { api } from '@client/platform/api';
import { messageOf } from '@shared/contract/connection-error';
import { goTo, open, showTab } from '@client/platform/go';
import { routes } from '@client/domains';
import { dayAndTime } from '@shared/time/time-format';
import { queryKey } from '@shared/contract/query-key';
import { useWordsToSend } from '@client/platform/use-words-to-send';
import { useSession } from '@client/session/use-session';
import { ListRow } from '@client/ui/press/list-row';
import { Sheet } from '@client/ui/page/sheet';
import { TextInput } from '@client/ui/input/text-input';
import { Skeleton } from '@client/ui/state/skeleton';
import { NumbersFirst } from '../help/numbers-first';
import { filterStore } from '../activities/filters/filter-store';
import { noFilters } from '../activities/filters/filters';
import { otherPlaces, services } from './places';
import { matching } from './matching';

const shown = 8;

interface SearchSheetProps {
  open: boolean;
  onClose: () => void;
}

/** Looks for services, towns and the activities to come: the first two here, the last on the server. */
export function SearchSheet({ open: isOpen, onClose }: SearchSheetProps) {
  const [text, setText] = useState('');
  const { chooseTown } = useSession();
  const numbers = numbersForDistress(text);
  const typed = text.trim();
  // What speaks of distress is answered here: it is not sent, and no query is named after it.
  const { words, isHeld, ask } = useWordsToSend(text);
  const found = useQuery({
    queryKey: queryKey('activities', 'list', { search: words }),
    queryFn: ({ signal }) => api.activities.list({ words, limit: shown }, { signal }),
    enabled: isOpen && words !== '',
  });
  const places = matching([...services, ...otherPlaces], text, (place) => place.name + place.words);
  const towns = matching(yueqingTowns, text, (town) => `${town.name} ${town.initials}`);
  const activities = words === '' || isHeld ? [] : (found.data?.items ?? []);
  const isLooking = !numbers && !isHeld && (typed !== words || found.isLoading);
  const nothing =
    words !== '' && !isHeld && !isLooking && places.length + towns.length + activities.length === 0;
  const close = () => {
    if (numbers) setText('');
    onClose();
  };
  const leave = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <Sheet tall title="找一找" open={isOpen} onClose={close}>
      <TextInput
        label="找讲座、服务、镇街"
        placeholder="讲座、孩子、虹桥……"
        value={text}
        onChange={setText}
        onDone={() => ask(typed)}
      />
      {numbers && <NumbersFirst numbers={numbers} />}
      {isHeld && <ListRow icon="search" title={`找“${typed}”的活动`} onPress={() => ask(typed)} />}
      {places.map((place) => (
        <ListRow
          key={place.name}
          icon={place.icon}
          title={place.name}
          onPress={leave(() => goTo(place.address))}
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
      {!isHeld && words !== '' && found.data?.next && (
        <ListRow
          icon="search"
          title={`看全部“${words}”的活动`}
          onPress={leave(() => {
            filterStore.getState().show('list');
            filterStore.getState().change({ ...noFilters, words });
            showTab('activities');
          })}
        />
      )}
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
      {isLooking && words + typed !== '' && <Skeleton rows={1} />}
      {found.isError && <View className="small search-nothing">{messageOf(found.error)}</View>}
      {nothing && !found.isError && (
        <View className="small search-nothing">
          没有找到“{words}”。换个短一点的说法试试，或者到村社、镇街妇联问问。
        </View>
      )}
    </Sheet>
  );
}
