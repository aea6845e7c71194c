import Taro from '@tarojs/taro';

/** Opens a page over this one. Ten pages is WeChat's limit: beyond it this one is replaced. */
export function open(url: string): void {
  void Taro.navigateTo({ url }).catch(() => Taro.redirectTo({ url }));
}

/** Shows a tab. */
export function showTab(tab: 'home' | 'activities' | 'help' | 'policies' | 'mine'): void {
  void Taro.switchTab({ url: `/pages/${tab}/index` });
}

/** One step back, or the home page when this one was opened from outside. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else showTab('home');
}
