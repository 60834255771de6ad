import { setTimeout as pause } from 'node:timers/promises';

const pauseMs = 100;
/** Longer than any service takes to say that it cannot. */
const timeoutMs = 10_000;
/** Longer than any fault, and than any recovery on a busy machine. */
const patienceMs = 240_000;

export interface StubbornRequest {
  readonly url: string;
  readonly body: unknown;
  readonly token?: string;
  /** Statuses that end it. */
  readonly until: readonly number[];
}

/**
 * Posts, again and again, until it is answered as wanted: what a careful client does.
 *
 * @throws Error on a refusal that no repetition changes, and when patience is over
 */
export async function postUntil({ url, body, token, until }: StubbornRequest): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const reason = await attempt();
    if (typeof reason !== 'string') return reason;
    if (Date.now() > deadline) throw new Error(`${url} is not answered for ${patienceMs / 1000} s: ${reason}`);
    await pause(pauseMs);
  }

  async function attempt(): Promise<Response | string> {
    let response: Response;
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal });
      if (until.includes(response.status)) return response;
    } catch (error) {
      // Killed, not listening, or silent: nobody knows whether it was done.
      return (error as Error).message;
    }
    if (response.status < 500) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    return `it answers ${response.status}`;
  }
}
