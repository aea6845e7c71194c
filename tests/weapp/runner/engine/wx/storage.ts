import { asynchronous, Fail, isRecord, text } from './asynchronous';

const mostPerKey = 1024 * 1024;
const mostInAll = 10 * 1024 * 1024;

/** The phone's storage; values are kept as JSON, so that nobody holds a reference into it. */
export class Storage {
  private readonly kept = new Map<string, string>();

  constructor(initial: Record<string, unknown>) {
    for (const [key, value] of Object.entries(initial)) this.write(key, value);
  }

  read(key: string): unknown {
    const json = this.kept.get(key);
    return json === undefined ? '' : JSON.parse(json);
  }

  all(): Record<string, unknown> {
    return Object.fromEntries([...this.kept.keys()].map((key) => [key, this.read(key)]));
  }

  names() {
    return {
      getStorageSync: (key: unknown) => this.read(text(key)),
      setStorageSync: (key: unknown, value: unknown) => this.write(text(key), value),
      removeStorageSync: (key: unknown) => void this.kept.delete(text(key)),
      clearStorageSync: () => this.kept.clear(),
      getStorageInfoSync: () => this.info(),
      getStorage: asynchronous('getStorage', ({ key }) => {
        if (!this.kept.has(text(key))) throw new Fail('data not found');
        return { data: this.read(text(key)) };
      }),
      setStorage: asynchronous('setStorage', ({ key, data }) => this.write(text(key), data)),
      removeStorage: asynchronous('removeStorage', ({ key }) => void this.kept.delete(text(key))),
      clearStorage: asynchronous('clearStorage', () => this.kept.clear()),
      getStorageInfo: asynchronous('getStorageInfo', () => this.info()),
      batchGetStorageSync: (keys: unknown) =>
        Array.isArray(keys) ? keys.map((key) => this.read(text(key))) : [],
      batchSetStorageSync: (pairs: unknown) => {
        if (!Array.isArray(pairs)) return;
        for (const pair of pairs) if (isRecord(pair)) this.write(text(pair.key), pair.value);
      },
    };
  }

  private write(key: string, value: unknown): void {
    const json = JSON.stringify(value) ?? '""';
    if (json.length > mostPerKey) throw new Fail('exceed storage item max length');
    if (json.length + this.size() > mostInAll) throw new Fail('exceed storage max size');
    this.kept.set(key, json);
  }

  private size(): number {
    return [...this.kept.values()].reduce((sum, json) => sum + json.length, 0);
  }

  private info() {
    return {
      keys: [...this.kept.keys()],
      currentSize: Math.ceil(this.size() / 1024),
      limitSize: mostInAll / 1024,
    };
  }
}
