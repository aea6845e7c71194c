import { reportError } from '../problems';
import { isCallback } from './asynchronous';

/** Pairs of `wx.onX` and `wx.offX`, and a way to let X happen. */
export class Listeners {
  private readonly lists = new Map<string, Set<(value: unknown) => void>>();

  pair(name: string): Record<string, (callback?: unknown) => void> {
    const list = new Set<(value: unknown) => void>();
    this.lists.set(name, list);
    return {
      [`on${name}`]: (callback) => {
        if (isCallback(callback)) list.add(callback);
      },
      [`off${name}`]: (callback) => {
        if (isCallback(callback)) list.delete(callback);
        else list.clear();
      },
    };
  }

  /** Lets every listener be called in a way of its own; false when there is none. */
  ask(name: string, call: (callback: unknown) => void): boolean {
    const list = this.lists.get(name) ?? new Set();
    for (const callback of list) call(callback);
    return list.size > 0;
  }

  happen(name: string, value: unknown): void {
    for (const callback of Array.from(this.lists.get(name) ?? [])) {
      try {
        callback(value);
      } catch (error) {
        reportError(error, `on${name}`);
      }
    }
  }
}
