import { View } from '@tarojs/components';
import type { ReaderChoice } from '@shared/envelope/directory/readers';
import { Switch } from '@client/ui/input/switch';
import { ListRow } from '@client/ui/press/list-row';
import { Pressable } from '@client/ui/press/pressable';
import { Card } from '@client/ui/show/card';
import { Icon } from '@client/ui/show/icon';
import { aria } from '@client/ui/aria';
import { letUnitRead } from '../directory/choice';
import { peopleText, type ReaderGroup } from '../directory/reader-groups';
import './reader-card.scss';

interface ReaderCardProps {
  groups: readonly ReaderGroup[];
  choice: ReaderChoice;
  onChoose: (choice: ReaderChoice) => void;
  onList: () => void;
}

/** Who reads, by unit. Her own town and village read nothing until she says so. */
export function ReaderCard({ groups, choice, onChoose, onList }: ReaderCardProps) {
  return (
    <Card className="pr-readers">
      {groups.map((group) =>
        group.isCentre ? (
          <ListRow
            key={group.unit}
            title={group.name}
            note={group.reads ? peopleText(group) : '不给她们看'}
            value="看名单"
            onPress={onList}
          />
        ) : (
          <Switch
            key={group.unit}
            label={group.name}
            note={group.reads ? peopleText(group) : '不给她们看'}
            checked={group.reads}
            onChange={(reads) => onChoose(letUnitRead(choice, group.unit, reads))}
          />
        ),
      )}
      <Pressable className="pr-readers__known" label="有认识的人？先把她去掉" onPress={onList}>
        <View className="ui-icon ui-icon--user-round-minus" {...aria({ hidden: true })} />
        <View className="grow">有认识的人？先把她去掉</View>
        <Icon name="chevron-right" />
      </Pressable>
    </Card>
  );
}
