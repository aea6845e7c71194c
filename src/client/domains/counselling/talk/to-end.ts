import Taro from '@tarojs/taro';

/** Shows the newest at the bottom, where the thumb is. */
export function toEnd(): void {
  if (process.env.TARO_ENV !== 'h5') {
    void Taro.pageScrollTo({ scrollTop: 1_000_000, duration: 0 });
    return;
  }
  // Each page of Taro's scrolls by itself; the window does where there is no tab bar.
  const page = document.querySelector('.taro_page_show:not(.taro_page_shade)');
  if (page) page.scrollTop = page.scrollHeight;
  window.scrollTo(0, document.documentElement.scrollHeight);
}
