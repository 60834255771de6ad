import { setTimeout as delay } from 'node:timers/promises';
import { OutOfPatience, Refused } from './failures.js';

export interface HttpRequest {
  readonly token?: string;
  readonly json?: unknown;
  readonly form?: FormData;
  /** Told of each line of an answer as it comes. After a try that broke off they come again. */
  readonly onLine?: (line: string) => void;
}

/** An answer, read to its end. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  /** Pause that the server asks for; 0 if it asks for none. */
  readonly retryAfterMs: number;
  /** Why there is no answer. */
  readonly error?: unknown;
}

export interface HttpOptions {
  /** Origin of the dashboard: `http://127.0.0.1:3000`. */
  readonly baseUrl: string;
  /** How long a request is tried again. Default one minute. */
  readonly patienceMs?: number;
  /** Ends all waiting. */
  readonly signal?: AbortSignal;
  /** Told of every request that has to be sent again. */
  readonly onRetry?: () => void;
}

/** In place of a status: the connection was refused, or broke off. */
const noAnswer = 599;

/** "Not now": sending the same again is safe, and may succeed. */
const retriable = new Set([502, 503, 504, noAnswer]);
const longestPauseMs = 5000;

/** Sends requests to the public API, again and again while it says "not now" or does not answer. */
export class Http {
  constructor(private readonly options: HttpOptions) {}

  /** @throws Refused, OutOfPatience, or the signal's reason */
  async send(method: string, path: string, request: HttpRequest = {}): Promise<HttpAnswer> {
    const { patienceMs = 60_000, signal, onRetry } = this.options;
    const what = `${method} ${path}`;
    const deadline = Date.now() + patienceMs;
    for (let pause = 100; ; pause = Math.min(2 * pause, longestPauseMs)) {
      const answer = await this.once(method, path, request);
      if (answer.status < 300) return answer;
      if (!retriable.has(answer.status)) throw new Refused(what, answer.status, answer.text);
      const wait = Math.max(pause, answer.retryAfterMs);
      if (Date.now() + wait > deadline) throw new OutOfPatience(what, answer);
      onRetry?.();
      await delay(wait, undefined, signal ? { signal } : {});
    }
  }

  /** One try; if it fails on the way to the server or back, that is an answer too. */
  private async once(method: string, path: string, { token, json, form, onLine }: HttpRequest): Promise<HttpAnswer> {
    const { baseUrl, signal } = this.options;
    const url = new URL(`/api/v1${path}`, baseUrl);
    const headers = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const body = json === undefined ? (form ?? null) : JSON.stringify(json);
    // A listener of its own, taken off again: fetch leaves its listeners on a signal until they are collected.
    const controller = new AbortController();
    const end = () => controller.abort(signal?.reason);
    signal?.throwIfAborted();
    signal?.addEventListener('abort', end);
    try {
      const answer = await fetch(url, { method, headers, body, signal: controller.signal });
      const text = await (onLine && answer.ok ? readByLine(answer, onLine) : answer.text());
      return { status: answer.status, text, retryAfterMs: 1000 * (Number(answer.headers.get('retry-after')) || 0) };
    } catch (error) {
      signal?.throwIfAborted();
      return { status: noAnswer, text: String(error), retryAfterMs: 0, error };
    } finally {
      signal?.removeEventListener('abort', end);
    }
  }
}

/** @returns the whole text, in the end */
async function readByLine({ body }: Response, onLine: (line: string) => void): Promise<string> {
  let text = '';
  let told = 0;
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    for (let end = text.indexOf('\n', told); end >= 0; end = text.indexOf('\n', told)) {
      onLine(text.slice(told, end));
      told = end + 1;
    }
  }
  return text;
}
