import Taro from '@tarojs/taro';

const largest = 1.6;

/** How much larger than usual she reads: WeChat's setting, or the browser's font size. 1 to 1.6. */
export function phoneTypeScale(): number {
  return Math.min(
    largest,
    Math.max(1, process.env.TARO_ENV === 'weapp' ? wechatScale() : webScale()),
  );
}

function wechatScale(): number {
  try {
    const info = Taro.getAppBaseInfo();
    // Since base library 2.23.4; not yet in Taro's types.
    if ('fontSizeScaleFactor' in info && typeof info.fontSizeScaleFactor === 'number') {
      return info.fontSizeScaleFactor;
    }
  } catch {
    // An older base library: the usual size.
  }
  return 1;
}

function webScale(): number {
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) ? size / 16 : 1;
}
