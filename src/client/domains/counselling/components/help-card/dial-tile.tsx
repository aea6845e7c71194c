import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { DialLink } from '@client/ui/press/dial-link';
import { Pressable } from '@client/ui/press/pressable';
import type { HelpNumber } from './help-numbers';

/** A number that one tap calls, small enough to stand beside others. */
export function DialTile({ of, main = false }: { of: HelpNumber; main?: boolean }) {
  const { number, name } = of;
  const label = `拨打，${number}，${name}`;
  const className = `co-dial ${main ? 'co-dial--main' : ''}`;
  const words = (
    <>
      <View className="co-dial__number">{number}</View>
      <View className="co-dial__name">{name}</View>
    </>
  );
  if (process.env.TARO_ENV === 'h5') {
    return (
      <DialLink className={className} label={label} number={number} by="call">
        {words}
      </DialLink>
    );
  }
  // Nothing happens when she closes the phone's own question: that is no error.
  const call = () => void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined);
  return (
    <Pressable className={className} label={label} onPress={call}>
      {words}
    </Pressable>
  );
}
