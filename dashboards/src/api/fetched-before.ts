import { readConfig } from '../../server.config.mjs';

/** Milliseconds. The page can do without. */
const patienceMs = 1_000;

/**
 * What figures answers anybody, fetched by the server of the pages: the browser need not ask for it before it can ask for
 * figures. What cannot be had just now is left out, and the browser asks.
 *
 * @param paths below `/api/v1`; none that is not for everybody, since nobody is named as who asks
 * @returns answers by their path
 */
export async function fetchedBefore(...paths: readonly string[]): Promise<Record<string, unknown>> {
  const answers = await Promise.all(paths.map(async (path) => [path, await answerOf(path)] as const));
  return Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
}

async function answerOf(path: string): Promise<unknown> {
  const { figures } = readConfig().services;
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(new URL(`/v1${path}`, figures), { signal, cache: 'no-store' });
    return response.ok ? await response.json() : undefined;
  } catch {
    // The browser will ask, and say what is wrong.
    return undefined;
  }
}
