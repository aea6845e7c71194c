import Taro from '@tarojs/taro';

const discreet = new Set<object>();
let isHidden = false;

/**
 * Pictures and recordings of the screen show nothing while something discreet is on it; on other pages
 * they are hers to make. The last one that goes puts it back, on whatever way it goes.
 * @param part who says so: one object a place
 */
export function keepFromCapture(part: object, onScreen: boolean): void {
  if (onScreen) discreet.add(part);
  else discreet.delete(part);
  const shallHide = discreet.size > 0;
  if (shallHide === isHidden || !Taro.canIUse('setVisualEffectOnCapture')) return;
  isHidden = shallHide;
  const visualEffect = shallHide ? 'hidden' : 'none';
  void Taro.setVisualEffectOnCapture({ visualEffect }).catch(() => undefined);
}
