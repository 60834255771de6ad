import { Problem, problemOf } from './problem';
import type { Session } from './types';

const patienceMs = 15_000;

async function send(path: string, init: RequestInit): Promise<Response> {
  const signal = AbortSignal.timeout(patienceMs);
  const response = await fetch(`/api/v1${path}`, { ...init, signal }).catch((cause: unknown) => {
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
export async function postJson<T>(path: string, body: object = {}): Promise<T> {
  return await (await sendJson('POST', path, body)).json();
}

/**
 * The same, for what is replaced.
 * @throws Problem
 */
export async function putJson<T>(path: string, body: object): Promise<T> {
  return await (await sendJson('PUT', path, body)).json();
}

/**
 * The same, for a part of it.
 * @throws Problem
 */
export async function patchJson<T>(path: string, body: object): Promise<T> {
  return await (await sendJson('PATCH', path, body)).json();
}

/**
 * Sends JSON, or nothing, where nothing is answered.
 * @throws Problem
 */
export async function post(path: string, body?: object): Promise<void> {
  if (body) await sendJson('POST', path, body);
  else await send(path, { method: 'POST' });
}

/**
 * Takes something away.
 * @throws Problem
 */
export async function remove(path: string): Promise<void> {
  await send(path, { method: 'DELETE' });
}

async function sendJson(method: string, path: string, body: object): Promise<Response> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  return await send(path, { method, headers, body: JSON.stringify(body) });
}

/**
 * Exchanges the one-time token of a sign-in link for a session, which the browser keeps in a cookie.
 * @throws Problem
 */
export async function openSession(token: string): Promise<Session> {
  return await postJson('/sessions', { token });
}
