import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { aria, isWeapp } from '../aria';
import { Icon } from '../show/icon';
import { Pressable } from '../press/pressable';
import './quick-exit.scss';

/** Where leaving leads: a page that anybody may see over her shoulder. */
const ordinaryPage = '/pages/activities/index';

/** Leaves in one tap: covers at once, then nothing of this page is left to go back to. */
export function QuickExit() {
  const [covered, setCovered] = useState(false);
  const exit = () => {
    setCovered(true);
    leave();
  };
  return (
    <>
      <Pressable className="ui-exit" onPress={exit} label="快速离开这一页">
        <Icon name="log-out" />
        快速离开
      </Pressable>
      {covered && <View className="ui-exit__cover" {...aria({ hidden: true })} />}
    </>
  );
}

/** On H5 the address itself is replaced and the app starts anew, so that Back shows nothing of it. */
function leave(): void {
  if (isWeapp) void Taro.reLaunch({ url: ordinaryPage });
  else window.location.replace('/activities');
}
