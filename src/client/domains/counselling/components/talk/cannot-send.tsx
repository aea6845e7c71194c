import { View } from '@tarojs/components';
import type { AppointmentCard } from '@shared/counselling/views';
import { showCode } from '@shared/signing/short-code';
import { usePolite } from '@client/session/use-polite';
import { CallRow } from '@client/ui/press/call-row';
import { Notice } from '@client/ui/state/notice';
import { NumbersNow } from '../numbers-now';

interface CannotSendProps {
  reason: string;
  appointment: Pick<AppointmentCard, 'unitName' | 'code'>;
}

/** Where nothing is sent: why, whom to ask, and that the hour itself stands. Never a dead button. */
export function CannotSend({ reason, appointment }: CannotSendProps) {
  const polite = usePolite();
  const { unitName, code } = appointment;
  return (
    <View className="co-groups">
      <Notice tone="warn" icon="shield" live>
        {polite(`${reason}所以现在什么都不发。`)}
      </Notice>
      <View className="co-group">
        <View>{polite('你的预约还在，想说的到时候当面说。')}</View>
        <View>
          {polite(`着急的话，到${unitName}问前台，报 ${showCode(code)} 就行，不用说名字和原因。`)}
        </View>
        {OFFICE_TELEPHONE !== '' && <CallRow number={OFFICE_TELEPHONE} name="市妇联" />}
      </View>
      <NumbersNow />
    </View>
  );
}
