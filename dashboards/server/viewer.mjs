/** @typedef {import('node:http').IncomingMessage} IncomingMessage */

const timeoutMs = 5_000;
const session = /(^|;\s*)callboard_session=/;
/** Parts of pages, and the desk, which knows its volunteers itself. */
const forAnybody = /^\/(_next|call|icon|language)([/.?]|$)/;

/**
 * Finds out who looks at a page, for the pages themselves: in the header `x-viewer` of the request, as JSON. What a
 * client sends under that name is taken out.
 * @param {URL} figures where sessions are kept
 */
export function introducing(figures) {
  /** @param {IncomingMessage} req */
  return async (req) => {
    delete req.headers['x-viewer'];
    if (forAnybody.test(req.url ?? '')) return;
    req.headers['x-viewer'] = encodeURIComponent(JSON.stringify(await viewerOf(req, figures)));
  };
}

/**
 * @param {IncomingMessage} req
 * @param {URL} figures
 */
async function viewerOf({ headers: { cookie = '' } }, figures) {
  if (!session.test(cookie)) return { state: 'nobody' };
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(new URL('/v1/sessions/current', figures), { headers: { cookie }, signal });
    if (response.ok) return { state: 'signed-in', ...(await response.json()) };
    return { state: response.status === 401 ? 'nobody' : 'unknown' };
  } catch {
    // The page says that the service is away, and how to ask again.
    return { state: 'unknown' };
  }
}
