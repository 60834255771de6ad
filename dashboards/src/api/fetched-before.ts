import { readConfig } from '../../server.config.mjs';

interface Asking {
  /** Cookies of who asks; default: nobody in particular. */
  cookie?: string;
  /** Milliseconds. */
  patienceMs: number;
}

/**
 * What figures answers, fetched by the server of the pages, so that the browser has it with the page. What cannot be had
 * just now is left out: the browser asks, and says what is wrong.
 *
 * @param paths below `/api/v1`
 * @returns answers by their path
 */
export async function fetchedBefore(
  paths: readonly string[],
  { cookie = '', patienceMs }: Asking,
): Promise<Record<string, unknown>> {
  const signal = AbortSignal.timeout(patienceMs);
  const answers = await Promise.all(paths.map(async (path) => [path, await answerOf(path, cookie, signal)] as const));
  return Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
}

async function answerOf(path: string, cookie: string, signal: AbortSignal): Promise<unknown> {
  const { figures } = readConfig().services;
  try {
    const response = await fetch(new URL(`/v1${path}`, figures), { headers: { cookie }, signal, cache: 'no-store' });
    return response.ok ? await response.json() : undefined;
  } catch {
    // The browser will ask, and say what is wrong.
    return undefined;
  }
}
