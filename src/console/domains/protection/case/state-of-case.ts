import type { QueueRow } from '@shared/protection/case-contract';

/** Whether anything can be written to her: not once it is closed, set aside or taken back. */
export function isWritable({ state, withdrawal }: QueueRow): boolean {
  return (
    withdrawal === null && state !== 'closed' && state !== 'without-case' && state !== 'withdrawn'
  );
}
