/** @typedef {import('node:http').ServerResponse} ServerResponse */

/**
 * Answers with RFC 9457 problem details.
 * @param {ServerResponse} res
 * @param {{ status: number, title: string, detail: string, errors?: { field: string, message: string }[] }} problem
 * @param {Record<string, string>} [headers]
 */
export function sendProblem(res, problem, headers = {}) {
  const body = JSON.stringify({ type: 'about:blank', ...problem });
  res.writeHead(problem.status, {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...headers,
  });
  res.end(body);
}
