import { Problem, problemOf } from './problem';

const patienceMs = 15_000;

async function send(path: string, init: RequestInit): Promise<Response> {
  const signal = AbortSignal.timeout(patienceMs);
  const response = await fetch(`/api/v1${path}`, { ...init, signal, cache: 'no-store' }).catch((cause: unknown) => {
    throw new Problem(0, cause instanceof Error ? cause.name : 'Error', undefined);
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

/**
 * Gets JSON from the services.
 * @param path below `/api/v1`
 * @throws Problem
 */
export async function getJson<T>(path: string): Promise<T> {
  const response = await send(path, { headers: { accept: 'application/json' } });
  return response.json();
}

/**
 * Sends JSON to the services, and gets JSON.
 * @param path below `/api/v1`
 * @throws Problem
 */
export async function postJson<T>(path: string, body: object): Promise<T> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const response = await send(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return response.json();
}

/**
 * Ends the session of this browser.
 * @throws Problem
 */
export async function closeSession(): Promise<void> {
  await send('/sessions', { method: 'DELETE' });
}

/**
 * Exchanges the one-time token of a sign-in link for a session, which the browser keeps in a cookie.
 * @throws Problem
 */
export async function openSession(token: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await send('/sessions', { method: 'POST', headers, body: JSON.stringify({ token }) });
}
