/**
 * The service worker of H5: the app itself without a network. It keeps the whole app, the same for
 * everybody, whatever she opens: what lies in the cache says nothing of her. Never an answer of the API,
 * never the console. See docs/decisions/0011-a-worker-of-our-own.md.
 *
 * Built by scripts/build/offline-worker.mjs, which fills in the constants; `scripts/` compiles it apart
 * from Taro, because a worker is a file of its own.
 */

/** Names this version: a hash over every file. */
declare const VERSION: string;
/** Every script, style sheet and picture of this version: "/js/app.0123abcd.js". */
declare const FILES: readonly string[];
/** SHA-256 of index.html, in hexadecimal. */
declare const INDEX_HASH: string;

interface Extendable extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface Fetching extends Extendable {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}

interface WorkerScope {
  location: { origin: string };
  addEventListener: (type: string, listener: (event: Fetching) => void) => void;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
}

/** `self`, which our types know as a page's. */
declare const scope: WorkerScope;

const prefix = 'app-';
const name = prefix + VERSION;
const index = '/';
/** Longer than this nobody waits for a page that lies on her phone. */
const patienceMs = 3_000;
/** Addresses that the one page answers; the gateway has the same list (serve-site.ts). */
const pageAddress =
  /^\/(?:$|(?:pages|domains)\/|(?:activities|service|policies|mine|calendar)\/?$)/;
const fileAddress = /^\/(?:js|css|static)\//;

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return;
  if (request.mode === 'navigate') {
    if (pageAddress.test(pathname)) event.respondWith(page(request));
  } else if (fileAddress.test(pathname)) event.respondWith(file(request));
});

/**
 * All or nothing: a version that is half there is none, and the next visit tries again. What it began goes,
 * or it would count as the version before and push out the files of a page that is still open.
 */
async function install(): Promise<void> {
  const isNew = !(await caches.has(name));
  try {
    await keepAll(await caches.open(name));
  } catch (error) {
    if (isNew) await caches.delete(name);
    throw error;
  }
  await scope.skipWaiting();
}

async function keepAll(cache: Cache): Promise<void> {
  await cache.addAll(FILES);
  const answer = await fetch(index, { cache: 'reload' });
  // In the middle of a deployment the page may already be the next version's.
  if ((await hashOf(answer.clone())) !== INDEX_HASH) throw new Error('another version');
  await cache.put(index, answer);
}

/** Pages that are still open belong to the version before: its files stay until the one after. */
async function activate(): Promise<void> {
  const names = (await caches.keys()).filter((each) => each.startsWith(prefix) && each !== name);
  await Promise.all(names.slice(0, -1).map((each) => caches.delete(each)));
  await scope.clients.claim();
}

/** The newest page that the server has; the kept one when it is silent, slow or in trouble. */
async function page(request: Request): Promise<Response> {
  const kept = async () => (await caches.open(name)).match(index);
  const fresh = fetch(request);
  const inTime = await Promise.race([
    fresh.then((answer) => (answer.ok ? answer : undefined)).catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patienceMs)),
  ]);
  return inTime ?? (await kept()) ?? fresh;
}

/** Names carry a hash, so that whichever version kept a file, it is the one that was asked for. */
async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function hashOf(answer: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
