import Taro from '@tarojs/taro';
import { closeInside } from './web-history/covered-window';
import { shownTabs, tabAddress, tabs, type Tab } from './tabs';

/** Opens a page over this one. Ten pages is WeChat's limit: beyond it this one is replaced. */
export function open(url: string): void {
  void Taro.navigateTo({ url }).catch(() => Taro.redirectTo({ url }));
}

/** Shows a tab; where there is one page only, that one. */
export function showTab(tab: Tab): void {
  if (ALONE === '') void Taro.switchTab({ url: tabAddress(tab) });
  else void Taro.reLaunch({ url: tabAddress(shownTabs[0] ?? tab) });
}

/** Opens a page, or shows a tab when the address is one's. */
export function goTo(address: string): void {
  const tab = tabs.find((name) => tabAddress(name) === address);
  if (tab) showTab(tab);
  else open(address);
}

/** As `goTo`, in place of this page: Back does not come here again. */
export function replaceBy(address: string): void {
  const tab = tabs.find((name) => tabAddress(name) === address);
  if (tab) showTab(tab);
  else void Taro.redirectTo({ url: address });
}

/** One step back inside of the page, or to the one before; home when this one was opened from outside. */
export function back(): void {
  if (process.env.TARO_ENV === 'h5' && closeInside()) return;
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else showTab('home');
}
