import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { pageCode } from './page-code';

/**
 * The code that this page was opened with. On H5 it stands behind the #, which no browser sends: where
 * a page was opened from a message inside the app, it is moved there, so that a reload tells nobody.
 */
export function usePageCode(): string | null {
  const { params } = useRouter();
  const hash = process.env.TARO_ENV === 'weapp' ? '' : window.location.hash;
  const code = pageCode(params, hash);
  useEffect(() => {
    if (process.env.TARO_ENV === 'weapp' || code === null) return;
    if (!window.location.search.includes(code)) return;
    window.history.replaceState(
      window.history.state,
      '',
      `${window.location.pathname}#code=${code}`,
    );
  }, [code]);
  return code;
}
