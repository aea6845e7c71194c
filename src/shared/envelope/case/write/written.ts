import type { EntryText, WrapText } from '../entry';
import type { CaseState } from '../verify/case-state';

/**
 * What goes to the server in one call, in this order, and the state after it. Keep entries and wraps until
 * they are acknowledged: a retry sends the same bytes.
 */
export interface Written {
  entries: EntryText[];
  wraps: WrapText[];
  state: CaseState;
}
