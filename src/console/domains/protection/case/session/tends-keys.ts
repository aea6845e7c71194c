import type { QueueRow } from '@shared/protection/case-contract';

/**
 * Whether the keys of a case are looked after. Not of one that is closed, or taken back: fewer people
 * read it then, and nobody is added again.
 */
export function tendsKeys({ state, withdrawal }: QueueRow): boolean {
  return withdrawal === null && (state === 'waiting' || state === 'taken' || state === 'closing');
}
