import { fileURLToPath } from 'node:url';

/**
 * The pages, as `next build dashboards` left them.
 * @param {{ host: string, port: number }} address
 * @throws {Error} they are not built
 */
export async function openPages({ host, port }) {
  // Not before the configuration is read: React decides by NODE_ENV when it is loaded which of its builds to be.
  const { default: next } = await import('next');
  const dir = fileURLToPath(new URL('..', import.meta.url));
  const pages = next({ dev: false, dir, hostname: host, port });
  await pages.prepare();
  return { show: pages.getRequestHandler(), close: () => pages.close() };
}
