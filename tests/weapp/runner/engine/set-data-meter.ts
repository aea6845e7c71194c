import { component, type Instance } from 'glass-easel-miniprogram-adapter';
import { reportError } from './problems';

/** WeChat refuses more than this in one call. */
const mostCharacters = 256 * 1024;

export interface SetDataCount {
  calls: number;
  /** Length of the JSON that would cross from the logic to the view. */
  bytes: number;
  largest: number;
  byPage: Record<string, { calls: number; bytes: number }>;
}

let count: SetDataCount = empty();

function empty(): SetDataCount {
  return { calls: 0, bytes: 0, largest: 0, byPage: {} };
}

export function readCount(): SetDataCount {
  return structuredClone(count);
}

export function startCounting(): void {
  count = empty();
}

/** Counts every setData of pages and components from now on. */
export function meterSetData(currentPage: () => string): void {
  const prototype = component.ComponentCaller.prototype;
  const original = prototype.setData;
  prototype.setData = function setData(this: Instance, data, callback) {
    const bytes = JSON.stringify(data)?.length ?? 0;
    const path = this._$.is.startsWith('comp') ? currentPage() : this._$.is;
    const page = (count.byPage[path] ??= { calls: 0, bytes: 0 });
    page.calls += 1;
    page.bytes += bytes;
    count.calls += 1;
    count.bytes += bytes;
    count.largest = Math.max(count.largest, bytes);
    if (bytes > mostCharacters) reportError(`setData of ${bytes} bytes`, `limit of ${path}`);
    original.call(this, data, callback);
  };
}
