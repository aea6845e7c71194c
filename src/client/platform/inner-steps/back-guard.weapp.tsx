import { PageContainer } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { closeInside, placeOnTop, stepsOf, watchSteps } from '../web-history/covered-window.weapp';

/**
 * WeChat's "page over the page", empty and unseen: Back closes it instead of the page, and tells. While
 * nothing is open inside of the page it is not there, and Back leaves.
 */
export function BackGuard() {
  const [place] = useState(placeOnTop);
  const [isShown, setShown] = useState(false);
  const shown = useRef(false);
  useEffect(() => {
    let isOver = false;
    const show = (next: boolean) => {
      shown.current = next;
      setShown(next);
    };
    const look = () => {
      const isOpen = stepsOf(place).length > 0;
      if (!isOpen) show(false);
      // What Back has put away is shown anew once the page has heard that it is gone.
      else if (!shown.current) Taro.nextTick(() => !isOver && show(stepsOf(place).length > 0));
    };
    look();
    const stop = watchSteps(look);
    return () => {
      isOver = true;
      stop();
    };
  }, [place]);
  const left = () => {
    // Put away by ourselves: nothing was left.
    if (!shown.current) return;
    shown.current = false;
    setShown(false);
    closeInside();
  };
  return (
    <PageContainer
      show={isShown}
      overlay={false}
      duration={0}
      customStyle="background: transparent"
      onBeforeLeave={left}
    />
  );
}
