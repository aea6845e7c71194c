import type { Writer } from '@shared/protection/report/report-forms';

/** For whom she writes, by the page's address. */
export function writerOf(asked: string): Writer {
  return asked === 'other' || asked === 'obliged' ? asked : 'self';
}
