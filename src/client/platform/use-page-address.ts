import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { coverAddress, pathOnTop, showAddress } from './web-history/covered-window';

const isWeb = process.env.TARO_ENV !== 'weapp';

/** A value of this page's own address, also while the browser shows another one. */
export function usePageParam(name: string): string {
  const { params } = useRouter();
  const [own] = useState(() => (isWeb ? paramOf(pathOnTop(), name) : null));
  return own ?? params[name] ?? '';
}

/**
 * Whether the browser may show this page's address and title: not as long as nobody knows what it
 * speaks of (undefined), never when it is discreet. Nothing on weapp, where nobody sees an address.
 */
export function usePageAddress(isDiscreet: boolean | undefined): void {
  const [own] = useState(() => (isWeb ? pathOnTop() : ''));
  useEffect(() => {
    if (!isWeb || isDiscreet === undefined || pathOnTop() !== own) return;
    if (isDiscreet) coverAddress();
    else showAddress();
  }, [own, isDiscreet]);
}

function paramOf(path: string, name: string): string | null {
  return new URLSearchParams(path.split('?')[1] ?? '').get(name);
}
