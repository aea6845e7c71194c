import type { PieceState } from '@shared/content/views';

/** antd's names of tints, whose text has enough contrast by our theme. */
export const stateColours: Record<PieceState, string> = {
  draft: 'default',
  'in-review': 'warning',
  scheduled: 'processing',
  shown: 'success',
  over: 'default',
  withdrawn: 'error',
};
