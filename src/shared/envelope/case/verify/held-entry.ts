import type { Head, Header } from '../entry';
import type { Message } from '../messages';
import type { EpochBody, ReplaceCodeBody, StatusBody, WrapsBody } from '../statements';
import type { Clock } from '../line';
import type { Signed } from '../../encoding/signed';

/** What an entry says, once its body was read. */
export type Said =
  | { kind: 'sealed'; message: Message | null }
  | { kind: 'epoch'; body: EpochBody }
  | { kind: 'wraps'; body: WrapsBody }
  | { kind: 'replaceCode'; body: ReplaceCodeBody }
  | { kind: 'leave'; body: { reason: 'conflict' | 'left' } }
  | { kind: 'status'; body: StatusBody }
  | { kind: 'withdraw' }
  | { kind: 'restore'; body: { of: string } };

/** An entry on its way through verification. */
export interface HeldEntry {
  hash: string;
  header: Header;
  signed: Signed;
  body: Uint8Array;
  said: Said;
  /** Place in the list as it was given. */
  at: number;
}

/** An entry whose place among the others is known. */
export interface PlacedEntry extends HeldEntry {
  /** Everything that its author had seen, directly or through others, and the entry itself. */
  clock: Clock;
}

export function headOf(entry: { hash: string; header: Header }): Head {
  const { author, thread, sequence } = entry.header;
  return { author, thread, sequence, hash: entry.hash };
}
