import { View } from '@tarojs/components';
import { useState } from 'react';
import { findVillages } from '@shared/organisation/find-villages';
import { townById, yueqingTowns } from '@shared/organisation/yueqing';
import { yueqingVillages, type Village } from '@shared/organisation/yueqing-villages';
import { Icon } from '@client/ui/icon';
import { Pressable } from '@client/ui/pressable';
import { Sheet } from '@client/ui/sheet';
import { TextInput } from '@client/ui/text-input';
import './town-sheet.scss';
import './village-sheet.scss';

interface VillageSheetProps {
  open: boolean;
  /** Id of the village that is chosen now. */
  chosenId: string | null;
  onChoose: (village: Village | null) => void;
  onClose: () => void;
}

/**
 * Chooses a village: by typing a part of its name or its initials, or by town. All from the bundled
 * list, without a network. Only sub-packages may use it: it brings 17 KB of names along.
 */
export function VillageSheet({ open, chosenId, onChoose, onClose }: VillageSheetProps) {
  const [typed, setTyped] = useState('');
  const [townId, setTownId] = useState<string | null>(null);
  const town = townId === null ? null : townById(townId);
  const choose = (village: Village | null) => {
    setTyped('');
    setTownId(null);
    onChoose(village);
    onClose();
  };
  const isSearching = typed.trim() !== '';

  return (
    <Sheet title={town ? town.name : '你住在哪个村社？'} open={open} onClose={onClose}>
      <View className="village-search">
        <TextInput
          label="找村社，打名字或者拼音首字母"
          placeholder="打名字，或拼音首字母"
          value={typed}
          onChange={setTyped}
          maxLength={20}
        />
      </View>
      {isSearching && <Found typed={typed} chosenId={chosenId} onChoose={choose} />}
      {!isSearching && !town && <Towns onTown={setTownId} onNone={() => choose(null)} />}
      {!isSearching && town && (
        <>
          <Pressable className="village-back" label="换一个镇街" onPress={() => setTownId(null)}>
            <Icon name="chevron-left" /> 换一个镇街
          </Pressable>
          <Villages
            villages={yueqingVillages.filter((village) => village.townId === town.id)}
            chosenId={chosenId}
            onChoose={choose}
          />
        </>
      )}
    </Sheet>
  );
}

interface FoundProps {
  typed: string;
  chosenId: string | null;
  onChoose: (village: Village) => void;
}

function Found({ typed, chosenId, onChoose }: FoundProps) {
  const villages = findVillages(typed);
  if (villages.length === 0) {
    return <View className="small village-none">没有找到，换个字试试，或者清空后按镇街选。</View>;
  }
  return <Villages villages={villages} chosenId={chosenId} onChoose={onChoose} withTown />;
}

function Towns({ onTown, onNone }: { onTown: (id: string) => void; onNone: () => void }) {
  return (
    <View className="towns">
      <Pressable className="town" label="不填村社" onPress={onNone}>
        不填
      </Pressable>
      {yueqingTowns.map((town) => (
        <Pressable key={town.id} className="town" label={town.name} onPress={() => onTown(town.id)}>
          {town.name}
        </Pressable>
      ))}
    </View>
  );
}

interface VillagesProps {
  villages: readonly Village[];
  chosenId: string | null;
  onChoose: (village: Village) => void;
  /** Names the town as well, where villages of several towns stand side by side. */
  withTown?: boolean;
}

// WeChat's audit asks for at most 60 children of one element; 柳市镇 has 94 villages.
const inOneGroup = 30;

function Villages({ villages, chosenId, onChoose, withTown = false }: VillagesProps) {
  const groups = Array.from({ length: Math.ceil(villages.length / inOneGroup) }, (_, group) =>
    villages.slice(group * inOneGroup, (group + 1) * inOneGroup),
  );
  return (
    <>
      {groups.map((group) => (
        <View key={group[0]?.id} className="towns village-group">
          {group.map((village) => {
            const isChosen = village.id === chosenId;
            const townName = withTown ? (townById(village.townId)?.name ?? '') : '';
            return (
              <Pressable
                key={village.id}
                className={`town ${isChosen ? 'town--chosen' : ''}`}
                role="radio"
                label={townName + village.name}
                checked={isChosen}
                onPress={() => onChoose(village)}
              >
                {isChosen && <Icon name="check" />}
                <View>
                  {village.name}
                  {withTown && <View className="small">{townName}</View>}
                </View>
              </Pressable>
            );
          })}
        </View>
      ))}
    </>
  );
}
