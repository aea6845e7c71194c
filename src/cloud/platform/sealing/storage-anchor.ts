import type { Storage } from '../storage/storage';
import { anchorText, readAnchorText, type Anchor, type AnchorLine } from './anchor';

/** Objects fetched at the same time. */
const together = 16;

/** An object a seal. Versions or object lock of the bucket keep them from being replaced. */
export function storageAnchor(storage: Pick<Storage, 'get' | 'put'>, tenantId: string): Anchor {
  const keyOf = (id: number) => `audit/${tenantId}/${String(id).padStart(12, '0')}.json`;

  const lineOf = async (id: number): Promise<AnchorLine | null> => {
    const bytes = await storage.get(keyOf(id));
    return bytes && readAnchorText(Buffer.from(bytes).toString('utf8'), keyOf(id));
  };
  const has = async (id: number) => (await storage.get(keyOf(id))) !== null;

  /** Steps that double, then halves: numbers are given out without gaps. */
  const headId = async (near: number): Promise<number> => {
    let there = 0;
    let missing = Math.max(near, 1);
    if (await has(missing)) {
      there = missing;
      for (let step = 1; await has((missing = there + step)); step *= 2) there = missing;
    } else {
      for (let step = 1; missing - step > 0; step *= 2) {
        if (await has(missing - step)) {
          there = missing - step;
          break;
        }
        missing -= step;
      }
    }
    while (missing - there > 1) {
      const middle = Math.floor((there + missing) / 2);
      if (await has(middle)) there = middle;
      else missing = middle;
    }
    return there;
  };

  return {
    head: async (near) => {
      const id = await headId(near);
      if (id === 0) return null;
      const line = await lineOf(id);
      if (!line || !('seal' in line)) throw new Error('the newest object of the anchor is no seal');
      return line.seal;
    },
    append: async (seals) => {
      for (const seal of seals) {
        // Never over another one: that is what the anchor is for.
        if (await has(seal.id)) continue;
        const bytes = new TextEncoder().encode(anchorText(seal));
        await storage.put(keyOf(seal.id), bytes, { contentType: 'application/json' });
      }
    },
    read: async function* (from, near) {
      const last = await headId(near);
      for (let id = from; id <= last; id += together) {
        const ids = Array.from({ length: Math.min(together, last - id + 1) }, (_, i) => id + i);
        const lines = await Promise.all(ids.map(lineOf));
        for (const line of lines) if (line) yield line;
      }
    },
  };
}
