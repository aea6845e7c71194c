import { View } from '@tarojs/components';
import { shanghai } from '@shared/time/time-format';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { sayPhoneIsAhead, type ClockDoubt } from '../directory/phone-clock';
import { NumbersInstead } from './numbers-instead';

interface WhichDayProps {
  doubt: ClockDoubt;
  /** Something is written here that a call would wipe. */
  wipes?: boolean;
  /** She has said that the phone's day is wrong. */
  onSaid: () => void;
}

/**
 * The list has ended by this phone's clock and not by the server's. The server's word does not settle it: it
 * could keep an old list alive. She knows what day it is.
 */
export function WhichDay({ doubt, wipes = false, onSaid }: WhichDayProps) {
  const { phone, server } = doubt;
  const say = () => {
    sayPhoneIsAhead(doubt);
    onSaid();
  };
  return (
    <>
      <Heading level={1}>今天是哪一天？</Heading>
      <Card>
        <View>{`手机上是 ${dayText(phone)}，系统说是 ${dayText(server)}。`}</View>
        <View className="small">
          照手机上的日期，能读的人的名单已经过期。手机不对就点下面；手机是对的，先别写，打电话说。
        </View>
      </Card>
      <Button kind="soft" label={`今天是 ${dayText(server)}`} onPress={say} />
      <NumbersInstead wipes={wipes} reason="拿不准就打电话，不用等。" />
    </>
  );
}

function dayText(at: Date): string {
  const { year, month, day } = shanghai(at);
  return `${year} 年 ${month} 月 ${day} 日`;
}
