import { View } from '@tarojs/components';
import type { ReaderChoice } from '@shared/envelope/directory/readers';
import { usePolite } from '@client/session/use-polite';
import { isWeapp } from '@client/ui/aria';
import { Switch } from '@client/ui/input/switch';
import { Sheet } from '@client/ui/page/sheet';
import { Heading } from '@client/ui/show/heading';
import { leaveOutPerson, leaveOutUnit } from '../directory/choice';
import type { ReaderGroup } from '../directory/reader-groups';

const program = isWeapp ? '小程序' : '网页';
const whoKnows = isWeapp ? '微信和网络公司' : '网络公司';

interface ReaderSheetProps {
  groups: readonly ReaderGroup[];
  choice: ReaderChoice;
  onChoose: (choice: ReaderChoice) => void;
  open: boolean;
  onClose: () => void;
}

/** Everybody who can read, by name; whom she knows she leaves out. And who can besides, which is said. */
export function ReaderSheet({ groups, choice, onChoose, open, onClose }: ReaderSheetProps) {
  const polite = usePolite();
  return (
    <Sheet title="能读的人" open={open} onClose={onClose}>
      <View className="stack">
        <View className="small">
          {polite('关掉的人打不开你写的，以后别人也不能替她打开。至少留两位。')}
        </View>
        {groups.map((group) => (
          <View key={group.unit}>
            <Heading>{group.name}</Heading>
            {group.isCentre && (
              <Switch
                label="整个单位"
                checked={group.reads}
                onChange={(reads) => onChoose(leaveOutUnit(choice, group.unit, !reads))}
              />
            )}
            {group.people.map(({ handler, name, role, isLeftOut }) => (
              <Switch
                key={handler}
                label={name}
                note={isLeftOut ? `${role}，不给看` : role}
                checked={group.reads && !isLeftOut}
                disabled={!group.reads}
                onChange={(reads) => onChoose(leaveOutPerson(choice, handler, !reads))}
              />
            ))}
          </View>
        ))}
        <View>
          <Heading>例外</Heading>
          <View>
            备用钥匙：分成三份，由三个单位的人保管，两人同意才能用。用我们的工具用过，会告诉你。
          </View>
          <View>{`程序：能改这个${program}的人，可以让它不照上面说的做。`}</View>
          <View className="small">{`这是保密，不是匿名：${whoKnows}知道有人用过。`}</View>
        </View>
      </View>
    </Sheet>
  );
}
