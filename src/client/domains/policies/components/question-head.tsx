import { View } from '@tarojs/components';
import { aria } from '@client/ui/aria';
import { Icon } from '@client/ui/show/icon';
import { Meter } from '@client/ui/show/meter';
import { Button } from '@client/ui/press/button';
import { progressOf, progressWords } from '../match/progress-words';

interface QuestionHeadProps {
  asked: number;
  open: number;
  fits: number;
  onBack: () => void;
  onResults: () => void;
}

/** How far she is, what fits already, one question back, and the way to the results at any time. */
export function QuestionHead({ asked, open, fits, onBack, onResults }: QuestionHeadProps) {
  const words = progressWords(asked, open);
  return (
    <View>
      <Meter label={words} filled={progressOf(asked, open)} />
      <View className="row">
        <View className="small grow">{words}</View>
        <Button kind="quiet" compact label={asked === 0 ? '换方面' : '上一题'} onPress={onBack} />
        <Button kind="quiet" compact label="看结果" onPress={onResults} />
      </View>
      <View className="policy-found" {...aria({ role: 'status', live: 'polite' })}>
        {fits > 0 && <Icon name="sprout" />}
        {fits > 0 && <View>已经有 {fits} 项看起来符合</View>}
      </View>
    </View>
  );
}
