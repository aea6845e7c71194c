import { View } from '@tarojs/components';
import { yueqingTowns } from '@shared/organisation/yueqing/yueqing';
import { Icon } from '@client/ui/show/icon';
import { Pressable } from '@client/ui/press/pressable';
import { Sheet } from '@client/ui/page/sheet';
import { usePolite } from './use-polite';
import { useSession } from './use-session';
import './town-sheet.scss';

interface TownSheetProps {
  open: boolean;
  onClose: () => void;
  /** What the choice without a town is called. */
  allLabel: string;
}

/** Chooses her town from the bundled list: no location is asked for, no network needed. */
export function TownSheet({ open, onClose, allLabel }: TownSheetProps) {
  const polite = usePolite();
  const { townId, chooseTown } = useSession();
  const choose = (id: string | null) => {
    chooseTown(id);
    onClose();
  };
  return (
    <Sheet title={polite('你在哪个镇街？')} open={open} onClose={onClose}>
      <View className="towns targets">
        <Town name={allLabel} chosen={townId === null} onPress={() => choose(null)} />
        {yueqingTowns.map((town) => (
          <Town
            key={town.id}
            name={town.name}
            chosen={town.id === townId}
            onPress={() => choose(town.id)}
          />
        ))}
      </View>
    </Sheet>
  );
}

function Town({ name, chosen, onPress }: { name: string; chosen: boolean; onPress: () => void }) {
  return (
    <Pressable
      className={`town ${chosen ? 'town--chosen' : ''}`}
      {...{ role: 'radio', label: name, checked: chosen }}
      onPress={onPress}
    >
      {name}
      {chosen && <Icon name="check" />}
    </Pressable>
  );
}
