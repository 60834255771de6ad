import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Against cross-site request forgery: a browser that may act on a cookie must say that the request comes from our own
 * pages. `Sec-Fetch-Site` cannot be set by a page; of browsers that do not know it (before 2023), `Origin` is looked
 * at; without either it is refused. As OWASP's CSRF Prevention Cheat Sheet describes, "Fetch Metadata Headers":
 * https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 *
 * @throws Problem 403
 */
export function assertSameOrigin(request: FastifyRequest): void {
  if (harmless.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site === undefined ? isOurOrigin(request) : site === 'same-origin') return;
  throw new Problem({
    status: 403,
    title: 'Not from our own pages',
    detail: 'A request that changes something with a session cookie must come from the dashboard. Use a bearer token.',
  });
}

/** The scheme is not compared: behind a proxy that ends TLS, ours is http. */
function isOurOrigin({ headers: { origin }, host }: FastifyRequest): boolean {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
