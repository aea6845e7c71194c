import Taro from '@tarojs/taro';

/** In place of this page: what was done here cannot be done again by stepping back. */
export function showInstead(url: string): void {
  void Taro.redirectTo({ url });
}
