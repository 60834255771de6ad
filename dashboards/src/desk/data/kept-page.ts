const cacheName = 'desk';
const page = '/call';

/**
 * Keeps the page itself and the parts that it has loaded, so that it opens without a connection: whoever comes back to a
 * report that was not sent yet must find it. See public/desk-worker.js.
 *
 * @throws TypeError there is no connection just now
 */
export async function keepPage(): Promise<void> {
  // Not there without https, but for localhost.
  if (!navigator.serviceWorker) return;
  await navigator.serviceWorker.register('/desk-worker.js', { scope: page });
  const parts = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/_next/static/`));
  const cache = await caches.open(cacheName);
  await cache.addAll([page, ...new Set(parts)]);
  const current = new Set([`${location.origin}${page}`, ...parts]);
  // Of another release.
  for (const request of await cache.keys()) if (!current.has(request.url)) await cache.delete(request);
}

/** Leaves nothing of it behind. */
export async function forgetPage(): Promise<void> {
  if (!navigator.serviceWorker) return;
  const registration = await navigator.serviceWorker.getRegistration(page);
  await registration?.unregister();
  await caches.delete(cacheName);
}
