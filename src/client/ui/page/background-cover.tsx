import { View } from '@tarojs/components';
import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { isChoosing } from '@client/platform/away/watch-away';
import { isWeapp } from '../aria';
import { Pressable } from '../press/pressable';
import { keepFromCapture } from './capture';
import './quick-exit.scss';

/**
 * While the app is in the background nothing of the page is to be seen: not in the list of open apps, not
 * by whoever takes up the phone next. One tap goes on. Whether WeChat draws the cover before it takes its
 * picture for the list is its own affair; `setVisualEffectOnCapture` helps where the phone knows it. While
 * she chooses a file the app is in the background, too: then nothing is covered.
 */
export function BackgroundCover() {
  const [covered, setCovered] = useState(false);
  useEffect(() => {
    const cover = () => {
      if (!isChoosing()) setCovered(true);
    };
    return isWeapp ? onWechatHide(cover) : onPageHide(cover);
  }, []);
  useCaptureManners();
  if (!covered) return null;
  return (
    <Pressable
      className="ui-exit__cover ui-exit__cover--asks"
      label="继续看"
      onPress={() => setCovered(false)}
    >
      <View>点一下继续看</View>
    </Pressable>
  );
}

/** An article turns out discreet after its page was shown, and goes by Back without being hidden. */
function useCaptureManners(): void {
  const [part] = useState(() => ({}));
  const report = (onScreen: boolean) => {
    if (isWeapp) keepFromCapture(part, onScreen);
  };
  useEffect(() => {
    report(true);
    return () => report(false);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once a place
  }, []);
  useDidShow(() => report(true));
  useDidHide(() => report(false));
}

// A tab stays where it was while another one is shown: then there is nothing to cover, and she who comes
// back to it in need shall not find a cover first.

function onWechatHide(cover: () => void): () => void {
  const own = routeOnTop();
  const hidden = () => {
    if (routeOnTop() === own) cover();
  };
  Taro.onAppHide(hidden);
  return () => Taro.offAppHide(hidden);
}

function routeOnTop(): string | undefined {
  const pages = Taro.getCurrentPages();
  return pages[pages.length - 1]?.route;
}

function onPageHide(cover: () => void): () => void {
  const hidden = () => {
    const ways = [...document.querySelectorAll('.ui-exit')];
    const isShown = ways.some((way) => way.getClientRects().length > 0);
    if (document.visibilityState === 'hidden' && isShown) cover();
  };
  document.addEventListener('visibilitychange', hidden);
  return () => document.removeEventListener('visibilitychange', hidden);
}
