import { isAlwaysCovered, isCovered, ordinaryAddress, ordinaryTitle } from './covered-pages';

/** What the router's history keeps in an entry of the browser. */
interface EntryState {
  idx?: number;
  /** How many steps inside of its page the entry lies over it: a sheet, a question, a step of a form. */
  over?: number;
}

/** A page that is shown under the address and title of the one it was opened from. */
interface CoveredEntry {
  path: string;
  title: string;
}

/** The part of `window` that the `history` package uses. */
interface HistoryWindow {
  location: Pick<Location, 'pathname' | 'search' | 'hash' | 'assign'>;
  history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'go'>;
  addEventListener: (type: string, listener: () => void) => void;
}

// In memory alone, by the number of the entry: whoever reloads, comes back from another site, or leaves by
// one step back and steps forward again finds the page at the address, and that is an ordinary one.
const covered = new Map<number, CoveredEntry>();

/** What Back closes of each page, by the number of its entry; the innermost last. */
const inside: (() => void)[][] = [];

/** The entry that was on top before the step that `popstate` tells of. */
let before: EntryState = {};

function stateOf(): EntryState {
  const state: EntryState | null = window.history.state;
  return state ?? {};
}

function numberOf({ idx }: EntryState): number {
  return idx ?? 0;
}

function overOf({ over = 0 }: EntryState): number {
  return over;
}

/** What Back would close of the page on top; the innermost last. */
function insideOnTop(): (() => void)[] {
  return (inside[numberOf(stateOf())] ??= []);
}

function coveredOnTop(): CoveredEntry | undefined {
  return covered.get(numberOf(stateOf()));
}

/** The path inside the app of what is on top, whatever the address bar says: "/service?x=1". */
export function pathOnTop(): string {
  const { pathname, search } = window.location;
  return coveredOnTop()?.path ?? pathname + search;
}

/** The title that the browser shall show for what is on top; null where the page's own is right. */
export function titleOnTop(): string | null {
  return coveredOnTop()?.title ?? null;
}

/** The page on top turned out to be ordinary: it gets its own address, for reloading and for sharing. */
export function showAddress(): void {
  const entry = coveredOnTop();
  if (!entry) return;
  covered.delete(numberOf(stateOf()));
  window.history.replaceState(stateOf(), '', entry.path);
}

/** The page on top was opened by its address from outside and turned out to be one of the kind. */
export function coverAddress(): void {
  if (coveredOnTop()) return;
  covered.set(numberOf(stateOf()), { path: pathOnTop(), title: ordinaryTitle });
  window.history.replaceState(stateOf(), '', ordinaryAddress);
}

/**
 * Back closes this first, instead of leaving the page. Each has an entry of its own, laid down by the tap
 * that opened it: browsers let Back pass over what was laid down without one. Returns what its closing calls.
 */
export function closeOnBack(close: () => void): () => void {
  const steps = insideOnTop();
  steps.push(close);
  // An entry that something closed left behind serves the next one.
  if (overOf(stateOf()) < steps.length)
    window.history.pushState({ ...stateOf(), over: steps.length }, '');
  before = stateOf();
  return () => {
    const at = steps.indexOf(close);
    if (at >= 0) steps.splice(at, 1);
  };
}

/** As the browser's Back, where something inside of the page is open. Returns whether it was. */
export function closeInside(): boolean {
  if (insideOnTop().length === 0) return false;
  window.history.back();
  return true;
}

/** `window` for the router's history: the same entries, with the covered pages in their places. */
export function coveredWindow(): HistoryWindow {
  const { history, location } = window;
  before = stateOf();
  if (isAlwaysCovered(location.pathname)) coverAddress();
  return {
    location: {
      get pathname() {
        return pathOnTop().split('?')[0] ?? '';
      },
      get search() {
        const [, search] = pathOnTop().split('?');
        return search ? `?${search}` : '';
      },
      get hash() {
        return location.hash;
      },
      assign: (url) => location.assign(isCovered(String(url)) ? ordinaryAddress : url),
    },
    history: {
      get state() {
        return history.state;
      },
      pushState: (state: EntryState, _, url) => {
        const over = overOf(stateOf());
        // What something closed left behind is used up, so that Back needs no second step.
        write(over > insideOnTop().length ? 'replaceState' : 'pushState', state, url);
      },
      replaceState: (state: EntryState, _, url) => {
        const isOver = overOf(stateOf()) > 0;
        write('replaceState', isOver ? { ...state, idx: numberOf(state) + 1 } : state, url);
      },
      // The app goes one page back at a time (`platform/go`).
      go: (delta = 0) => history.go(delta < 0 ? delta - overOf(stateOf()) : delta),
    },
    addEventListener: (type, listener) =>
      window.addEventListener(type, type === 'popstate' ? () => onPop(listener) : listener),
  };
}

function write(
  how: 'pushState' | 'replaceState',
  state: EntryState,
  url?: string | URL | null,
): void {
  // Only the number of the entry: the page stays what and where it is.
  if (url === undefined || url === null) return window.history[how](state, '');
  const path = String(url);
  const title = titleOnTop() ?? document.title;
  if (isCovered(path)) {
    window.history[how](state, '');
    covered.set(numberOf(state), { path, title });
  } else {
    covered.delete(numberOf(state));
    window.history[how](state, '', url);
  }
  before = stateOf();
}

function onPop(notify: () => void): void {
  const left = before;
  before = stateOf();
  const now = numberOf(before);
  const over = overOf(before);
  const back = overOf(left) - over;
  for (const entry of covered.keys()) if (entry > now) covered.delete(entry);
  inside.splice(now + 1);
  const steps = insideOnTop();
  if (now !== numberOf(left) || back === 0) notify();
  // Forward opens nothing again.
  else if (back < 0) return;
  // Closed by hand, and the entry stayed: she means what lies under it.
  else if (steps.length <= over) window.history.go(steps.length - 1 - over);
  while (steps.length > over) steps.pop()?.();
}
