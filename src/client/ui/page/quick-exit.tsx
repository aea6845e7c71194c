import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { wipeNow } from '@client/platform/away/watch-away';
import { leaveForCalm, noteDiscreet } from '@client/platform/web-history/leaving';
import { aria, isWeapp } from '../aria';
import { Icon } from '../show/icon';
import { Pressable } from '../press/pressable';
import { BackgroundCover } from './background-cover';
import './quick-exit.scss';

/** A page without tabs that anybody may see over her shoulder. */
const calmPage = '/pages/calendar/index';

/**
 * For whatever speaks of violence: leaves in one tap, covers itself in the background, and keeps out of
 * pictures of the screen and out of what the browser brings back. What was written here goes first. The
 * two ways stand side by side, so that a tap that misses one still leaves.
 */
export function QuickExit() {
  const [covered, setCovered] = useState(false);
  useEffect(() => {
    if (!isWeapp) noteDiscreet();
  }, []);
  const leave = (away: () => void) => () => {
    setCovered(true);
    wipeNow();
    away();
  };
  return (
    <>
      <View className={`ui-exit targets ${isWeapp ? '' : 'ui-exit--web'}`}>
        <Pressable className="ui-exit__way" onPress={leave(toCalm)} label="快速离开这一页">
          <Icon name="log-out" />
          快速离开
        </Pressable>
        {isWeapp && (
          <Pressable
            className="ui-exit__way ui-exit__way--second"
            onPress={leave(outOfWechat)}
            label="关掉小程序"
          >
            关小程序
          </Pressable>
        )}
      </View>
      <BackgroundCover />
      {covered && <View className="ui-exit__cover" {...aria({ hidden: true })} />}
    </>
  );
}

function toCalm(): void {
  if (isWeapp) void Taro.reLaunch({ url: calmPage });
  else leaveForCalm();
}

/** What is left behind is the calendar: she who opens the mini-program again begins there. */
function outOfWechat(): void {
  void Taro.reLaunch({ url: calmPage }).finally(() => void Taro.exitMiniProgram());
}
