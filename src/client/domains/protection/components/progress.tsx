import { View } from '@tarojs/components';
import { aria } from '@client/ui/aria';
import './progress.scss';

/** A line and words, never "4/6": nobody has to reach the end. */
export function Progress({ done, of }: { done: number; of: number }) {
  return (
    <View className="pr-progress">
      <View className="pr-progress__line" {...aria({ hidden: true })}>
        {Array.from({ length: of }, (_, at) => (
          <View
            key={String(at)}
            className={`pr-progress__part ${at < done ? 'pr-progress__part--done' : ''}`}
          />
        ))}
      </View>
      <View className="small">{progressWords(done / of)}</View>
    </View>
  );
}

export function progressWords(share: number): string {
  if (share >= 1) return '最后一步，随时能停';
  if (share > 0.5) return '过半了，随时能停';
  return '写多少都行，随时能停';
}
