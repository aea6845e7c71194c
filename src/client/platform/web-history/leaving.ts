import { titleOnTop } from './covered-window';

/** A page without tabs that anybody may see: the calendar. */
const calmAddress = '/calendar';

let wasShown = false;

/** Something of the kind is in this document: from now on nothing of the document outlives it. */
export function noteDiscreet(): void {
  wasShown = true;
}

/** Leaves at once: this entry becomes the calendar's, and what was on the screen is gone before. */
export function leaveForCalm(): void {
  wipe();
  window.location.replace(calmAddress);
}

/**
 * A browser may keep a page that was left as it stood and bring it back whole. It is emptied when it is
 * left, and loaded anew, at its ordinary address, when it comes back.
 */
export function watchLeaving(): void {
  window.addEventListener('pagehide', () => {
    if (wasShown) wipe();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && wasShown) window.location.reload();
  });
}

/** While a covered page is on top, whatever sets the title: the browser shows that of its opener. */
export function watchTitle(): void {
  const keep = () => {
    const title = titleOnTop();
    if (title !== null && document.title !== title) document.title = title;
  };
  new MutationObserver(keep).observe(document.head, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}

function wipe(): void {
  document.body.replaceChildren();
}
