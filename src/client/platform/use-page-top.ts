import Taro from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/**
 * A page that shows another screen begins at its top, as a new page would: or what is said first lies
 * under the bar. @param screen names what is shown
 */
export function usePageTop(screen: string): void {
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    if (process.env.TARO_ENV === 'h5') toTopInBrowser();
    else void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  }, [screen]);
}

/** Each page of Taro's scrolls by itself; the window does where there is no tab bar. */
function toTopInBrowser(): void {
  const page = document.querySelector('.taro_page_show:not(.taro_page_shade)');
  if (page) page.scrollTop = 0;
  window.scrollTo(0, 0);
}
