import * as v from 'valibot';
import { sealSchema, type Seal } from './seal';

/** A line of the anchor: a seal, or words that are none. */
export type AnchorLine = { seal: Seal } | { unreadable: string };

/**
 * Where seals are kept outside the database, for one tenant. It only grows: whoever owns the database
 * must not be able to change it (docs/decisions/0006-sealed-audit.md says how to see to that).
 */
export interface Anchor {
  /**
   * The seal with the highest number, or null.
   * @param near a number to begin looking at
   */
  head(near: number): Promise<Seal | null>;
  /** Adds seals, in order; when it returns they survive a crash. Adding one twice does no harm. */
  append(seals: readonly Seal[]): Promise<void>;
  /**
   * Every seal from a number on.
   * @param near as for `head`
   */
  read(from: number, near: number): AsyncIterable<AnchorLine>;
}

export function anchorText(seal: Seal): string {
  return JSON.stringify(seal);
}

export function readAnchorText(text: string, where: string): AnchorLine {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), sealSchema), text);
  return read.success ? { seal: read.output } : { unreadable: where };
}
