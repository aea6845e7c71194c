import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { isWeapp } from '@client/ui/aria';

/** WeChat's menu offers to pass a page on, unless it is discreet. */
export function useNoSharing(isDiscreet: boolean): void {
  useEffect(() => {
    if (!isWeapp) return;
    if (isDiscreet) void Taro.hideShareMenu({}).catch(() => undefined);
    else void Taro.showShareMenu({}).catch(() => undefined);
  }, [isDiscreet]);
}
