import compression from 'compression';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */

const handler = compression({
  filter: ({ method }, res) => method === 'GET' && /\bjson\b/.test(String(res.getHeader('content-type'))),
});

/**
 * Compresses what will be answered to a question, if it is JSON. Not what is sent bit by bit, which would wait in the
 * compressor, and not what answers a change: there may be secrets in it beside what the sender chose, and sizes would
 * tell of them.
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 */
export function compress(req, res) {
  // Typed for Express, of which it needs nothing.
  const [request, response] = /** @type {[Parameters<typeof handler>[0], Parameters<typeof handler>[1]]} */ (
    /** @type {unknown} */ ([req, res])
  );
  handler(request, response, () => undefined);
}
