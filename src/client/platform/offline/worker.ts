import { queryClient } from '../query-client';

const address = '/sw.js';

function container(): ServiceWorkerContainer | null {
  if (process.env.TARO_ENV !== 'h5' || typeof navigator === 'undefined') return null;
  // Browsers inside other apps and plain http have none.
  return 'serviceWorker' in navigator ? navigator.serviceWorker : null;
}

/** A page that asks nobody would never be told of an answer. */
const longestWaitMs = 4_000;

/** Calls once the first page has what it asked for: what is only for later does not hold it up. */
export function onceFirstPageStands(then: () => void): void {
  const cache = queryClient.getQueryCache();
  const look = () => {
    const isAsking = queryClient.isFetching() > 0;
    const isAnswered = cache
      .getAll()
      .some(({ state }) => state.dataUpdateCount + state.errorUpdateCount > 0);
    if (isAnswered && !isAsking) go();
  };
  const go = () => {
    stop();
    clearTimeout(timer);
    then();
  };
  const stop = cache.subscribe(look);
  const timer = setTimeout(go, longestWaitMs);
}

/** Keeps the app on the phone (src/client/offline). */
export function keepOffline(): void {
  void container()
    ?.register(address, { updateViaCache: 'none' })
    .catch(() => undefined);
}

/** Resolves once the app really lies on the phone; never where no worker runs. */
export async function keptOffline(): Promise<boolean> {
  const workers = container();
  if (!workers || !('caches' in window)) return false;
  await workers.ready;
  return (await window.caches.match('/')) !== undefined;
}
