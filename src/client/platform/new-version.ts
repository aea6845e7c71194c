import Taro from '@tarojs/taro';
import { create } from 'zustand';

interface NewVersion {
  /** WeChat has fetched a newer version of the app; it begins by itself the next time. */
  ready: boolean;
}

export const newVersionStore = create<NewVersion>(() => ({ ready: false }));

let manager: Taro.UpdateManager | undefined;

/**
 * WeChat fetches a new version while the old one runs. Beginning it loses the page she is on, so only
 * she does that, from the home page, where nothing is typed. Never on the web.
 */
export function watchNewVersion(): void {
  if (process.env.TARO_ENV !== 'weapp') return;
  manager = Taro.getUpdateManager();
  manager.onUpdateReady(() => newVersionStore.setState({ ready: true }));
}

/** Starts the app anew in its new version. */
export function beginNewVersion(): void {
  manager?.applyUpdate();
}
