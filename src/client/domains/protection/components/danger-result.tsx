import { View } from '@tarojs/components';
import { dangerWords, type DangerResult } from '@shared/protection/danger/assess-danger';
import { usePolite } from '@client/session/use-polite';
import { CallRow } from '@client/ui/press/call-row';
import { Heading } from '@client/ui/show/heading';
import './danger-result.scss';

const next: Record<DangerResult, string> = {
  urgent: '照你答的，对方很可能会伤到你的性命。能走先走，能打电话先打 110。',
  'not-triggered': '照你答的，没有到最危险的那几条。可是情况会变，你心里怕，就照怕的来。',
  'too-few': '没答的题不等于没有这回事。先照紧急的来想：去哪里，打给谁。',
};

/** What the questions give. Nothing here says that she is safe. */
export function DangerResultView({ result }: { result: DangerResult }) {
  const polite = usePolite();
  return (
    <View className={`pr-result pr-result--${result}`}>
      <Heading level={1}>{dangerWords[result]}</Heading>
      <View>{polite(next[result])}</View>
      <CallRow number="110" name="报警 · 正在发生，马上打" urgent />
      <CallRow number="12338" name="妇女维权公益服务热线" />
    </View>
  );
}
