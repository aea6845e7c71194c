import { View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { townById, yueqingTowns } from '@shared/organisation/yueqing/yueqing';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { Button } from '@client/ui/press/button';
import { ErrorState } from '@client/ui/state/error-state';
import { Pressable } from '@client/ui/press/pressable';
import { Sheet } from '@client/ui/page/sheet';
import { Skeleton } from '@client/ui/state/skeleton';
import './village-sheet.scss';

interface Village {
  id: string;
  name: string;
  townName: string | null;
}

interface VillageSheetProps {
  open: boolean;
  onClose: () => void;
  onChoose: (village: Village | null) => void;
}

/** Town first, then its villages; the town alone is enough, and so is none. No location is asked for. */
export function VillageSheet({ open, onClose, onChoose }: VillageSheetProps) {
  const [townId, setTownId] = useState<string | null>(null);
  const town = townId === null ? undefined : townById(townId);
  if (town) {
    const whole = { id: town.id, name: town.name, townName: null };
    const choose = ({ id, name }: Unit) => onChoose({ id, name, townName: town.shortName });
    return (
      <Sheet title={`${town.name}的哪个村社？`} open={open} onClose={onClose}>
        <View className="stack">
          <View className="row targets">
            <Button kind="quiet" compact label="换镇街" onPress={() => setTownId(null)} />
            <Button kind="quiet" compact label="只选到镇街" onPress={() => onChoose(whole)} />
          </View>
          <Villages townId={town.id} onChoose={choose} />
        </View>
      </Sheet>
    );
  }
  return (
    <Sheet title="先选镇街" open={open} onClose={onClose}>
      <View className="stack">
        <Units units={yueqingTowns} onChoose={(unit) => setTownId(unit.id)} />
        <Button kind="quiet" label="不填村社" onPress={() => onChoose(null)} />
      </View>
    </Sheet>
  );
}

interface Unit {
  id: string;
  name: string;
}

function Villages({ townId, onChoose }: { townId: string; onChoose: (unit: Unit) => void }) {
  const query = useQuery({
    queryKey: queryKey('organisation', 'listUnits', townId, 'villages'),
    queryFn: ({ signal }) =>
      api.organisation.listUnits({ parentId: townId, kinds: ['village'] }, { signal }),
    staleTime: Infinity,
  });
  if (query.isPending) return <Skeleton rows={2} />;
  if (query.isError) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <Units units={query.data.units} onChoose={onChoose} />;
}

function Units({ units, onChoose }: { units: readonly Unit[]; onChoose: (unit: Unit) => void }) {
  return (
    <View className="people-units targets">
      {units.map((unit) => (
        <Pressable
          key={unit.id}
          className="people-unit"
          label={unit.name}
          onPress={() => onChoose(unit)}
        >
          {unit.name}
        </Pressable>
      ))}
    </View>
  );
}
