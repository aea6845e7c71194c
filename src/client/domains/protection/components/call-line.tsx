import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Icon } from '@client/ui/show/icon';
import { DialLink } from '@client/ui/press/dial-link';
import { Pressable } from '@client/ui/press/pressable';
import './call-line.scss';

interface CallLineProps {
  /** What must not be waited for: "别等填完". */
  before: string;
  /** Something is written here that a call would wipe: said before she taps. */
  wipes?: boolean;
}

/** 110 at the end of every screen where something is filled in or waited for. */
export function CallLine({ before, wipes = false }: CallLineProps) {
  const note = `有危险，${before}`;
  const label = `拨打，110，${note}`;
  const words = (
    <>
      <Icon name="phone-call" />
      <View className="pr-call__number">110</View>
    </>
  );
  return (
    <View className="pr-call">
      <View className="grow small">
        {note}
        {wipes && '。一打电话，没发的字就清掉'}
      </View>
      {process.env.TARO_ENV === 'h5' ? (
        <DialLink className="pr-call__dial" label={label} number="110" by="call">
          {words}
        </DialLink>
      ) : (
        <Pressable className="pr-call__dial" label={label} onPress={call}>
          {words}
        </Pressable>
      )}
    </View>
  );
}

/** Nothing happens when she closes the phone's own question: that is no error. */
function call(): void {
  Taro.makePhoneCall({ phoneNumber: '110' }).catch(() => undefined);
}
