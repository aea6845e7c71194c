import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Icon } from '../show/icon';
import { DialLink } from './dial-link';
import { Pressable } from './pressable';
import './call-row.scss';

interface CallRowProps {
  number: string;
  name: string;
  note?: string | null | undefined;
  by?: 'call' | 'message';
  urgent?: boolean;
  /** Its name is long: a whole line where others stand two by two. */
  wide?: boolean;
}

/**
 * A number to call. It is always written out: the button works only where the account may place calls,
 * typing the number always does. In a browser it is a link.
 */
export function CallRow({
  number,
  name,
  note,
  by = 'call',
  urgent = false,
  wide = false,
}: CallRowProps) {
  const label = [by === 'call' ? '拨打' : '发短信到', number, name, note]
    .filter(Boolean)
    .join('，');
  const className = `ui-call ${urgent ? 'ui-call--urgent' : ''} ${wide ? 'ui-call--wide' : ''}`;
  const words = (
    <>
      <Icon name={iconOf(by, urgent)} />
      <View className="grow">
        <View className="ui-call__number">{number}</View>
        <View className="ui-call__name">{name}</View>
        {note && <View className="ui-call__note">{note}</View>}
      </View>
    </>
  );
  if (process.env.TARO_ENV === 'h5') {
    return (
      <DialLink className={className} label={label} number={number} by={by}>
        {words}
      </DialLink>
    );
  }
  return (
    <Pressable
      className={className}
      label={label}
      onPress={() => (by === 'call' ? call(number) : message(number))}
    >
      {words}
    </Pressable>
  );
}

function iconOf(by: 'call' | 'message', urgent: boolean) {
  if (by === 'message') return 'message-square-text';
  return urgent ? 'phone-call' : 'phone';
}

/** Nothing happens when she closes the phone's own question: that is no error. */
function call(number: string): void {
  Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined);
}

function message(number: string): void {
  if (Taro.canIUse('sendSms')) void Taro.sendSms({ phoneNumber: number, content: '' });
}
