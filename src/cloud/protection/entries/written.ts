import { ORPCError } from '@orpc/client';
import type { HandlerArguments } from '@cloud/platform/operation/handler';
import type { EntryKind } from '@shared/envelope/case/entry';
import type { EntryText, WrapText } from '@shared/envelope/case/entry';
import type { protectionContract } from '@shared/protection/contract';

/** What came in one call: stored whole, or not at all. */
export interface Written {
  entries: readonly EntryText[];
  wraps: readonly WrapText[];
}

/** Who writes, as far as the server knows: she whose code it is, or a handler with her keys. */
export type Writer =
  | { role: 'owner'; keyId: string; signing: string }
  | { role: 'handler'; keys: readonly { keyId: string; signing: string }[] };

/** Kinds that one operation takes. */
export interface Accepted {
  kinds: readonly EntryKind[];
  /** One of them has to be there. */
  needs?: EntryKind;
}

export const ordinaryKinds = ['sealed', 'epoch', 'wraps', 'status'] as const satisfies EntryKind[];

/** The refusals that every operation which stores entries declares. */
export type Refusals = Pick<
  HandlerArguments<typeof protectionContract.send>['errors'],
  'NOT_ACCEPTED' | 'PLACE_TAKEN'
>;

/** What was wrong with an entry, by a code that holds nothing of it. */
export class NotAccepted extends Error {
  constructor(readonly why: string) {
    super(why);
  }
}

/** The contract's refusal for what `takeIn` throws; everything else as it is. */
export function refusalOf(error: unknown, errors: Refusals): unknown {
  if (error instanceof ORPCError || !(error instanceof NotAccepted)) return error;
  const { why } = error;
  return why === 'STALE' ? errors.PLACE_TAKEN() : errors.NOT_ACCEPTED({ data: { why } });
}
