const FREE_TRIES = 5;
const FIRST_DELAY_SECONDS = 30;
const LONGEST_DELAY_SECONDS = 15 * 60;

/**
 * How long nobody may try a password for a name after so many wrong ones: nothing for four, half a
 * minute after the fifth, then twice as long each time up to a quarter of an hour. Never for good:
 * who knows a name must not be able to lock its owner out.
 */
export function passwordDelaySeconds(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  const doubled = FIRST_DELAY_SECONDS * 2 ** Math.min(failures - FREE_TRIES, 10);
  return Math.min(doubled, LONGEST_DELAY_SECONDS);
}
