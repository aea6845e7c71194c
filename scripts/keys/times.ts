/** Days that a handler's key or a status key is valid. */
export const KEY_DAYS = 365;
const dayMs = 86_400_000;

/** So many days later, as statements spell a time. */
export function after(now: Date, days: number): string {
  return new Date(now.getTime() + days * dayMs).toISOString();
}
