import { View } from '@tarojs/components';
import { CallRow } from '@client/ui/press/call-row';
import { Notice } from '@client/ui/state/notice';
import { answering, answeringText } from '@shared/organisation/help/answering';

interface NumbersInsteadProps {
  reason: string;
  /** Something is written here that a call would wipe: said before she taps. */
  wipes?: boolean;
}

/** Where something cannot be done: the reason, and whom to call. Never a dead button. */
export function NumbersInstead({ reason, wipes = false }: NumbersInsteadProps) {
  const answers = answeringText(answering(HOTLINE_HOURS, PUBLIC_HOLIDAYS, new Date()));
  return (
    <View className="stack">
      <Notice tone="warn" live>
        {reason}
      </Notice>
      {wipes && <View className="small">一打电话，没发的字就清掉。</View>}
      <CallRow number="110" name="报警 · 正在发生，马上打" urgent />
      <CallRow number="12338" name="妇女维权公益服务热线" note={answers} />
    </View>
  );
}
