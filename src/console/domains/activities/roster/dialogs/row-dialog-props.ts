import type { RosterRow } from '../use-roster';

/** What every question about one booking takes. */
export interface RowDialogProps {
  row: RosterRow;
  /** It is done; the words say what. */
  onDone: (words: string) => void;
  onClose: () => void;
}
