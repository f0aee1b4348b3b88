import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { sendOutbox } from '../lib/outbox/send-outbox.js';

/** What this file uses of the scope of a service worker; its types and those of a page cannot stand in one project. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'sync', listener: (event: Extendable & { readonly tag: string }) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}
declare const self: WorkerScope;

/** Written in by the build: files of this release, and a name for it. */
declare const __PRECACHE__: { readonly url: string; readonly revision: string | null }[];
declare const __RELEASE__: string;

const FOLDER = '/assets/';
const KEPT = `assets-${__RELEASE__}`;

const controller = new PrecacheController();
controller.addToCacheList(__PRECACHE__);

self.addEventListener('install', (event) => void controller.install(event));

/** Workbox drops the files of the release before; a page of it that is still open may ask for them. */
async function keepOldFiles(): Promise<void> {
  const current = new Set(controller.getCachedURLs());
  const old = await caches.open(controller.strategy.cacheName);
  const kept = await caches.open(KEPT);
  for (const request of await old.keys()) {
    const { href, pathname } = new URL(request.url);
    if (current.has(href) || !pathname.startsWith(FOLDER)) continue;
    const file = await old.match(request);
    if (file !== undefined) await kept.put(request, file);
  }
  // Of this release and the one before; in order of their making.
  const others = (await caches.keys()).filter((name) => name.startsWith('assets-') && name !== KEPT);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener('activate', (event) => {
  const takeOver = async (): Promise<void> => {
    await keepOldFiles();
    await controller.activate(event);
    await self.clients.claim();
  };
  event.waitUntil(takeOver());
});

// A new release waits until somebody asks for it: pages with something typed in them stay as they are.
self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting();
});

// The browser wakes this up once there is a signal, also when no page is open; what still waits is asked for again.
self.addEventListener('sync', (event) => {
  if (event.tag !== 'outbox') return;
  const send = async (): Promise<void> => {
    const { waiting, sessionEnded } = await sendOutbox();
    if (waiting !== null && !sessionEnded) throw new Error('Something still waits to be sent');
  };
  event.waitUntil(send());
});

registerRoute(new PrecacheRoute(controller));

// Names hold a hash of the content: what was once fetched never changes. Answers of the API are kept nowhere here.
const fetchOnce = new CacheFirst({ cacheName: KEPT });
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(FOLDER),
  async (options) => (await caches.match(options.request)) ?? (await fetchOnce.handle(options)),
);

// Every address is the same page: it routes by itself. Not the API's downloads, not the published page, not files.
registerRoute(
  new NavigationRoute(controller.createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/api(?:\/|$)/u, /^\/cong-khai(?:\/|\?|$)/u, /^\/[^?]*\.[a-z0-9]+(?:\?|$)/iu],
  }),
);
