import { Agent } from 'node:http';
import { createProxyServer } from 'httpxy';
import { compress } from './compress.mjs';
import { sendProblem } from './problem.mjs';
import { readiness } from './ready.mjs';
import { serviceFor } from './routes.mjs';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */

const prefix = '/api/v1';

/** Unused connections are closed before a service closes them (5 s and more): a request would be lost in between. */
const idleMs = 3_000;

/**
 * Hands `/api/v1/*` to the services, both ways at once and nothing kept: an import is answered while it is
 * still being sent, and live figures never end.
 * @param {Record<import('../server.config.mjs').Service, URL>} services
 */
export function createApi(services) {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, timeout: idleMs });
  // No deadline: a stream may be silent for long. The services have theirs for what must be quick.
  const proxy = createProxyServer({ agent, proxyTimeout: 0 });
  const ready = readiness(services);

  /**
   * @param {IncomingMessage} req
   * @param {ServerResponse} res
   */
  async function handle(req, res) {
    const { pathname, search } = new URL(req.url ?? '/', 'http://origin');
    const path = (req.url ?? '').split('?', 1)[0]?.slice(prefix.length) ?? '';
    if (pathname === `${prefix}/ready`) return ready(res);
    const service = pathname.startsWith(`${prefix}/`) ? serviceFor(path) : undefined;
    if (service === undefined) {
      sendProblem(res, { status: 404, title: 'Not Found', detail: 'There is nothing at this address.' });
      return;
    }
    req.url = `/v1${path}${search}`;
    forward(req);
    // Unless a service says otherwise: much of it is for its reader alone, and all of it for now.
    res.setHeader('cache-control', 'no-store');
    compress(req, res);
    try {
      await proxy.web(req, res, { target: services[service] });
    } catch {
      // What the client gave up, or the service broke off half-way, has nobody left to tell.
      if (res.headersSent || res.destroyed) res.destroy();
      else {
        const detail = `The service ${service} cannot be reached at the moment. Try again shortly.`;
        sendProblem(res, { status: 503, title: 'Service Unavailable', detail }, { 'retry-after': '1' });
      }
    }
  }

  return { handle, close: () => agent.destroy() };
}

/**
 * Tells the services where a request comes from. What a client claims about that stays in front, where nobody believes
 * it: services go by the last address that is not of this machine.
 * @param {IncomingMessage} req
 */
function forward({ headers, socket }) {
  headers['x-forwarded-for'] = [headers['x-forwarded-for'], socket.remoteAddress].filter(Boolean).join(', ');
  headers['x-forwarded-proto'] ??= 'http';
  headers['x-forwarded-host'] ??= headers.host;
}
