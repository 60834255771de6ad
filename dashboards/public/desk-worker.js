// Opens the desk without a connection, from what src/desk/data/kept-page.ts keeps of it. Nothing else: what the page asks
// the services goes past it.

const cacheName = 'desk';
/** Milliseconds. On a bad line nobody waits longer to get at the report that is being written. */
const patienceMs = 5_000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.mode === 'navigate') event.respondWith(pageOf(request));
  else if (origin === self.location.origin && pathname.startsWith('/_next/static/')) event.respondWith(partOf(request));
});

/** The page as it is now, else as it was. */
async function pageOf(request) {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
  } catch {
    return (await caches.match('/call', { cacheName })) ?? Response.error();
  }
}

/** A part of a page has a name of its own for each content: what is kept is right. */
async function partOf(request) {
  return (await caches.match(request, { cacheName })) ?? (await fetch(request));
}
