import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Against cross-site request forgery: a browser that acts on a cookie must say that the request comes from
 * our own pages. `Sec-Fetch-Site` cannot be set by a page: https://www.w3.org/TR/fetch-metadata/
 *
 * @throws Problem 403
 */
export function assertSameOrigin(request: FastifyRequest): void {
  if (harmless.has(request.method) || request.headers['sec-fetch-site'] === 'same-origin') return;
  throw new Problem({
    status: 403,
    title: 'Not from our own pages',
    detail: 'A request that changes something with a session cookie must come from the dashboard. Use a bearer token.',
  });
}
