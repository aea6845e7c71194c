/** The browser's own entries tell of Back (`web-history`): nothing stands in the page for it. */
export function BackGuard() {
  return null;
}
