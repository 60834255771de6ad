import { sendProblem } from './problem.mjs';

const patienceMs = 2_000;

/**
 * Answers 200 when every service says that it is ready, else 503 with what each of the others said.
 * @param {Record<string, URL>} services
 * @returns {(res: import('node:http').ServerResponse) => Promise<void>}
 */
export function readiness(services) {
  return async (res) => {
    const answers = await Promise.all(Object.entries(services).map(([name, url]) => ask(name, url)));
    const errors = answers.filter((answer) => answer !== undefined);
    if (errors.length > 0) {
      const detail = `Not ready: ${errors.map(({ field }) => field).join(', ')}.`;
      sendProblem(res, { status: 503, title: 'Service Unavailable', detail, errors }, { 'retry-after': '1' });
      return;
    }
    res.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    res.end('{"status":"ready"}');
  };
}

/**
 * @param {string} name
 * @param {URL} url
 * @returns {Promise<{ field: string, message: string } | undefined>} undefined: it is ready
 */
async function ask(name, url) {
  try {
    const response = await fetch(new URL('/ready', url), { signal: AbortSignal.timeout(patienceMs) });
    await response.body?.cancel();
    return response.ok ? undefined : { field: name, message: `answered ${response.status}` };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return { field: name, message: late ? `did not answer within ${patienceMs} ms` : 'cannot be reached' };
  }
}
