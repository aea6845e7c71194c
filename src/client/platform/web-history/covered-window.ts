import { isAlwaysCovered, isCovered, ordinaryAddress, ordinaryTitle } from './covered-pages';

/** What the router's history keeps in an entry of the browser. */
interface EntryState {
  idx?: number;
  /** Set for the entry that an open sheet lays over its page. */
  over?: boolean;
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

/** Closes the sheet that is open; null while none is. */
let closeSheet: (() => void) | null = null;

/** The entry that was on top before the step that `popstate` tells of. */
let before: EntryState = {};

function stateOf(): EntryState {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null ? state : {};
}

function numberOf({ idx }: EntryState): number {
  return idx ?? 0;
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

/** Back closes what is open over the page, instead of leaving it. Returns what its closing calls. */
export function closeOnBack(close: () => void): () => void {
  closeSheet = close;
  // An entry that a sheet left behind serves the next one.
  if (!stateOf().over) window.history.pushState({ ...stateOf(), over: true }, '');
  before = stateOf();
  return () => {
    if (closeSheet === close) closeSheet = null;
  };
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
      // What a closed sheet left behind is used up, so that Back needs no second step.
      pushState: (state: EntryState, _, url) =>
        write(stateOf().over ? 'replaceState' : 'pushState', state, url),
      replaceState: (state: EntryState, _, url) => {
        const isOver = stateOf().over === true;
        write('replaceState', isOver ? { ...state, idx: numberOf(state) + 1 } : state, url);
      },
      go: (delta = 0) => history.go(stateOf().over && delta < 0 ? delta - 1 : delta),
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
  for (const entry of covered.keys()) if (entry > now) covered.delete(entry);
  const isSheetStep = now === numberOf(left) && (before.over === true || left.over === true);
  if (!isSheetStep) return notify();
  if (before.over) return;
  const close = closeSheet;
  closeSheet = null;
  if (close) close();
  // The sheet was closed by hand and its entry stayed: she means the page before.
  else window.history.back();
}
