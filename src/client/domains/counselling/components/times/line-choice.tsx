import { View } from '@tarojs/components';
import type { Line } from '@shared/counselling/services';
import type { ServiceCard } from '@shared/counselling/views';
import { aria } from '@client/ui/aria';
import { Pressable } from '@client/ui/press/pressable';
import { Heading } from '@client/ui/show/heading';
import { lineWords } from '../../service-words';
import { OwnIcon } from '../own-icon';
import './line-choice.scss';

interface LineChoiceProps {
  lines: ServiceCard['lines'];
  chosen: Line;
  onChange: (line: Line) => void;
}

/** How to talk. One that stands alone is told, not asked. */
export function LineChoice({ lines, chosen, onChange }: LineChoiceProps) {
  const [only, ...others] = lines;
  if (only && others.length === 0) return <OneLine line={only.line} where={whereOf(only)} />;
  return (
    <View className="co-group">
      <Heading>怎么谈</Heading>
      <View className="co-lines targets" {...aria({ role: 'radiogroup', label: '怎么谈' })}>
        {lines.map((each) => {
          const { line } = each;
          const { name, icon } = lineWords[line];
          const where = whereOf(each);
          return (
            <Pressable
              key={line}
              className={`co-line ${line === chosen ? 'co-chosen' : ''}`}
              role="radio"
              label={`${name}，${where}`}
              checked={line === chosen}
              onPress={() => onChange(line)}
            >
              <OwnIcon name={icon} className="co-line__icon" />
              <View className="co-line__name">{name}</View>
              <View className="co-line__where">{where}</View>
            </Pressable>
          );
        })}
      </View>
    </View>
  );
}

function OneLine({ line, where }: { line: Line; where: string }) {
  const { name, icon } = lineWords[line];
  return (
    <View className="co-group">
      <Heading>怎么谈</Heading>
      <View className="co-only">
        <OwnIcon name={icon} className="co-line__icon" />
        <View className="grow">{`${name} · ${where}`}</View>
      </View>
    </View>
  );
}

function whereOf({ line, places }: ServiceCard['lines'][number]): string {
  return places.length > 0 ? places.join('、') : lineWords[line].how;
}
