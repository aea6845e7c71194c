let isExplained = false;

/** Whether it was said how one leaves, since the app was opened: nothing of it is kept on the phone. */
export function wasLeavingExplained(): boolean {
  return isExplained;
}

export function noteLeavingExplained(): void {
  isExplained = true;
}
