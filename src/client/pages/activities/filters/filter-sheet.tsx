import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '@client/platform/api';
import { Button } from '@client/ui/press/button';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { Heading } from '@client/ui/show/heading';
import { ListRow } from '@client/ui/press/list-row';
import { Sheet } from '@client/ui/page/sheet';
import { Switch } from '@client/ui/input/switch';
import { filterStore } from './filter-store';
import { kindChoices } from '@shared/activities/catalogue/kind-labels';
import { queryKey } from '@shared/contract/query-key';

interface FilterSheetProps {
  open: boolean;
  onClose: () => void;
  townName: string;
  onChooseTown: () => void;
}

const all = 'all';
const times = [
  { value: 'any', label: '都可以' },
  { value: 'week', label: '本周' },
  { value: 'weekend', label: '周末' },
  { value: 'day', label: '选日子' },
] as const;

/** Everything that the list can be narrowed by. It follows at once; nothing has to be sent. */
export function FilterSheet({ open, onClose, townName, onChooseTown }: FilterSheetProps) {
  const { filters, change, clear, show } = filterStore();
  const { when, kind, seriesId, openOnly, babyFriendly } = filters;
  const chooseTime = (value: (typeof times)[number]['value']) => {
    if (value !== 'day') {
      change({ when: value });
      return;
    }
    show('calendar');
    onClose();
  };
  return (
    <Sheet tall title="想找什么样的？" open={open} onClose={onClose}>
      <View className="filter-sheet">
        <ListRow icon="map-pin" title="镇街" value={townName} onPress={onChooseTown} />
        <Heading>什么时候</Heading>
        <ChoiceChips
          label="什么时候"
          choices={times}
          chosen={typeof when === 'object' ? 'day' : when}
          onChange={chooseTime}
        />
        <Switch
          label="只看能报名的"
          checked={openOnly}
          onChange={(on) => change({ openOnly: on })}
        />
        <Switch
          label="带娃友好"
          note="有人看孩子、有坡道或母婴室"
          checked={babyFriendly}
          onChange={(on) => change({ babyFriendly: on })}
        />
        <Heading>哪一种</Heading>
        <ChoiceChips
          label="哪一种"
          choices={[{ value: all, label: '都可以' }, ...kindChoices]}
          chosen={kind ?? all}
          onChange={(value) => change({ kind: value === all ? null : value })}
        />
        <Heading>哪个系列</Heading>
        <SeriesChips
          chosen={seriesId}
          onChange={(value) => change({ seriesId: value })}
          enabled={open}
        />
        <Button label="看结果" onPress={onClose} />
        <Button kind="quiet" label="都清掉" onPress={clear} />
      </View>
    </Sheet>
  );
}

interface SeriesChipsProps {
  chosen: string | null;
  onChange: (seriesId: string | null) => void;
  enabled: boolean;
}

function SeriesChips({ chosen, onChange, enabled }: SeriesChipsProps) {
  const { data } = useQuery({
    queryKey: queryKey('activities', 'series'),
    queryFn: ({ signal }) => api.activities.series({}, { signal }),
    enabled,
  });
  const coming = data?.series.filter((series) => series.coming > 0) ?? [];
  const choices = coming.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ChoiceChips
      label="哪个系列"
      choices={[{ value: all, label: '都可以' }, ...choices]}
      chosen={chosen ?? all}
      onChange={(value) => onChange(value === all ? null : value)}
    />
  );
}
