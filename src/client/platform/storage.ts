import Taro from '@tarojs/taro';

/** Raised when what is stored changes its shape: older entries are then as good as none. */
const prefix = 'wh1:';

/** What was stored under this name, or null: also when the phone's storage fails. */
export function readStored(name: string): unknown {
  try {
    const text: unknown = Taro.getStorageSync(prefix + name);
    return typeof text === 'string' && text !== '' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/** Stores plain JSON. A full storage is no reason to stop: the app works without it. */
export function store(name: string, value: unknown): void {
  try {
    Taro.setStorageSync(prefix + name, JSON.stringify(value));
  } catch {
    forget(name);
  }
}

export function forget(name: string): void {
  try {
    Taro.removeStorageSync(prefix + name);
  } catch {
    // Nothing there, or no storage at all.
  }
}

/** Forgets everything whose name begins so. */
export function forgetAll(start: string): void {
  try {
    for (const key of Taro.getStorageInfoSync().keys) {
      if (key.startsWith(prefix + start)) Taro.removeStorageSync(key);
    }
  } catch {
    // As above.
  }
}
