/** What the finger is on its way to; null between two touches. */
let aimed: Element | null = null;
let isAstray = false;

export function aimAt(element: Element): void {
  aimed = element;
  isAstray = false;
}

/** Whether the last touch found something else where it was sent: then it touched nothing. */
export const wentAstray = (): boolean => isAstray;

/**
 * Keeps a touch from what has come between finger and aim: between looking for a place and touching it
 * data may arrive and move it, and whatever is there now is not what the test named.
 */
export function stopTouchesAstray(): void {
  for (const name of ['touchstart', 'touchend', 'mousedown', 'mouseup', 'click']) {
    window.addEventListener(
      name,
      (event) => {
        if (name === 'touchstart') judge(event.target);
        if (!isAstray) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      { capture: true, passive: false },
    );
  }
}

function judge(target: EventTarget | null): void {
  const hit = target instanceof Element ? target : null;
  isAstray = aimed !== null && !(aimed.isConnected && reaches(aimed, hit));
  aimed = null;
}

/** A touch on `hit` is one on `element`. */
export function reaches(element: Element, hit: Element | null): boolean {
  return hit !== null && (element.contains(hit) || hit.contains(element));
}
